// A job on the wrong car: F10, the plate, Enter, Enter. Invariant: the page says what the move will do before it does it, and the
// code typed in the job is taken over only after a deliberate yes.
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call } from "../../wire/call";
import type { JobMovePreview, JobView, KmReason } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";
import { Search, type Row } from "./search.svelte";

export class MoveJob {
  readonly job_id: string;
  open = $state(false);
  preview = $state.raw<JobMovePreview | null>(null);
  /** "Is the code this car's?" */
  code = $state<"no" | "yes">("no");
  /** Why the odometer shows less than the right car's last reading. */
  km_reason = $state<KmReason | null>(null);
  act = new OneAct();
  pin = new PresenceAsk();
  search = new Search((row) => void this.look(row), ["plate"]);
  #to: { vehicle_id: string | null; new_plate: string } = { vehicle_id: null, new_plate: "" };
  #moved: (job: JobView) => void;

  constructor(job_id: string, moved: (job: JobView) => void) {
    this.job_id = job_id;
    this.#moved = moved;
  }

  begin(): void {
    this.close();
    this.open = true;
  }

  close(): void {
    this.open = false;
    this.preview = null;
    this.code = "no";
    this.km_reason = null;
    this.act.clear();
    this.search.close();
    this.pin.forget();
  }

  /** The right car was picked: the program says what will happen. */
  async look(row: Row): Promise<void> {
    this.#to =
      row.kind === "hit"
        ? { vehicle_id: row.hit.vehicle.vehicle_id, new_plate: "" }
        : { vehicle_id: null, new_plate: row.text };
    this.preview = await this.act.run("look", () => call("preview_job_move", this.#request(false)));
  }

  /** Another car than the one picked. */
  again(): void {
    this.preview = null;
    this.km_reason = null;
    this.act.clear();
  }

  move(): void {
    const preview = this.preview;
    if (!preview) return;
    this.pin.before(this.job_id, () => void this.#move(preview));
  }

  async #move(preview: JobMovePreview): Promise<void> {
    const job = await this.act.run("move", () => call("move_job_to_car", this.#request(this.code === "yes")));
    if (!job) return;
    this.close();
    this.#moved(job);
    say(t("vehicle-move-done", { number: preview.number, plate: job.vehicle.plate }));
  }

  #request(code_is_this_cars: boolean) {
    return { job_id: this.job_id, ...this.#to, code_is_this_cars, km_reason: this.km_reason };
  }
}
