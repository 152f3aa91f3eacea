// What stands in the field for a promise: the hour, with the day in front unless it is today, and the year only where the day
// alone would mean another one. The program reads what is typed.
import { day, hour } from "../../app/dates";
import { t } from "../../app/words";
import { dayOf } from "./expected-time";

const MOST_OF_A_YEAR_MS = 300 * 24 * 3600 * 1000;

export function promisedText(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || at.toDateString() === now.toDateString()) return hour(instant);
  return dateAndHour(instant, now);
}

/** With the day in front even where it is today: an hour alone that is over would mean tomorrow's. */
export function dateAndHour(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const ahead = at.getTime() - now.getTime();
  const isToday = at.toDateString() === now.toDateString();
  const date = day(instant, "ro");
  return `${isToday || (ahead > 0 && ahead < MOST_OF_A_YEAR_MS) ? date.slice(0, 5) : date} ${hour(instant)}`;
}

/** "today, 17:00"; "tomorrow, Saturday 28 Nov, 09:00"; "Monday 30 Nov, 10:00". */
export function timeInWords(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  const said = { weekday: t(`common-weekday-${at.getDay()}`), day: shortDay(at, now), hour: hour(instant) };
  if (dayOf(at) === dayOf(now)) return t("reception-time-today", said);
  return t(dayOf(at) === dayOf(tomorrow) ? "reception-time-tomorrow" : "reception-time-day", said);
}

/** The year only where it is another one. */
function shortDay(at: Date, now: Date): string {
  const whole = day(dayOf(at));
  return at.getFullYear() === now.getFullYear() ? whole.replace(/[. ]\d{4}$/u, "") : whole;
}
