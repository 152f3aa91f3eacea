// A car comes in: known in under thirty keys, new in under sixty. The amber question opens under the work that raised
// it; saving is never blocked. Invariant: what was typed stays until it is saved or given up, digits only until a lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { call, toWireError } from "../../wire/call";
import type {
  Arrival,
  Draft,
  DraftKind,
  IntakeForm,
  JobTypeHit,
  KmReason,
  KnownCustomer,
  Language,
  LoggedCar,
  MissingWord,
  ReceptionAnswer,
  WireError,
} from "../../wire/types";
import { AskLine } from "./ask-line.svelte";
import { codeInHand } from "./code-in-hand.svelte";
import { DraftKeeper, forget } from "./draft-keeper.svelte";
import { CODE_FIELD, HIDDEN_AT_FIRST, inputOf, labelOf } from "./intake-fields";
import { carOf, fill, formOf } from "./intake-form";
import { KnownCustomers } from "./known-customers.svelte";
import { NoteForm } from "./note-form.svelte";
import { VisitPeople } from "./people.svelte";
import { promisedText } from "./promised";
import { TimeRead } from "./time-read.svelte";

export class Intake extends VisitPeople {
  readonly vehicle_id: string | null;
  form = $state.raw<IntakeForm | null>(null);
  plate = $state("");
  vin = $state("");
  make = $state("");
  model = $state("");
  owner_name = $state("");
  phone = $state("");
  km = $state("");
  key_tag = $state("");
  tagInUse = $state(false);
  promised = $state("");
  /** What the program reads of it. */
  readonly time = new TimeRead();
  customer_language = $state<Language | null>(null);
  km_reason = $state<KmReason | null>(null);
  /** The odometer shows less than the last time: why? */
  asksWhyLower = $state(false);
  note = new NoteForm();
  /** Customers on file with the name or number typed for a new car. */
  customers = new KnownCustomers();
  /** Somebody said that the digits in the problem are no code. */
  problem_no_code_in = $state("");
  /** A form that was begun for this car and not finished. */
  offered = $state.raw<Draft | null>(null);
  problem = $state("");
  radio_serial = $state("");
  arrival = $state<Arrival | null>(null);
  display_text = $state("");
  wait_minutes = $state("");
  work = $state("");
  jobs = $state.raw<JobTypeHit[]>([]);
  suggested = $state.raw<JobTypeHit[]>([]);
  active = $state(0);
  /** The last typed work fits no job type. */
  nothingFits = $state(false);
  lines = $state.raw<AskLine[]>([]);
  more = $state(false);
  busy = $state(false);
  loadError = $state.raw<WireError | null>(null);
  logged = $state.raw<LoggedCar | null>(null);
  /** The save was one with F9. */
  print = false;
  errors = new FormErrors((field) => (CODE_FIELD.test(field) ? this.#codeInput() : inputOf(field)), labelOf);
  readonly keeper: DraftKeeper;
  /** Where the cursor goes next; the page moves it each time the turn goes up. */
  focus = $state.raw<{ id: string; turn: number }>({ id: "", turn: 0 });

  #forgetLock: () => void;
  #asked = 0;
  #questionAsked = 0;
  #suggestedFor = "";
  #wantsTop = false;
  #typedAhead = "";
  #adding = false;

  constructor(vehicle_id: string | null, plate: string, kind: DraftKind = "intake") {
    super();
    this.vehicle_id = vehicle_id;
    this.plate = plate;
    this.keeper = new DraftKeeper(vehicle_id, plate, kind);
    this.#forgetLock = session.whenLocked(() => {
      for (const line of this.lines) line.empty();
      if (this.form && !this.logged) void this.keeper.now();
    });
  }

  /** What was wrong with the digits, by whatever name the program calls their field. */
  get codeError(): string {
    return this.errors.like(CODE_FIELD);
  }

  /** Given up or done: a lock has nothing to empty here any more. */
  dispose(): void {
    this.#forgetLock();
  }

