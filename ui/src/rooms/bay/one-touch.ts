// One touch that asks the program more than once: each answer is read before the next thing is written, and the last one is shown.

import { call } from "../../wire/call";
import type { GateDecision, JobView } from "../../wire/types";

/** The single touch of CONFIRM: one decision for each open unit, then the start, which assesses everything again. */
export async function confirm(job: JobView): Promise<JobView> {
  const job_id = job.job_id;
  // The rule says what one touch settles, unit by unit; where it settles none of one, the start says so.
  const open = job.units.filter((unit) => unit.open);
  const decisions = open.flatMap((unit): GateDecision[] =>
    unit.one_touch === null
      ? []
      : [
          {
            unit_id: unit.head.unit_id,
            exit: unit.one_touch,
            reason: null,
            digits: null,
            source: null,
            party_id: null,
            party_name: null,
            party_phone: null,
            channel: null,
          },
        ],
  );
  const decided = await call("decide_battery_gate", { job_id, decisions });
  if (!decided.gate.may_start) return decided;
  return call("start_battery_work", { job_id });
}

/** "The radio still works": every unit taken for lost is seen playing, and the gate is assessed again. */
export async function stillPlays(job: JobView): Promise<JobView> {
  const job_id = job.job_id;
  let after: JobView | null = null;
  for (const { head } of job.units.filter((unit) => unit.lost))
    after = await call("note_radio", {
      job_id,
      unit_id: head.unit_id,
      reading: "plays",
      display_text: "",
      wait_minutes: null,
      is_final: false,
    });
  return after ?? call("open_job", { job_id });
}

/** The serial from the label, compared by the program, and the job after it. */
export async function compare(
  vehicle_id: string,
  job_id: string,
  unit_id: string,
  serial: string,
  reading_checked: boolean,
): Promise<{ matches: boolean; job: JobView }> {
  const answer = await call("check_serial", { vehicle_id, job_id, unit_id, serial, reading_checked });
  return { matches: answer.matches, job: answer.job ?? (await call("open_job", { job_id })) };
}
