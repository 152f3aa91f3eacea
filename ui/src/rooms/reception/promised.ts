// "12:00", "1630", "24.11 16:00": what the desk types for the promised hour, and the instant it means.
import { day, hour } from "../../app/dates";

const TYPED = /^(?:(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\s+)?(\d{1,2})(?:[:.]?(\d{2}))?$/u;

/** What stands in the field for an instant: the hour, with the day in front unless it is today. */
export function promisedText(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || at.toDateString() === now.toDateString()) return hour(instant);
  return `${day(instant, "ro")} ${hour(instant)}`;
}

/** The instant of what was typed; null when nothing was, undefined when it cannot be read. */
export function promisedInstant(text: string, now: Date = new Date()): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const match = TYPED.exec(typed);
  if (!match) return undefined;
  const [, d, m, y, h, min] = match;
  const at = new Date(now);
  if (d && m) at.setFullYear(y ? Number(y) : now.getFullYear(), Number(m) - 1, Number(d));
  if (Number(h) > 23 || Number(min ?? 0) > 59) return undefined;
  at.setHours(Number(h), Number(min ?? 0), 0, 0);
  return at.toISOString();
}
