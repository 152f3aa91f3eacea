// Arrivals in work, one per booked job, kept while somebody else uses the screen.
import { Arriving } from "./arrival.svelte";

const drawer = new Map<string, Arriving>();

export function arrivingFor(job_id: string): Arriving {
  const begun = drawer.get(job_id);
  // A car that could not be let in is asked for anew: it may be here by now.
  if (begun && !begun.logged && !begun.loadError) return begun;
  begun?.dispose();
  const fresh = new Arriving(job_id);
  drawer.set(job_id, fresh);
  return fresh;
}

/** Given up, or done. */
export function leaveArrival(page: Arriving): void {
  page.dispose();
  if (!page.logged) void page.keeper.drop();
  drawer.delete(page.job_id);
}
