// One job as the desk sees it: the car, who waits for it, each radio's state. A code that the customer phones in is
// typed here. Invariant: the digits leave the field with the save, and on every lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { CancelReason, CodeSource, JobView, UnitView, WireError } from "../../wire/types";

export class JobPage {
  readonly job_id: string;
  job = $state.raw<JobView | null>(null);
  error = $state.raw<WireError | null>(null);
  /** The unit whose code is being taken in; undefined when the form is closed. */
  taking = $state.raw<UnitView | undefined>(undefined);
  digits = $state("");
  source = $state<CodeSource | null>(null);
  shown = $state(true);
  busy = $state(false);
  errors = new FormErrors((field) => `job-${field}`);
  /** The visit is about to be cancelled. */
  cancelling = $state(false);
  cancelReason = $state<CancelReason | null>(null);
  cancelError = $state.raw<WireError | null>(null);

  constructor(job_id: string) {
    this.job_id = job_id;
    picked.job_id = job_id;
  }

  async load(): Promise<void> {
    try {
      this.job = await call("open_job", { job_id: this.job_id });
      this.error = null;
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  async answerCall(): Promise<void> {
    try {
      await call("answer_call", { job_id: this.job_id });
      await this.load();
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  openForm(unit: UnitView): void {
    this.taking = unit;
    this.digits = "";
    this.source = "phone";
    this.shown = true;
    this.errors.clear();
  }

  closeForm(): void {
    this.empty();
    this.taking = undefined;
  }

  /** The screen was locked: the form stays, the digits do not. */
  empty(): void {
    this.digits = "";
  }

  async saveCode(): Promise<void> {
    const unit = this.taking;
    if (!unit || this.busy) return;
    this.busy = true;
    this.errors.clear();
    try {
      this.job = await call("take_in_code", {
        job_id: this.job_id,
        unit_id: unit.head.unit_id,
        digits: this.digits.trim(),
        source: this.source ?? "customer",
      });
      this.closeForm();
      say(t("reception-code-taken"));
    } catch (thrown) {
      this.errors.set(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  openCancel(): void {
    this.cancelling = true;
    this.cancelReason = null;
    this.cancelError = null;
  }

  keepVisit(): void {
    this.cancelling = false;
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
