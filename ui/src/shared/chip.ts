// The words of a code state as the chip says them. Derived from what the program sent; nothing is decided here.
import Ban from "@lucide/svelte/icons/ban";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleDashed from "@lucide/svelte/icons/circle-dashed";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import OctagonX from "@lucide/svelte/icons/octagon-x";
import PhoneIncoming from "@lucide/svelte/icons/phone-incoming";
import Repeat from "@lucide/svelte/icons/repeat";
import Timer from "@lucide/svelte/icons/timer";
import type { StateChip, StateWord, Tone } from "../wire/types";
import { day, when } from "../app/dates";
import { t } from "../app/words";

export const ICONS: Record<StateWord, typeof Ban> = {
  not_needed: CircleCheck,
  verified: CircleCheck,
  on_file: CircleDashed,
  not_asked: CircleQuestionMark,
  has_not: Ban,
  will_bring: PhoneIncoming,
  radio_changed: Repeat,
  refused: OctagonX,
  locked: Timer,
};

/** The class of each tone, as the styles name it. */
export const TONES: Record<Tone, string> = {
  waiting: "waiting",
  in_work: "inwork",
  blocked: "blocked",
  stop: "stop",
  done: "done",
};

export function chipText(chip: StateChip): string {
  const main = mainText(chip);
  const remark = chip.not_kept ? t(`state-${chip.not_kept}`) : chip.suspicious ? t("state-suspicious") : "";
  return remark ? t("state-with-remark", { state: main, remark }) : main;
}

/** Today is a word, not a date: shorter on a card, and nobody has to compare. */
function isToday(text: string): boolean {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return text === `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function mainText(chip: StateChip): string {
  switch (chip.state) {
    case "not_needed":
      return chip.reason
        ? t("state-not_needed-because", { reason: t(`state-reason-${chip.reason}`) })
        : t("state-not_needed");
    case "verified":
      return chip.day
        ? t("state-verified-on", {
            day: isToday(chip.day) ? t("state-today") : day(chip.day),
            initials: chip.initials ?? "",
          })
        : t("state-verified");
    case "refused":
      return t("state-refused", { n: chip.times ?? 1 });
    case "locked":
      if (chip.lock === "until" && chip.until) return t("state-locked-until", { time: when(chip.until) });
      return chip.lock === "final" ? t("state-locked-final") : t("state-locked-unknown");
    default:
      return t(`state-${chip.state}`);
  }
}
