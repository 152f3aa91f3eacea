// The directory of audio specialists: the desk reads it, the manager changes it with a PIN. What was typed stays until it is saved.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { SpecialistView, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

const LABELS: Record<string, string> = {
  name: "hunt-specialist-name",
  phone: "hunt-specialist-phone",
  town: "hunt-specialist-town",
  reads: "hunt-specialist-does",
  price_low: "hunt-specialist-low",
  price_high: "hunt-specialist-high",
};

export class Specialists {
  list = $state.raw<SpecialistView[] | null>(null);
  error = $state.raw<WireError | null>(null);
  /** The form is open: for a new one (null), or for one on record. */
  editing = $state.raw<SpecialistView | null | undefined>(undefined);
  name = $state("");
  phone = $state("");
  town = $state("");
  reads = $state(false);
  resets = $state(false);
  price_low = $state("");
  price_high = $state("");
  readonly act = new OneAct();
  readonly pin = new PresenceAsk();
  readonly errors = new FormErrors(
    (field) => `specialist-${field}`,
    (field) => (LABELS[field] ? t(LABELS[field]) : ""),
  );

  async load(): Promise<void> {
    try {
      this.list = await call("list_specialists");
      this.error = null;
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  open(one: SpecialistView | null): void {
    this.errors.clear();
    this.act.clear();
    this.editing = one;
    this.name = one?.name ?? "";
    this.phone = one?.phone ?? "";
    this.town = one?.town ?? "";
    this.reads = one?.reads ?? false;
    this.resets = one?.resets ?? false;
    this.price_low = typed(one?.price_low ?? null);
    this.price_high = typed(one?.price_high ?? null);
  }

  close(): void {
    this.editing = undefined;
    this.errors.clear();
  }

  save(): void {
    // The program reads the form before it asks for the PIN: nobody signs what cannot be saved.
    void this.#save();
  }

  /** Nobody asks them any more, or somebody does again. */
  end(one: SpecialistView, ended: boolean): void {
    this.pin.before(null, () => {
      void this.#run(() => call("end_specialist", { specialist_id: one.specialist_id, ended }));
    });
  }

  dispose(): void {
    this.pin.forget();
  }

  async #save(): Promise<void> {
    const specialist = {
      name: this.name,
      phone: this.phone,
      town: this.town,
      reads: this.reads,
      resets: this.resets,
      price_low: this.price_low,
      price_high: this.price_high,
    };
    const one = this.editing;
    const done = await this.#run(() =>
      one
        ? call("edit_specialist", { specialist_id: one.specialist_id, specialist })
        : call("add_specialist", { specialist }),
    );
    if (!done) {
      if (this.act.error?.code === "presence_needed") {
        this.errors.clear();
        this.act.clear();
        this.pin.ask(null, () => void this.#save());
      }
      return;
    }
    this.close();
    say(t("hunt-specialist-saved"));
  }

  async #run(ask: () => Promise<SpecialistView[]>): Promise<boolean> {
    this.errors.clear();
    const list = await this.act.run("save", ask);
    const error = this.act.errorOf("save");
    if (error) this.errors.set(error);
    if (list) this.list = list;
    return list !== null;
  }
}

/** An amount as it can be typed again. */
function typed(bani: number | null): string {
  return bani === null ? "" : String(bani / 100).replace(".", ",");
}
