// A card goes a column further, on the board or from its own page: what comes next, and what is said of it.
import { go } from "../../app/view.svelte";
import { say } from "../../app/toasts.svelte";
import { errorText, t } from "../../app/words";
import type { BoardCard, Stage, WireError } from "../../wire/types";

export const ORDER: Stage[] = ["expected", "in", "in_work", "ready", "out"];

/** The column after this one; null after the last. */
export function stageAfter(stage: Stage): Stage | null {
  return ORDER[ORDER.indexOf(stage) + 1] ?? null;
}

/** An expected car is let in on its own page, and handing over has its own room: true where the step is made there. */
export function goneToItsPage(job_id: string, to: Stage): boolean {
  if (to === "in") go({ room: "reception", screen: "arrive", job_id });
  else if (to === "out") go({ room: "handover", job_id });
  else return false;
  return true;
}

/** What the key says that makes the step. */
export function stepLabel(plate: string, to: Stage): string {
  if (to === "in") return t("calls-arrived-plate", { plate });
  if (to === "out") return t("reception-hand-over", { plate });
  return t("reception-move-to", { plate, stage: t(`common-stage-${to}`) });
}

/** What is not settled about a car that was just called ready, in plain words. */
export function openWords(card: BoardCard | undefined): string {
  return (card?.still_open ?? []).map((word) => t(`reception-open-${word}`, { n: card?.after_blank ?? 0 })).join(" ");
}

/** The move, and what is still open about it. */
export function sayMoved(plate: string, to: Stage, takeBack: (() => void) | null, open: string): void {
  const undo = takeBack ? { label: t("common-undo"), act: takeBack } : null;
  const moved = t("reception-moved", { plate, stage: t(`common-stage-${to}`) });
  say(open ? `${moved} ${open}` : moved, open ? { tone: "warn", undo } : { undo });
}

/** "The car is not ready" comes with the way to the blank lines. */
export function sayNotMoved(job_id: string, plate: string, error: WireError | null): void {
  const sheet = () => go({ room: "bay", screen: "sheet", job_id });
  const undo = error?.code === "after_list_open" ? { label: t("sheet-open"), act: sheet } : null;
  say(t("reception-move-failed", { plate, why: error ? errorText(error) : "" }), { tone: "warn", undo });
}
