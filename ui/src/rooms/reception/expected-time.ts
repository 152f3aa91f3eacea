// When a booked car is expected: a day by one key, an hour as it is said ("9", "930", "9:30"). Wall time of this computer.
import { day, longDay } from "../../app/dates";
import { t } from "../../app/words";

const HOUR = /^(\d{1,2})(?:[:.]?(\d{2}))?$/u;
const DATE = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?$/u;
/** As many days as have a key of their own. */
const DAYS = 6;

/** "yyyy-mm-dd" of a date, as the shop's calendar has it. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}

/** "Today", "Tomorrow", or the day with its weekday. */
export function dayName(value: string, now: Date = new Date()): string {
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (value === dayOf(now)) return t("calls-today");
  if (value === dayOf(tomorrow)) return t("calls-tomorrow");
  return longDay(value);
}

/** The days that a key chooses: today and those that follow. */
export function nextDays(now: Date = new Date()): { value: string; label: string }[] {
  return Array.from({ length: DAYS }, (_, ahead) => {
    const at = new Date(now);
    at.setDate(now.getDate() + ahead);
    const value = dayOf(at);
    const label =
      ahead < 2
        ? dayName(value, now)
        : t("calls-day-short", { weekday: t(`common-weekday-${at.getDay()}`), day: at.getDate() });
    return { value, label };
  });
}

/** The day of a typed date; a date without a year is the next one. Nothing where it cannot be read. */
export function typedDay(text: string, now: Date = new Date()): string | null {
  const match = DATE.exec(text.trim());
  if (!match) return null;
  const [, d, m, y] = match;
  const at = new Date(y ? Number(y) : now.getFullYear(), Number(m) - 1, Number(d), 12);
  if (at.getDate() !== Number(d) || at.getMonth() !== Number(m) - 1) return null;
  if (!y && dayOf(at) < dayOf(now)) at.setFullYear(at.getFullYear() + 1);
  return dayOf(at);
}

/** The instant of a day and an hour; null when no hour was typed, undefined when it cannot be read. */
export function expectedInstant(onDay: string | null, hour: string): string | null | undefined {
  const typed = hour.trim();
  if (typed === "") return null;
  const match = HOUR.exec(typed);
  if (!match || !onDay) return undefined;
  const [, h, min] = match;
  if (Number(h) > 23 || Number(min ?? 0) > 59) return undefined;
  const at = new Date(`${onDay}T00:00:00`);
  at.setHours(Number(h), Number(min ?? 0), 0, 0);
  return at.toISOString();
}

/** How a toast names it: "tomorrow 09:30", "26.11.2026 09:30". */
export function spoken(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const hour = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  const value = dayOf(at);
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  const name = value === dayOf(now) || value === dayOf(tomorrow) ? dayName(value, now) : day(value);
  return t("calls-day-hour", { day: name, hour });
}

const DAY_MS = 24 * 3600 * 1000;

/** What to begin with where an appointment is moved: its own time, or the same hour of the next day where that is over. */
export function plannedAnew(expected_at: string | null, now: Date = new Date()): string {
  const planned = expected_at ? new Date(expected_at) : now;
  const daysOver = Math.max(0, Math.ceil((now.getTime() - planned.getTime()) / DAY_MS));
  return new Date(planned.getTime() + daysOver * DAY_MS).toISOString();
}

/** The same hour on another day. */
export function sameHourOn(value: string, instant: string): string {
  const hour = new Date(instant);
  const at = new Date(`${value}T00:00:00`);
  at.setHours(hour.getHours(), hour.getMinutes());
  return at.toISOString();
}

/** The day of an instant, where it is one of those that a key chooses. */
export function nearDay(instant: string): string | null {
  const value = dayOf(new Date(instant));
  return nextDays().some((one) => one.value === value) ? value : null;
}

export function isAhead(instant: string, now: Date = new Date()): boolean {
  return new Date(instant) > now;
}
