// One hunt for a code: the rung that is open, what is typed of it, the customer's word, the prices, the end.
// Invariants: what may be pressed is the program's list; digits leave the field with the save, and on every lock; what was typed stays
// until it is saved.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type {
  Channel,
  CodeSource,
  HuntEnd,
  HuntOrigin,
  HuntView,
  Printed,
  ReplacementKind,
  Rung,
  RungOutcome,
  RungView,
  TryView,
  WireError,
} from "../../wire/types";
import { OneAct } from "../one-act.svelte";

/** What is being written of the open rung. */
export type RungForm = { outcome: RungOutcome; corrects: string | null };

/** "Somebody else" among those who may agree. */
export const SOMEBODY = "";

const LABELS: Record<string, string> = {
  digits: "hunt-field-digits",
  cost: "hunt-field-cost",
  minutes: "hunt-field-minutes",
  due: "hunt-field-due",
  specialist_id: "hunt-field-specialist",
  up_to: "hunt-consent-up-to",
  party_name: "hunt-consent-name",
  channel: "hunt-consent-channel",
  advised: "hunt-advise-kind",
};
const label = (field: string) => (LABELS[field] ? t(LABELS[field]) : "");

export class HuntDesk {
  readonly hunt_id: string;
  view = $state.raw<HuntView | null>(null);
  error = $state.raw<WireError | null>(null);
  form = $state.raw<RungForm | null>(null);
  cost = $state("");
  minutes = $state("");
  due = $state("");
  digits = $state("");
  source = $state<CodeSource | null>(null);
  specialist_id = $state<string | null>(null);
  up_to = $state("");
  who = $state<string | null>(null);
  party_name = $state("");
  channel = $state<Channel | null>(null);
  prices = $state<Record<ReplacementKind, { low: string; high: string }>>({
    used_original: { low: "", high: "" },
    new_aftermarket: { low: "", high: "" },
    multimedia: { low: "", high: "" },
  });
  /** The kind whose price was refused: its fields say why. */
  priced = $state<ReplacementKind | null>(null);
  advised = $state<ReplacementKind | null>(null);
  code_first = $state(false);
  givingUp = $state(false);
  sent = $state.raw<Printed | null>(null);
  readonly act = new OneAct();
  readonly errors = new FormErrors((field) => `hunt-${field}`, label);
  readonly consentErrors = new FormErrors((field) => `hunt-${field}`, label);
  readonly priceErrors = new FormErrors((field) => `hunt-${this.priced}-${field}`);
  readonly adviceErrors = new FormErrors((field) => `hunt-${field}`, label);
  readonly endErrors = new FormErrors((field) => `hunt-${field}`, label);
  readonly originErrors = new FormErrors((field) => `hunt-${field}`, label);
  #opened = $state<Rung | null>(null);

  constructor(hunt_id: string) {
    this.hunt_id = hunt_id;
  }

  async load(): Promise<void> {
    const turn = this.act.turn;
    try {
      const view = await call("open_hunt", { hunt_id: this.hunt_id });
      if (turn !== this.act.turn) return;
      this.view = view;
      this.error = null;
      if (view.open_job_id) picked.job_id = view.open_job_id;
    } catch (thrown) {
      if (turn === this.act.turn) this.error = toWireError(thrown);
    }
  }

  /** Every two seconds: somebody at the other window may have tried a rung. */
  async refresh(): Promise<void> {
    if (this.act.busy === null && this.view) await this.load();
  }

  get over(): boolean {
    return this.view?.ending !== null && this.view !== null;
  }

  /** The rung that is open: the one that was touched, else the next one. */
  get opened(): Rung | null {
    return this.#opened ?? this.view?.next ?? null;
  }

  openRung(rung: Rung): void {
    if (this.opened === rung) return;
    this.#opened = rung;
    this.closeForm();
  }

  /** A word was chosen for the open rung: what it took is asked. */
  write(rung: RungView, outcome: RungOutcome): void {
    this.openRung(rung.rung);
    this.#clearForm();
    this.form = { outcome, corrects: null };
    this.source = rung.sources[0] ?? null;
  }

  correct(rung: RungView, one: TryView): void {
    this.openRung(rung.rung);
    this.#clearForm();
    this.form = { outcome: one.outcome, corrects: one.try_id };
    this.cost = one.cost === 0 ? "" : String(one.cost / 100).replace(".", ",");
    this.minutes = String(one.minutes);
    this.due = one.due_day ?? "";
  }

  chooseOutcome(outcome: RungOutcome): void {
    if (this.form) this.form = { ...this.form, outcome };
  }

  closeForm(): void {
    this.form = null;
    this.#clearForm();
  }

  /** The screen was locked: the form stays, the digits do not. */
  empty(): void {
    this.digits = "";
  }

