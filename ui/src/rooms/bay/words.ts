// The names a technician says aloud: which unit, which car, which job. Only words; nothing is decided here.
import { has, named, t } from "../../app/words";
import { when } from "../../app/dates";
import type {
  BoardCard,
  ExitWord,
  JobView,
  OneTouch,
  UnitHead,
  UnitView,
  VehicleHead,
  VerdictWord,
  WaitView,
} from "../../wire/types";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Hand from "@lucide/svelte/icons/hand";
import OctagonX from "@lucide/svelte/icons/octagon-x";
import PowerOff from "@lucide/svelte/icons/power-off";
import Radio from "@lucide/svelte/icons/radio";

export function unitName(head: UnitHead): string {
  const known = [head.make, head.model].filter(Boolean).join(" ");
  if (head.unit_id === null && !known) return t("bay-unit-unknown");
  const kind = t(`bay-kind-${head.kind}`);
  return known ? `${kind} ${known}` : kind;
}

/** With the tail of the serial once it was typed blind and matched: nobody nods at a number. Never one that is as secret as the code. */
export function unitWithSerial({ head, bay }: UnitView): string {
  const unit = unitName(head);
  const tail = bay.serial_matches === true && !head.sensitive ? head.serial_tail : null;
  return tail ? t("bay-unit-serial", { unit, tail }) : unit;
}

export function carName(vehicle: VehicleHead): string {
  const name = [vehicle.make, vehicle.model].filter(Boolean).join(" ");
  return vehicle.year ? [name, vehicle.year].filter(Boolean).join(", ") : name;
}

export function jobName(job: JobView): string {
  return job.lines.map(named).join(" · ");
}

export function cardJob(card: BoardCard): string {
  const name = named({ name_ro: card.job_name_ro, name_en: card.job_name_en });
  return card.more_lines > 0 ? `${name} ${t("bay-more-lines", { n: card.more_lines })}` : name;
}

/** A text on a display; one that is no text has a word of its own. */
export function displayText(text: string): string {
  return text.startsWith("(") ? t("bay-display-beeps") : text;
}

/** The wait in one sentence: until when, with the day where it is not today, and whether the radio stays on. */
export function waitText(wait: WaitView): string {
  if (wait.lock === "final") return t("bay-wait-final-short");
  if (wait.until === null) return t("bay-keep-on-unknown");
  return t(wait.stay_on === "no" ? "bay-off-until" : "bay-keep-on-until", { time: when(wait.until) });
}

/** What a new power cut does to it, always as reported. */
export function cutRule(wait: WaitView): string {
  return t(`bay-wait-cut-${wait.power_cut_effect ?? "unknown"}`);
}

/** How sure a shipped fact is. */
export function reported(confidence: string): string {
  return t("bay-reported-how", { confidence: t(`bay-confidence-${confidence}`) });
}

/** What the radio did last: a word of the house, or the display as it was written down. */
export function readingText(reading: string): string {
  const id = `bay-reading-${reading}`;
  return has(id) ? t(id) : displayText(reading);
}

/** These stand in the same bar as the verdicts: power off, battery off with the radio kept alive, power back. */
export type BarWord = VerdictWord | "off" | "kept" | "back";

/** Icon and paint of each word; the word itself is t(`bay-verdict-${word}`). */
export const BAR: Record<BarWord, { icon: typeof Hand; paint: "go" | "ask" | "confirm" | "stop" }> = {
  silent: { icon: CircleCheck, paint: "go" },
  go: { icon: CircleCheck, paint: "go" },
  ask: { icon: CircleQuestionMark, paint: "ask" },
  confirm: { icon: Hand, paint: "confirm" },
  stop: { icon: OctagonX, paint: "stop" },
  off: { icon: PowerOff, paint: "confirm" },
  kept: { icon: PowerOff, paint: "confirm" },
  back: { icon: Radio, paint: "ask" },
};

/** Why it is GO, in the words of the decision that opened the gate; where a green state did, that. */
export function goText(say: "say" | "why", opened_by: ExitWord | null): string {
  const id = `bay-${say}-go-${opened_by}`;
  return opened_by !== null && has(id) ? t(id) : t(`bay-${say}-go`);
}

/** With the power off: a radio on a memory saver is kept alive. */
export function offWord(opened_by: ExitWord | null): "off" | "kept" {
  return opened_by === "memory_saver" ? "kept" : "off";
}

/** The ending of the words for what the one touch of CONFIRM writes, as the program says it of the job and of its tile. */
export const TOUCH: Record<OneTouch, "file" | "lost" | "both"> = {
  code_on_file: "file",
  nothing_to_lose: "lost",
  both: "both",
};

export function touchWord(one_touch: OneTouch | null): "file" | "lost" | "both" {
  return TOUCH[one_touch ?? "code_on_file"];
}
