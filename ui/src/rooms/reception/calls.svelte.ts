// The call list of a day: one call after the other, one key for what came of each. A code that the customer says is typed right there.
// Invariant: the list is always the program's newest; nothing is struck off here.
import { session } from "../../app/session.svelte";
import { say } from "../../app/toasts.svelte";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { CallList, CallOutcome, CallToMake, NotNeededReason, Printed, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { JobPage } from "./job-page.svelte";

/** A call is about one radio of one job. */
export function keyOf(one: CallToMake): string {
  return `${one.job_id} ${one.unit.unit_id ?? ""}`;
}

/** The digit of each outcome, the same on every row: a hand on the telephone learns it once. What a radio rules out leaves its digit dead. */
const DIGIT_OF: Record<CallOutcome, number> = {
  brings_it: 1,
  sends_photo: 2,
  has_not: 3,
  no_answer: 4,
  not_needed: 6,
};
/** The customer says the code. */
const TELLS = 5;

/** A call to which somebody comes back. */
interface LeftCall {
  job_id: string;
  unit_id: string | null;
  day: string | null;
}
let backTo: LeftCall | null = null;

/** One key of a call. */
export interface CallKey {
  digit: number;
  outcome: CallOutcome | "tells";
}

/** The keys of a call, in the order of their digits. Which outcomes there are, the program says. */
export function keysOf(one: CallToMake): CallKey[] {
  const told: CallKey[] = one.outcomes.map((outcome) => ({ digit: DIGIT_OF[outcome], outcome }));
  return [...told, { digit: TELLS, outcome: "tells" as const }].sort((a, b) => a.digit - b.digit);
}

/** A code told on the telephone: the form of the job's page, which says when it is done. */
class ToldCode extends JobPage {
  #done: () => void;

  constructor(job_id: string, done: () => void) {
    super(job_id);
    this.#done = done;
  }

  override closeForm(): void {
    super.closeForm();
    this.#done();
  }
}

export class Calls {
  list = $state.raw<CallList | null>(null);
  error = $state.raw<WireError | null>(null);
  busy = $state(false);
  /** The reasons for "not needed" are open on the picked call. */
  asksWhy = $state(false);
  told = $state.raw<JobPage | null>(null);
  readonly printing = new OneAct();
  /** The paper that was sent last. */
  sent = $state.raw<Printed | null>(null);
  #picked = $state<string | null>(null);
  #turn = 0;
  #gone = false;
  /** The page puts the focus where the pick went. */
  onback: () => void = () => undefined;
  #forgetLock: () => void;

  constructor() {
    this.#forgetLock = session.whenLocked(() => this.told?.empty());
  }

  dispose(): void {
    this.#gone = true;
    this.#forgetLock();
    this.told?.empty();
  }

  get calls(): CallToMake[] {
    return this.list?.calls ?? [];
  }

  /** The picked call; the first one where none is. */
  get picked(): CallToMake | null {
    return this.calls.find((one) => keyOf(one) === this.#picked) ?? this.calls[0] ?? null;
  }

  async load(day: string | null = this.list?.day ?? null): Promise<void> {
    await this.#take(() => call("call_list", { day }));
  }

  /** The list is opened: today's, or the one somebody comes back to. */
  async begin(): Promise<void> {
    const left = backTo;
    backTo = null;
    await this.load(left?.day ?? null);
    if (left) this.#pickAgain(left);
  }

  /** Every two seconds: somebody at the other window may have called. */
  async refresh(): Promise<void> {
    if (!this.busy && !this.told && this.list) await this.load();
  }

  async turnTo(day: string | undefined): Promise<void> {
    if (day) await this.load(day);
  }

  pick(one: CallToMake): void {
    if (this.picked && keyOf(this.picked) === keyOf(one)) return;
    this.#picked = keyOf(one);
    this.asksWhy = false;
    this.told?.empty();
    this.told = null;
  }

  /** One call up or down. */
  move(by: number): void {
    const at = this.calls.findIndex((one) => this.picked !== null && keyOf(one) === keyOf(this.picked));
    const to = this.calls[Math.min(Math.max(at + by, 0), this.calls.length - 1)];
    if (to) this.pick(to);
  }

  /** A digit on the picked call: an outcome, or a reason where those are open. */
  async key(digit: number): Promise<void> {
    const one = this.picked;
    if (!one || this.told) return;
    if (this.asksWhy) {
      const reason = one.not_needed_reasons[digit - 1];
      if (reason) await this.record(one, "not_needed", reason);
      return;
    }
    const key = keysOf(one).find((known) => known.digit === digit);
    if (key) await this.press(one, key);
  }

  async press(one: CallToMake, key: CallKey): Promise<void> {
    if (key.outcome === "tells") await this.tell(one);
    else await this.came(one, key.outcome);
  }

  /** What came of the call. "Not needed" asks why first. */
  async came(one: CallToMake, outcome: CallOutcome): Promise<void> {
    this.pick(one);
    if (outcome === "not_needed") this.asksWhy = true;
    else await this.record(one, outcome, null);
  }

  async record(one: CallToMake, outcome: CallOutcome, reason: NotNeededReason | null): Promise<void> {
    const list = this.list;
    if (this.busy || !list) return;
    this.busy = true;
    const after = this.#after(one);
    const done = await this.#take(() =>
      call("record_call", { job_id: one.job_id, unit_id: one.unit.unit_id, outcome, reason, day: list.day }),
    );
    this.busy = false;
    this.asksWhy = false;
    if (!done) return;
    this.#picked = after;
    say(t("calls-noted", { plate: one.vehicle.plate, outcome: t(`calls-outcome-${outcome}`) }), {
      undo: { label: t("calls-back-to-call"), act: () => void this.comeBack(one) },
    });
  }

  /** The digit was wrong: what it claimed is taken back, and the very call stands there again for another digit. Where the list was left
   * meanwhile, it opens again. */
  async comeBack(one: CallToMake): Promise<void> {
    try {
      await call("take_back", { job_id: one.job_id });
      say(t("calls-taken-back", { plate: one.vehicle.plate }));
    } catch (thrown) {
      say(t(`error-${toWireError(thrown).code}`), { tone: "warn" });
    }
    const left = { job_id: one.job_id, unit_id: one.unit.unit_id, day: this.list?.day ?? null };
    if (this.#gone) {
      backTo = left;
      go({ room: "reception", screen: "calls" });
      return;
    }
    await this.load();
    this.#pickAgain(left);
    this.onback();
  }

  /** A radio that nobody knew has become known with the call: the job's one call is meant then. */
  #pickAgain(left: LeftCall): void {
    const ofJob = this.calls.filter((one) => one.job_id === left.job_id);
    const again = ofJob.find((one) => one.unit.unit_id === left.unit_id) ?? ofJob[0];
    if (again) this.pick(again);
  }

  /** The customer says the code. */
  async tell(one: CallToMake): Promise<void> {
    this.pick(one);
    const page = new ToldCode(one.job_id, () => void this.#toldIt());
    await page.load();
    const unit = page.job?.units.find((known) => known.head.unit_id === one.unit.unit_id);
    if (!unit) {
      this.error = page.error;
      return;
    }
    page.openForm(unit);
    this.told = page;
  }

  /** The list on paper, as it stands on the screen. */
  async print(): Promise<void> {
    const day = this.list?.day;
    if (!day) return;
    if (this.printing.calm) this.sent = null;
    const printed = await this.printing.run("calls", () => call("print_call_list", { day }));
    if (printed) this.sent = printed;
  }

  /** Esc: whatever is open on the call closes. */
  back(): boolean {
    if (this.told) this.told.closeForm();
    else if (this.asksWhy) this.asksWhy = false;
    else return false;
    return true;
  }

  async #toldIt(): Promise<void> {
    this.told = null;
    await this.load();
  }

  /** The next call that is still to be made, else the one below. */
  #after(one: CallToMake): string | null {
    const at = this.calls.indexOf(one);
    const rest = [...this.calls.slice(at + 1), ...this.calls.slice(0, at)];
    const next = rest.find((other) => other.to_make && keyOf(other) !== keyOf(one));
    return next ? keyOf(next) : keyOf(one);
  }

  /** A late answer never replaces a newer one. */
  async #take(ask: () => Promise<CallList>): Promise<boolean> {
    const mine = ++this.#turn;
    try {
      const list = await ask();
      if (mine === this.#turn) {
        this.list = list;
        this.error = null;
      }
      return true;
    } catch (thrown) {
      this.error = toWireError(thrown);
      return false;
    }
  }
}
