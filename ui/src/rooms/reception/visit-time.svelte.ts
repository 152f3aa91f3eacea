// A booked visit is put to another day or hour. Invariant: the program reads what is typed; the page only writes it down, and shows at
// once what was read. The move can be taken back for ten seconds, unless the old time is over.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { JobView } from "../../wire/types";
import { isAhead, nearDay, nextDays, plannedAnew, sameHourOn, spoken } from "./expected-time";
import { dateAndHour } from "./promised";
import { TimeRead } from "./time-read.svelte";

export class VisitTime {
  readonly job_id: string;
  open = $state(false);
  typed = $state("");
  /** What the program reads of it. */
  readonly time = new TimeRead();
  busy = $state(false);
  errors = new FormErrors(
    () => "visit-time",
    () => t("calls-move-when"),
  );
  /** The time that stands in the field, as far as it was read. */
  #at = $state("");
  #moved: (job: JobView) => void;

  constructor(job_id: string, moved: (job: JobView) => void) {
    this.job_id = job_id;
    this.#moved = moved;
  }

  /** The days that have a key of their own. */
  get days(): { value: string; label: string }[] {
    return nextDays();
  }

  /** The day in the field, where it has a key. */
  get day(): string | null {
    return this.#at === "" ? null : nearDay(this.#at);
  }

  /** Begins with the planned time; one that is over begins with the same hour of the next day. */
  begin(expected_at: string | null): void {
    this.#write(plannedAnew(expected_at));
    this.errors.clear();
    this.open = true;
  }

  close(): void {
    this.open = false;
    this.errors.clear();
  }

  /** Another day at the same hour. */
  choose(value: string): void {
    this.#write(sameHourOn(value, this.#at));
    this.errors.clear();
  }

  /** The cursor leaves the field: what was read of it is shown. What cannot be read is said with the save. */
  async read(): Promise<void> {
    const typed = this.typed;
    if (typed.trim() === "") return;
    const at = await this.time.read(typed);
    if (at && this.typed === typed) this.#write(at);
  }

  /** True when the visit has its new time. */
  async save(before: string | null): Promise<boolean> {
    if (this.busy) return false;
    return this.#put(this.typed, before);
  }

  async #put(expected_at: string, before: string | null): Promise<boolean> {
    this.busy = true;
    this.errors.clear();
    try {
      const job = await call("move_visit", { job_id: this.job_id, expected_at });
      this.close();
      this.#moved(job);
      const when = job.visit.expected_at ? spoken(job.visit.expected_at) : "";
      const ahead = before !== null && isAhead(before);
      const undo = ahead ? { label: t("common-undo"), act: () => void this.#takeBack(before) } : null;
      say(t("calls-moved", { plate: job.vehicle.plate, when }), { undo });
      return true;
    } catch (thrown) {
      this.errors.set(toWireError(thrown));
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #takeBack(before: string): Promise<void> {
    // What cannot be taken back is said in the form, which opens again for it.
    if (!(await this.#put(before, null))) this.open = true;
  }

  #write(at: string): void {
    this.#at = at;
    this.typed = dateAndHour(at);
    this.time.show(at);
  }
}