  async save(): Promise<void> {
    const [rung, form] = [this.opened, this.form];
    if (!rung || !form) return;
    if (form.outcome === "found") return this.#end("found", { rung, digits: this.digits.trim() }, this.errors);
    const view = await this.#run("try", this.errors, () =>
      call("try_rung", {
        hunt_id: this.hunt_id,
        rung,
        outcome: form.outcome,
        cost: this.cost,
        minutes: this.minutes,
        due: form.outcome === "waiting" ? this.due : "",
        specialist_id: this.specialist_id || null,
        corrects: form.corrects,
      }),
    );
    if (!view) return;
    this.#opened = null;
    this.closeForm();
    say(t("hunt-saved", { rung: t(`hunt-rung-${rung}`), outcome: t(`hunt-outcome-${form.outcome}`) }));
  }

  async sayOrigin(origin: HuntOrigin): Promise<void> {
    await this.#run("origin", this.originErrors, () => call("say_radio_origin", { hunt_id: this.hunt_id, origin }));
  }

  async agree(): Promise<void> {
    const known = this.who !== null && this.who !== SOMEBODY;
    const view = await this.#run("consent", this.consentErrors, () =>
      call("agree_to_cost", {
        hunt_id: this.hunt_id,
        party_id: known ? this.who : null,
        party_name: known ? "" : this.party_name,
        channel: this.channel,
        up_to: this.up_to,
      }),
    );
    if (!view) return;
    this.up_to = "";
    this.party_name = "";
    this.channel = null;
    this.who = null;
    say(t("hunt-consent-saved"));
  }

  async price(kind: ReplacementKind): Promise<void> {
    this.priced = kind;
    const { low, high } = this.prices[kind];
    const view = await this.#run(`price-${kind}`, this.priceErrors, () =>
      call("quote_replacement", { hunt_id: this.hunt_id, kind, low, high }),
    );
    if (!view) return;
    this.prices[kind] = { low: "", high: "" };
    say(t("hunt-quote-saved"));
  }

  /** The code came another way: the hunt ends without digits. */
  async endWithCode(): Promise<void> {
    await this.#end("found", {}, this.endErrors);
  }

  async endWithAnotherRadio(): Promise<void> {
    await this.#end("replacement", { advised: this.advised, code_first: this.code_first }, this.adviceErrors);
  }

  async giveUp(): Promise<void> {
    await this.#end("given_up", {}, this.endErrors);
  }

  async print(): Promise<void> {
    this.sent = null;
    this.sent = await this.act.run("print", () => call("print_dealer_request", { hunt_id: this.hunt_id }));
    // The line beside the papers may lie below the fold: F9 is answered where everybody looks.
    if (this.sent) {
      const where = t(`common-printed-${this.sent.where_to}`, { target: this.sent.target });
      say(`${t("hunt-request-sent")} ${where}`);
    }
  }

  /** Looks for the same radio's code again. */
  async again(): Promise<void> {
    const view = this.view;
    if (!view) return;
    const begun = await this.act.run("again", () =>
      call("begin_hunt", {
        vehicle_id: view.vehicle.vehicle_id,
        job_id: view.open_job_id,
        unit_id: view.unit.unit_id,
      }),
    );
    if (begun) go({ room: "reception", screen: "hunt", hunt_id: begun.hunt_id });
  }

  async #end(
    end: HuntEnd,
    more: { rung?: Rung; digits?: string; advised?: ReplacementKind | null; code_first?: boolean },
    errors: FormErrors,
  ): Promise<void> {
    const view = await this.#run(more.digits === undefined ? end : "try", errors, () =>
      call("end_hunt", {
        hunt_id: this.hunt_id,
        end,
        rung: more.rung ?? null,
        digits: more.digits ?? null,
        source: more.digits === undefined ? null : this.source,
        cost: more.digits === undefined ? "" : this.cost,
        minutes: more.digits === undefined ? "" : this.minutes,
        specialist_id: more.digits === undefined ? null : this.specialist_id || null,
        advised: more.advised ?? null,
        code_first: more.code_first ?? false,
      }),
    );
    if (!view) return;
    this.closeForm();
    this.givingUp = false;
    say(t("hunt-ended-toast"));
  }

  /** `name` says which button is at work; the words of a refusal stand in its own form. */
  async #run(name: string, errors: FormErrors, ask: () => Promise<HuntView>): Promise<HuntView | null> {
    const all = [
      this.errors,
      this.consentErrors,
      this.priceErrors,
      this.adviceErrors,
      this.endErrors,
      this.originErrors,
    ];
    for (const one of all) one.clear();
    const view = await this.act.run(name, ask);
    const error = this.act.errorOf(name);
    if (error) errors.set(error);
    if (view) this.view = view;
    return view;
  }

  #clearForm(): void {
    this.errors.clear();
    this.cost = "";
    this.minutes = "";
    this.due = "";
    this.digits = "";
    this.source = null;
    this.specialist_id = null;
  }
}
