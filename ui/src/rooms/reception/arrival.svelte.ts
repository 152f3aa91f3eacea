// An expected car comes in: key tag, odometer, who brought it, what its radio shows, and the code that was promised for this visit. Enter alone is
// enough. Invariant: what was typed stays until it is saved or given up, whoever uses the screen meanwhile, a crash or not; digits only
// until a lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { call, toWireError } from "../../wire/call";
import type { Arrival, ArrivalForm, Draft, KmReason, LoggedCar, ReceptionAnswer, WireError } from "../../wire/types";
import { AskLine, type Asker } from "./ask-line.svelte";
import { fillArrival, formOfArrival } from "./arrival-form";
import { blankCar } from "./blank-car";
import { DraftKeeper, forget } from "./draft-keeper.svelte";
import { HIDDEN_AT_FIRST, labelOf } from "./intake-fields";
import { VisitPeople } from "./people.svelte";
import { promisedText } from "./promised";
import { TimeRead } from "./time-read.svelte";

const CODE_FIELD = /digits|answers/u;

/** What a form can ask for of that which is missing; odometer and code stand in it anyway. */
const ASKED = [
  { word: "name", field: "owner_name", label: "reception-owner" },
  { word: "phone", field: "phone", label: "reception-phone" },
  { word: "make", field: "make", label: "reception-make" },
  { word: "make", field: "model", label: "reception-model" },
  { word: "vin", field: "vin", label: "reception-vin" },
  { word: "radio_serial", field: "radio_serial", label: "reception-serial" },
] as const;

export class Arriving extends VisitPeople implements Asker {
  readonly job_id: string;
  form = $state.raw<ArrivalForm | null>(null);
  /** A form that was begun for this car and not finished. */
  offered = $state.raw<Draft | null>(null);
  readonly keeper: DraftKeeper;
  owner_name = $state("");
  phone = $state("");
  make = $state("");
  model = $state("");
  vin = $state("");
  /** May be as secret as the code: it goes with a lock. */
  radio_serial = $state("");
  km = $state("");
  /** Why the odometer shows less than the last time. */
  km_reason = $state<KmReason | null>(null);
  key_tag = $state("");
  promised = $state("");
  /** What the program reads of it. */
  readonly time = new TimeRead();
  arrival = $state<Arrival | null>(null);
  display_text = $state("");
  wait_minutes = $state("");
  lines = $state.raw<AskLine[]>([]);
  /** Whom to ask for the code and who pays stand in the form. */
  more = $state(false);
  busy = $state(false);
  loadError = $state.raw<WireError | null>(null);
  logged = $state.raw<LoggedCar | null>(null);
  errors = new FormErrors((field) => (CODE_FIELD.test(field) ? "intake-code-0" : `intake-${field}`), labelOf);
  /** Where the cursor goes next; the page moves it each time the turn goes up. */
  focus = $state.raw<{ id: string; turn: number }>({ id: "", turn: 0 });
  #asked = 0;
  #forgetLock: () => void;