  get known(): boolean {
    return this.form?.vehicle != null;
  }

  /** What the program missed at the start, less what was typed since. */
  get stillMissing(): MissingWord[] {
    const typed: Record<MissingWord, boolean> = {
      name: this.owner_name !== "",
      phone: this.phone !== "",
      vin: this.vin !== "",
      make: this.make !== "",
      km: this.km !== "",
      radio_code:
        this.lines.length > 0 && this.lines.every((line) => line.digits !== "" || line.answer === "needs_none"),
      radio_serial: this.radio_serial !== "",
    };
    return (this.form?.missing ?? []).filter((word) => !typed[word]);
  }

  async begin(): Promise<void> {
    if (this.form) return this.goTo(this.#start());
    try {
      const form = await call("start_intake", { vehicle_id: this.vehicle_id, plate: this.plate });
      this.form = form;
      this.plate = form.plate;
      this.vin = form.vin;
      this.phone = form.phone;
      // The chassis number the car began with is seen, and mended where it is.
      this.more = form.vin !== "";
      this.key_tag = form.next_key_tag;
      this.promised = promisedText(form.promised_at);
      this.time.show(form.promised_at);
      this.know(form.payer, form.code_contact);
      this.customer_language = form.customer_language;
      this.offered = form.draft;
      this.keeper.begin(formOf(this));
      this.goTo(form.draft ? "intake-draft" : this.#start());
    } catch (thrown) {
      this.loadError = toWireError(thrown);
    }
  }

  /** A known car is asked for its odometer; a new one first for the plate, if it began with something else. */
  #start(): string {
    if (this.known) return "intake-km";
    return this.plate === "" ? "intake-plate" : "intake-phone";
  }

  /** The car was marked as scrapped, and stands in the yard: somebody says that it comes here again. */
  async makeActive(): Promise<void> {
    const car = this.form?.vehicle;
    if (!this.form || !car || this.busy) return;
    this.busy = true;
    try {
      const { standing } = await call("set_vehicle_standing", { vehicle_id: car.vehicle_id, standing: "active" });
      this.form = { ...this.form, standing };
      this.errors.clear();
      this.goTo("intake-km");
    } catch (thrown) {
      this.#refuse(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  goTo(id: string): void {
    this.focus = { id, turn: this.focus.turn + 1 };
  }

  // ---- the form that was begun before ----------------------------------------------------------

  /** Goes on where somebody stopped. The digits were never kept: a question answered "has it here" asks for them again. */
  async takeUp(): Promise<void> {
    const offered = this.offered;
    if (!offered) return;
    this.offered = null;
    this.keeper.id = offered.draft_id;
    const { form } = offered;
    fill(this, form);
    void this.time.read(this.promised);
    void this.readKeyTag();
    this.jobs = offered.jobs;
    await this.#askAgain();
    for (const { unit_id, answer, reason } of form.answers) {
      const line = this.lines.find((one) => one.unit_id === unit_id);
      line?.choose(answer);
      if (reason) line?.because(reason);
    }
    const open = this.lines.find((line) => line.step !== "done");
    if (open) this.next(open);
    else this.goTo(this.jobs.length > 0 ? "intake-arrival" : "intake-job_type_ids");
  }

  async startAfresh(): Promise<void> {
    const offered = this.offered;
    this.offered = null;
    this.goTo(this.#start());
    await forget(offered?.draft_id ?? null);
  }

  /** "This one": the customer on file owns the new car. What they are called and their number stand in the form. */
  takeCustomer(one: KnownCustomer): void {
    this.customers.take(one);
    this.owner_name = one.party.name === "–" ? this.owner_name : one.party.name;
    if (this.phone.trim() === "") this.phone = one.party.phone ?? "";
    this.goTo("intake-job_type_ids");
  }

  // ---- the small fields ------------------------------------------------------------------------

  /** A hint only; whether a reading may be kept is the program's to say. */
  get kmIsLower(): boolean {
    const digits = this.km.replace(/\D/gu, "");
    const last = this.form?.last_km ?? null;
    return digits !== "" && last !== null && Number(digits) < last;
  }

  /** The cursor leaves the odometer. True when it must go to the question why. */
  leaveKm(): boolean {
    this.asksWhyLower = this.kmIsLower;
    if (!this.asksWhyLower) this.km_reason = null;
    return this.asksWhyLower && this.km_reason === null;
  }

  /** The number that is typed hangs on another car's keys; the program compares. */
  async readKeyTag(): Promise<void> {
    const typed = this.key_tag;
    this.tagInUse = false;
    if (typed.trim() === "") return;
    try {
      const { in_use } = await call("read_key_tag", { text: typed });
      if (this.key_tag === typed) this.tagInUse = in_use;
    } catch {
      // The save says it again.
    }
  }

  /** The cursor leaves the promise: what was read of it is shown. What cannot be read is said with the save. */
  async readPromise(): Promise<void> {
    const typed = this.promised;
    if (typed.trim() === "") return;
    const at = await this.time.read(typed);
    if (at && this.promised === typed) this.promised = promisedText(at);
  }

  /** Digits that stood in a text go where a code belongs. Without a question about a radio they wait for the saved job. */
  async moveCode(digits: string): Promise<void> {
    this.errors.clear();
    const line = this.lines[0];
    if (line) {
      line.choose("has_it_here");
      line.digits = digits;
      return this.next(line);
    }
    codeInHand.hold(digits);
    await this.save();
  }

  // ---- the work -------------------------------------------------------------------------------

  async typeWork(text: string): Promise<void> {
    this.work = text;
    this.#wantsTop = false;
    const mine = ++this.#asked;
    if (text.trim() === "") {
      this.suggested = [];
      this.nothingFits = false;
      return;
    }
    try {
      const hits = await call("suggest_job_types", { text });
      if (mine !== this.#asked) return;
      this.suggested = hits;
      this.active = 0;
      this.nothingFits = hits.length === 0;
      this.#suggestedFor = text;
      if (this.#wantsTop) await this.addTop();
    } catch (thrown) {
      if (mine === this.#asked) this.errors.set(toWireError(thrown));
    }
  }

  moveInSuggestions(by: number): void {
    const n = this.suggested.length;
    if (n > 0) this.active = (this.active + by + n) % n;
  }

  /** Enter in the work field with something typed; waits for the answer to it if that is still on its way. */
  async addTop(): Promise<void> {
    if (this.#suggestedFor !== this.work) {
      this.#wantsTop = true;
      this.#adding = true;
      return;
    }
    const hit = this.suggested[this.active];
    if (hit) await this.addJob(hit);
    else this.#adding = false;
  }

  async addJob(hit: JobTypeHit): Promise<void> {
    this.#adding = true;
    this.#asked += 1;
    this.work = "";
    this.suggested = [];
    this.#wantsTop = false;
    this.errors.drop("job_type_ids");
    if (!this.jobs.some((job) => job.job_type_id === hit.job_type_id)) this.jobs = [...this.jobs, hit];
    await this.#askAgain();
    this.#adding = false;
    const open = this.lines.findIndex((line) => line.step !== "done");
    if (open >= 0) this.goTo(`intake-ask-${open}`);
    this.#playTypedAhead(open);
  }

  /** A digit typed while the question is still on its way belongs to the question, not to the work field. */
  typedAhead(key: string): boolean {
    if (!this.#adding || !/^\d$/u.test(key)) return false;
    this.#typedAhead += key;
    return true;
  }

  async removeJob(job_type_id: string): Promise<void> {
    this.jobs = this.jobs.filter((job) => job.job_type_id !== job_type_id);
    await this.#askAgain();
    this.goTo("intake-job_type_ids");
  }

  // ---- the radio ------------------------------------------------------------------------------

  async arrive(arrival: Arrival, byKey: boolean): Promise<void> {
    this.arrival = arrival;
    const before = this.lines.length;
    await this.#askAgain();
    // Arrows walk through the readings; only a deliberate key may lead away to a question that just opened.
    if (byKey && this.lines.length > before)
      this.goTo(`intake-ask-${this.lines.findIndex((line) => line.step !== "done")}`);
  }

  answer(line: AskLine, answer: ReceptionAnswer): void {
    line.choose(answer);
    this.next(line);
  }

  /** The cursor follows the question: code, read-back, keep or not, then the next line, then the radio on arrival. */
  next(line: AskLine): void {
    const at = this.lines.indexOf(line);
    if (line.step !== "done") return this.goTo(`intake-${line.step === "answer" ? "ask" : line.step}-${at}`);
    const open = this.lines.findIndex((other) => other.step !== "done");
    this.goTo(open >= 0 ? `intake-ask-${open}` : "intake-arrival");
  }

  // ---- saving ---------------------------------------------------------------------------------

  /** Enter saves; F9 saves and prints the sheet of the car. A save that is refused, or asks something first, prints nothing. */
  async save(print = false): Promise<void> {
    if (this.busy || this.logged || !this.form) return;
    const open = this.lines.find((line) => line.mustAskFirst());
    if (open) return this.next(open);
    this.busy = true;
    this.errors.clear();
    try {
      await this.keeper.end();
      const logged = await call("log_incoming_car", { car: carOf(this) });
      this.print = print;
      this.logged = logged;
      for (const line of this.lines) line.empty();
      void forget(this.offered?.draft_id ?? null);
    } catch (thrown) {
      this.keeper.goOn();
      this.#refuse(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  #codeInput(): string {
    return `intake-code-${Math.max(
      this.lines.findIndex((line) => line.digits !== ""),
      0,
    )}`;
  }

  #refuse(error: WireError): void {
    if (error.fields.some(({ field }) => HIDDEN_AT_FIRST.includes(field))) this.more = true;
    this.errors.set(error);
    const asks = error.fields.find(({ code }) => code === "text_holds_code");
    // One question is answered by one key: the cursor is there already. Several faults are read from the summary.
    if (error.fields.length === 1 && asks && asks.field !== "job_type_ids")
      this.goTo(asks.field === "problem" ? "intake-problem_code" : "intake-note_code");
    if (error.fields.some(({ code }) => code === "km_lower")) {
      this.asksWhyLower = true;
      if (error.fields.length === 1) this.goTo("intake-km_reason");
    }
  }

  /** Asks which radios must be asked about now; what was answered for a radio stays answered. */
  async #askAgain(): Promise<void> {
    const mine = ++this.#questionAsked;
    try {
      const lines = await call("ask_at_reception", {
        vehicle_id: this.form?.vehicle?.vehicle_id ?? null,
        job_type_ids: this.jobs.map((job) => job.job_type_id),
        arrival: this.arrival ?? "not_checked",
      });
      if (mine !== this.#questionAsked) return;
      this.lines = lines.map((line) => {
        const old = this.lines.find((other) => other.unit_id === line.unit_id);
        if (!old) return new AskLine(line, () => this.#carOfCode());
        old.line = line;
        return old;
      });
    } catch (thrown) {
      this.#refuse(toWireError(thrown));
    }
  }

  #carOfCode() {
    return { vehicle_id: this.form?.vehicle?.vehicle_id ?? null, make: this.make, serial: this.radio_serial };
  }

  #playTypedAhead(open: number): void {
    const keys = this.#typedAhead;
    this.#typedAhead = "";
    const line = this.lines[open];
    if (keys === "" || !line) return;
    const answer = line.line.answers[Number(keys[0]) - 1];
    if (!answer) return;
    this.answer(line, answer);
    if (answer === "has_it_here") line.digits = keys.slice(1);
  }
}
