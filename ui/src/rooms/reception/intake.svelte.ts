// A car comes in: known in under thirty keys, new in under sixty. The amber question opens under the work that raised
// it; saving is never blocked. Invariant: what was typed stays until it is saved or given up, digits only until a lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type {
  Arrival,
  IncomingCar,
  IntakeForm,
  JobTypeHit,
  LoggedCar,
  MissingWord,
  ReceptionAnswer,
  WireError,
} from "../../wire/types";
import { AskLine } from "./ask-line.svelte";
import { promisedInstant, promisedText } from "./promised";

const LABELS: Record<string, string> = {
  plate: "common-plate",
  phone: "reception-phone",
  owner_name: "reception-owner",
  driver_name: "reception-driver-name",
  driver_phone: "reception-driver-phone",
  km: "reception-km",
  key_tag: "reception-key-tag",
  promised_at: "reception-promised",
  job_type_ids: "reception-work",
  vin: "reception-vin",
  make: "reception-make",
  model: "reception-model",
  radio_serial: "reception-serial",
  wait_minutes: "reception-wait",
  display_text: "reception-display",
  problem: "reception-problem",
};
/** "digits", or the answer they belong to. */
const CODE_FIELD = /digits|answers/u;
const HIDDEN_AT_FIRST = ["vin", "make", "model", "radio_serial"];

export class Intake {
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
  promised = $state("");
  brings = $state<"owner" | "other" | null>("owner");
  driver_name = $state("");
  driver_phone = $state("");
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
  errors = new FormErrors((field) => inputOf(field, this.lines), labelOf);
  /** Where the cursor goes next; the page moves it each time the turn goes up. */
  focus = $state.raw<{ id: string; turn: number }>({ id: "", turn: 0 });

  #forgetLock: () => void;
  #asked = 0;
  #questionAsked = 0;
  #suggestedFor = "";
  #wantsTop = false;
  #typedAhead = "";
  #adding = false;

  constructor(vehicle_id: string | null, plate: string) {
    this.vehicle_id = vehicle_id;
    this.plate = plate;
    this.#forgetLock = session.whenLocked(() => {
      for (const line of this.lines) line.empty();
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
    if (this.form) return this.goTo(this.known ? "intake-km" : "intake-phone");
    try {
      const form = await call("start_intake", { vehicle_id: this.vehicle_id, plate: this.plate });
      this.form = form;
      this.plate = form.plate;
      this.key_tag = form.next_key_tag;
      this.promised = promisedText(form.promised_at);
      this.goTo(form.vehicle ? "intake-km" : "intake-phone");
    } catch (thrown) {
      this.loadError = toWireError(thrown);
    }
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

  async save(): Promise<void> {
    if (this.busy || this.logged || !this.form) return;
    const promised_at = promisedInstant(this.promised);
    if (promised_at === undefined) {
      this.#refuse({
        kind: "invalid",
        code: "promised_unreadable",
        fields: [{ field: "promised_at", code: "promised_unreadable" }],
        args: {},
      });
      return;
    }
    this.busy = true;
    this.errors.clear();
    try {
      this.logged = await call("log_incoming_car", { car: this.#car(promised_at) });
      for (const line of this.lines) line.empty();
    } catch (thrown) {
      this.#refuse(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  #car(promised_at: string | null): IncomingCar {
    const other = this.brings === "other";
    return {
      vehicle_id: this.form?.vehicle?.vehicle_id ?? null,
      plate: this.plate,
      vin: this.vin,
      make: this.make,
      model: this.model,
      owner_name: this.owner_name,
      phone: this.phone,
      km: this.km,
      key_tag: this.key_tag,
      promised_at,
      brought_by_owner: !other,
      driver_name: other ? this.driver_name : "",
      driver_phone: other ? this.driver_phone : "",
      job_type_ids: this.jobs.map((job) => job.job_type_id),
      arrival: this.arrival ?? "not_checked",
      display_text: this.display_text,
      wait_minutes: /^\d+$/u.test(this.wait_minutes.trim()) ? Number(this.wait_minutes) : null,
      answers: this.lines.map((line) => line.given()).filter((given) => given !== null),
      problem: this.problem,
      radio_serial: this.radio_serial,
    };
  }

  #refuse(error: WireError): void {
    if (error.fields.some(({ field }) => HIDDEN_AT_FIRST.includes(field))) this.more = true;
    this.errors.set(error);
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
        if (!old) return new AskLine(line);
        old.line = line;
        return old;
      });
    } catch (thrown) {
      this.#refuse(toWireError(thrown));
    }
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

/** The input a field of the contract is typed in. */
function inputOf(field: string, lines: AskLine[]): string {
  if (field === "promised_at") return "intake-promised";
  if (CODE_FIELD.test(field)) {
    const at = lines.findIndex((line) => line.digits !== "");
    return `intake-code-${Math.max(at, 0)}`;
  }
  return `intake-${field}`;
}

/** The label above it, so that the summary names the field. */
function labelOf(field: string): string {
  const id = LABELS[field] ?? (CODE_FIELD.test(field) ? "reception-code" : "");
  return id ? t(id) : "";
}

/** Forms in work, one per car, kept while somebody else uses the screen. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a drawer, not something drawn.
const drafts = new Map<string, Intake>();

export function intakeFor(vehicle_id: string | null, plate: string): Intake {
  const name = vehicle_id ?? plate;
  const draft = drafts.get(name);
  if (draft && !draft.logged) return draft;
  draft?.dispose();
  const fresh = new Intake(vehicle_id, plate);
  drafts.set(name, fresh);
  return fresh;
}

export function giveUp(intake: Intake): void {
  intake.dispose();
  for (const [name, draft] of drafts) if (draft === intake) drafts.delete(name);
}
