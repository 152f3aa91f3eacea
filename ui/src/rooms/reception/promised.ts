// What stands in the field for a promise: the hour, with the day in front unless it is today, and the year only where the day
// alone would mean another one. The program reads what is typed.
import { day, hour } from "../../app/dates";

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
