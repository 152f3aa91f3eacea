// Days and hours as the shop writes them: 23.11.2026, 23 Nov 2026, 14:05. Wall time of this computer.
import type { Language } from "../wire/types";
import { language } from "./language.svelte";
import { t } from "./words";

/** A day "yyyy-mm-dd" or an instant. */
export function day(value: string, lang: Language = language.now): string {
  const at = instant(value);
  if (!at) return value;
  const d = String(at.getDate()).padStart(2, "0");
  if (lang === "ro") return `${d}.${String(at.getMonth() + 1).padStart(2, "0")}.${at.getFullYear()}`;
  return `${at.getDate()} ${t(`common-month-${at.getMonth() + 1}`)} ${at.getFullYear()}`;
}

/** The hour of an instant, 24 h. */
export function hour(value: string): string {
  const at = instant(value);
  if (!at) return value;
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/** Today only the hour, else day and hour. */
export function when(value: string, now: Date = new Date()): string {
  const at = instant(value);
  if (!at) return value;
  return at.toDateString() === now.toDateString() ? hour(value) : `${day(value)} ${hour(value)}`;
}

/** Day and hour, always both: for lists that go over many days. */
export function dayHour(value: string): string {
  return `${day(value)} ${hour(value)}`;
}

/** Monday, 23 November. */
export function longDay(value: string | Date): string {
  const at = typeof value === "string" ? instant(value) : value;
  if (!at) return "";
  return t("common-long-day", {
    weekday: t(`common-weekday-${at.getDay()}`),
    day: at.getDate(),
    month: t(`common-month-long-${at.getMonth() + 1}`),
  });
}

function instant(value: string): Date | null {
  // A bare day is this shop's day, not midnight in Greenwich.
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T12:00:00`) : new Date(value);
  return Number.isNaN(at.getTime()) ? null : at;
}
