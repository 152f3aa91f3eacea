// The work is done: the car goes to *Ready* and the list is shown. Blank lines of the after-list are said where the button is.
import { say } from "../../app/toasts.svelte";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call } from "../../wire/call";
import type { Stage } from "../../wire/types";
import type { Bay } from "./bay.svelte";

export async function ready(bay: Bay): Promise<void> {
  const job = bay.job;
  if (!job || !(await move(bay, job.job_id, "ready"))) return;
  const undo = { label: t("common-undo"), act: () => void move(bay, job.job_id, job.stage).then(() => bay.refresh()) };
  say(t("reception-moved", { plate: job.vehicle.plate, stage: t("common-stage-ready") }), { undo });
  go({ room: "bay" });
  await bay.leave();
}

async function move(bay: Bay, job_id: string, stage: Stage): Promise<boolean> {
  return (await bay.act.run("ready", () => call("move_job", { job_id, stage }))) !== null;
}
