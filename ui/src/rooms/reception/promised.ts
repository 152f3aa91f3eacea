// What stands in the field for a promise: the hour, with the day in front unless it is today. The program reads what is typed.
import { day, hour } from "../../app/dates";

export function promisedText(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || at.toDateString() === now.toDateString()) return hour(instant);
  return `${day(instant, "ro")} ${hour(instant)}`;
}
