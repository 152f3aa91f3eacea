// The two keys that work in every room: F2 logs a car, F4 opens the battery gate of the job in hand.
import { go, picked, view } from "./view.svelte";

export function logCar(): void {
  go({ room: "reception", screen: "log" });
}

/** A car that comes another day. */
export function planVisit(): void {
  go({ room: "reception", screen: "plan" });
}

/** Whose customers are called about a code. */
export function callList(): void {
  go({ room: "reception", screen: "calls" });
}

/** The codes that are looked for. */
export function huntList(): void {
  go({ room: "reception", screen: "hunts" });
}

export function gateOf(): void {
  const job_id = view.job_id ?? picked.job_id;
  if (job_id) go({ room: "bay", screen: "job", job_id });
}
