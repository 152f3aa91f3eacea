// One job as the desk sees it: the car, who waits for it, each radio's state. A code that the customer phones in is
// typed here, and asked about as at intake. Invariant: the digits leave the field with the save, and on every lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type {
  CancelReason,
  CodeSource,
  DeskAnswer,
  JobView,
  NoteView,
  Stage,
  UnitView,
  WireError,
} from "../../wire/types";
import { CodeTyped } from "./code-typed.svelte";
import { codeInHand } from "./code-in-hand.svelte";
import { labelOf } from "./intake-fields";
import { goneToItsPage, openWords, sayMoved, sayNotMoved, stageAfter } from "./moved";
import { NoteForm } from "./note-form.svelte";

export class JobPage {
  readonly job_id: string;
  job = $state.raw<JobView | null>(null);
  error = $state.raw<WireError | null>(null);
  /** The unit whose code is being taken in; undefined when the form is closed. */
  taking = $state.raw<UnitView | undefined>(undefined);
  code = this.#typedNow();
  source = $state<CodeSource | null>(null);
  busy = $state(false);
  errors = new FormErrors((field) => `job-${field}`);
  /** The note form is open. */
  writing = $state(false);
  note = new NoteForm();
  noteErrors = new FormErrors((field) => `job-${field}`, labelOf);
  /** The visit is about to be cancelled. */
  cancelling = $state(false);
  cancelReason = $state<CancelReason | null>(null);
  cancelError = $state.raw<WireError | null>(null);
  /** Goes up with every question, so that an older answer never replaces a newer one. */
  #turn = 0;

  constructor(job_id: string) {
    this.job_id = job_id;
    picked.job_id = job_id;
  }

  async load(): Promise<void> {
    if (this.busy) return;
    const mine = ++this.#turn;
    try {
      const job = await call("open_job", { job_id: this.job_id });
      if (mine !== this.#turn) return;
      this.job = job;
      this.error = null;
      // Digits that stood in the intake's free text: this is where they belong.
      const unit = this.job.units[0];
      if (unit && codeInHand.held) this.moveCode(unit, codeInHand.take());
    } catch (thrown) {
      if (mine === this.#turn) this.error = toWireError(thrown);
    }
  }

  /** The bay sees within two seconds who said what, and the question is off the board. */
  async answerCall(answer: DeskAnswer): Promise<void> {
    try {
      await call("answer_call", { job_id: this.job_id, answer });
      say(t("reception-answered"));
      await this.load();
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  #typedNow(): CodeTyped {
    return new CodeTyped(() => ({
      vehicle_id: this.job?.vehicle.vehicle_id ?? null,
      unit_id: this.taking?.head.unit_id ?? null,
    }));
  }

  openForm(unit: UnitView): void {
    this.taking = unit;
    this.code = this.#typedNow();
    this.source = "phone";
    this.errors.clear();
  }

  /** Digits that stood in a text: typed here, shown to be read back, and saved like any others. */
  moveCode(unit: UnitView, digits: string): void {
    this.openForm(unit);
    this.source = "customer";
    this.code.digits = digits;
  }

  async addNote(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.noteErrors.clear();
    try {
      this.job = await call("add_note", { job_id: this.job_id, note: this.note.typed() });
      this.stopWriting();
    } catch (thrown) {
      this.noteErrors.set(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  stopWriting(): void {
    this.writing = false;
    this.note.clear();
    this.noteErrors.clear();
  }

  async endNote(note: NoteView): Promise<void> {
    try {
      this.job = await call("end_note", { job_id: this.job_id, note_id: note.note_id });
      say(t("intake-note-ended"));
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  closeForm(): void {
    this.empty();
    this.taking = undefined;
  }

  /** The screen was locked: the form stays, the digits do not. */
  empty(): void {
    this.code.empty();
  }

  async saveCode(): Promise<void> {
    const unit = this.taking;
    if (!unit || this.busy) return;
    this.busy = true;
    this.#turn += 1;
    this.errors.clear();
    try {
      this.job = await call("take_in_code", {
        job_id: this.job_id,
        unit_id: unit.head.unit_id,
        digits: this.code.digits.trim(),
        source: this.source ?? "customer",
        // Where nobody said that the shop may keep the digits, it does not.
        keep: this.code.keep === "keep",
      });
      this.closeForm();
      say(t("reception-code-taken"));
    } catch (thrown) {
      this.errors.set(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  /** The visit ends: for a reason that is said already, or to be chosen. */
  openCancel(reason: CancelReason | null = null): void {
    this.cancelling = true;
    this.cancelReason = reason;
    this.cancelError = null;
  }

  keepVisit(): void {
    this.cancelling = false;
  }

  /** One column further; what has a page of its own is done there. */
  async moveOn(): Promise<void> {
    const to = this.job ? stageAfter(this.job.stage) : null;
    if (to && !goneToItsPage(this.job_id, to)) await this.#move(to, true);
  }

  async #move(to: Stage, mayUndo: boolean): Promise<void> {
    const job = this.job;
    if (!job || this.busy) return;
    const plate = job.vehicle.plate;
    this.busy = true;
    this.#turn += 1;
    try {
      const { columns } = await call("move_job", { job_id: this.job_id, stage: to });
      const card = columns.flatMap(({ cards }) => cards).find((one) => one.job_id === this.job_id);
      const open = to === "ready" ? openWords(card) : "";
      sayMoved(plate, to, mayUndo ? () => void this.#move(job.stage, false) : null, open);
    } catch (thrown) {
      sayNotMoved(this.job_id, plate, toWireError(thrown));
    } finally {
      this.busy = false;
    }
    await this.load();
  }

  /** The visit ends before any work: back to the board, where it is not any more. */
  async cancelVisit(): Promise<void> {
    const reason = this.cancelReason;
    if (!reason || this.busy) return;
    this.busy = true;
    try {
      await call("cancel_job", { job_id: this.job_id, reason });
      if (picked.job_id === this.job_id) picked.job_id = null;
      say(t("calls-cancelled", { plate: this.job?.vehicle.plate ?? "" }));
      go({ room: "reception" });
    } catch (thrown) {
      this.cancelError = toWireError(thrown);
    } finally {
      this.busy = false;
    }
  }
}
