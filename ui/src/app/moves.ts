// The two keys that work in every room: F2 logs a car, F4 opens the battery gate of the job in hand.
import { go, picked, view } from "./view.svelte";

export function logCar(): void {
  go({ room: "reception", screen: "log" });
}

export function gateOf(): void {
  const job_id = view.job_id ?? picked.job_id;
  if (job_id) go({ room: "bay", screen: "job", job_id });
}