  constructor(job_id: string) {
    super();
    this.job_id = job_id;
    this.keeper = new DraftKeeper(null, "", "arrival", job_id);
    this.#forgetLock = session.whenLocked(() => {
      for (const line of this.lines) line.empty();
      this.radio_serial = "";
      if (this.form && !this.logged) void this.keeper.now();
    });
  }

  /** The fields for what nobody knows yet. */
  get askedFor(): (typeof ASKED)[number][] {
    const missing = this.form?.job.missing ?? [];
    return ASKED.filter(({ word }) => missing.includes(word));
  }

  /** What was wrong with the digits. */
  get codeError(): string {
    return this.errors.like(CODE_FIELD);
  }

  dispose(): void {
    this.#forgetLock();
  }

  async begin(): Promise<void> {
    if (this.form) return this.goTo("intake-km");
    try {
      const form = await call("start_arrival", { job_id: this.job_id });
      this.form = form;
      this.key_tag = form.next_key_tag;
      this.promised = promisedText(form.promised_at);
      this.time.show(form.promised_at);
      this.know(form.payer, form.code_contact);
      this.more = form.payer !== null || form.code_contact !== null;
      this.offered = form.draft;
      await this.#askAgain();
      this.keeper.begin(formOfArrival(this));
      this.goTo(form.draft ? "intake-draft" : "intake-km");
    } catch (thrown) {
      this.loadError = toWireError(thrown);
    }
  }

  /** Goes on where somebody stopped. The digits were never kept: a question answered "has it here" asks for them again. */
  async takeUp(): Promise<void> {
    const offered = this.offered;
    if (!offered) return;
    this.offered = null;
    this.keeper.id = offered.draft_id;
    fillArrival(this, offered.form);
    await this.#askAgain();
    for (const { unit_id, answer, reason } of offered.form.answers) {
      const line = this.lines.find((one) => one.unit_id === unit_id);
      line?.choose(answer);
      if (reason) line?.because(reason);
    }
    const open = this.lines.find((line) => line.step !== "done");
    if (open) this.next(open);
    else this.goTo("intake-km");
  }

  async startAfresh(): Promise<void> {
    const offered = this.offered;
    this.offered = null;
    this.goTo("intake-km");
    await forget(offered?.draft_id ?? null);
  }

  async arrive(arrival: Arrival, byKey: boolean): Promise<void> {
    this.arrival = arrival;
    await this.#askAgain();
    const open = this.lines.findIndex((line) => line.step !== "done");
    if (byKey && open >= 0) this.goTo(`intake-ask-${open}`);
  }

  answer(line: AskLine, answer: ReceptionAnswer): void {
    line.choose(answer);
    this.next(line);
  }

  /** The cursor follows the question, then the next line, then back to the reading. */
  next(line: AskLine): void {
    const at = this.lines.indexOf(line);
    if (line.step !== "done") return this.goTo(`intake-${line.step === "answer" ? "ask" : line.step}-${at}`);
    const open = this.lines.findIndex((other) => other.step !== "done");
    this.goTo(open >= 0 ? `intake-ask-${open}` : "intake-arrival");
  }

  async save(): Promise<void> {
    if (this.busy || this.logged || !this.form) return;
    const open = this.lines.find((line) => line.mustAskFirst());
    if (open) return this.next(open);
    this.busy = true;
    this.errors.clear();
    try {
      await this.keeper.end();
      this.logged = await call("car_arrived", {
        job_id: this.job_id,
        car: blankCar({
          vehicle_id: this.form.job.vehicle.vehicle_id,
          km: this.km,
          key_tag: this.key_tag,
          promised_at: this.promised.trim() || null,
          job_type_ids: this.form.job.lines.map((line) => line.job_type_id),
          owner_name: this.owner_name,
          phone: this.phone,
          make: this.make,
          model: this.model,
          vin: this.vin,
          radio_serial: this.radio_serial,
          ...this.sentWho,
          arrival: this.arrival ?? "not_checked",
          display_text: this.display_text,
          wait_minutes: this.arrival === "shows_wait" ? this.wait_minutes.trim() : null,
          answers: this.lines.map((line) => line.given()).filter((given) => given !== null),
          more: { ...blankCar({}).more, ...this.sentOthers, km_reason: this.km_reason, draft_id: this.keeper.id },
        }),
      });
      for (const line of this.lines) line.empty();
      void forget(this.offered?.draft_id ?? null);
    } catch (thrown) {
      this.keeper.goOn();
      const error = toWireError(thrown);
      const hidden = [...HIDDEN_AT_FIRST, "owner_name", "phone"];
      if (error.fields.some(({ field }) => hidden.includes(field))) this.more = true;
      this.errors.set(error);
    } finally {
      this.busy = false;
    }
  }

  /** The cursor leaves the promise: what was read of it is shown. What cannot be read is said with the save. */
  async readPromise(): Promise<void> {
    const typed = this.promised;
    if (typed.trim() === "") return;
    const at = await this.time.read(typed);
    if (at && this.promised === typed) this.promised = promisedText(at);
  }

  goTo(id: string): void {
    this.focus = { id, turn: this.focus.turn + 1 };
  }

  /** Asks which radios must be asked about now; what was answered for a radio stays answered. */
  async #askAgain(): Promise<void> {
    const mine = ++this.#asked;
    const asked = await call("ask_at_arrival", { job_id: this.job_id, arrival: this.arrival ?? "not_checked" });
    if (mine !== this.#asked) return;
    this.lines = asked.map((line) => {
      const old = this.lines.find((other) => other.unit_id === line.unit_id);
      if (!old) return new AskLine(line, () => this.#carOfCode());
      old.line = line;
      return old;
    });
  }

  #carOfCode() {
    return { vehicle_id: this.form?.job.vehicle.vehicle_id ?? null, make: this.make, serial: this.radio_serial };
  }
}
