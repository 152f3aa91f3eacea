// "Test my scanner": anything scanned on this page is shown as it arrived, and one sentence says what to set on the scanner.
// Invariant: while the page is open no scan goes anywhere else, and nothing that was scanned leaves the page.
import { LEAST, MEAN_GAP_MS, signOf, tidy } from "../../app/scanner.svelte";

/** So long a silence ends a scan that has no Enter. */
export const SILENCE_MS = 600;
/** Later than this an Enter is a person's, and leads away from the field like anywhere. */
const END_WITHIN_MS = 250;

/** What a scan looks like, as a hint; the search decides what it finds. */
export type LooksLike = "vin" | "card" | "job" | "plate" | "other";
/** What to set on the scanner, the most harmful first. */
export type Advice = "alt" | "too_slow" | "no_end" | "short" | "prefix" | "control" | "layout" | "good";

export interface ScanReport {
  /** By the place of the keys, as the program reads a scan. */
  text: string;
  /** By this computer's keyboard, as every other program reads it. */
  typed: string;
  /** As it would be looked for: blanks and the I before a VIN gone. */
  used: string;
  count: number;
  mean_gap_ms: number;
  longest_gap_ms: number;
  end: "Enter" | "Tab" | null;
  /** Control signs that came along, such as GS between the fields of a label. */
  controls: string[];
  /** The AIM prefix that names the kind of code, as in "]C1". */
  prefix: string | null;
  looks_like: LooksLike;
  advice: Advice;
}

interface Sign {
  text: string;
  typed: string;
  at: number;
}

export class ScannerTest {
  report = $state.raw<ScanReport | null>(null);
  /** Signs that came so far, while a scan is on its way. */
  arriving = $state(0);
  #signs: Sign[] = [];
  #controls: string[] = [];
  #alt = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Every key of the page, before any field sees it. */
  key(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === "Tab") return this.#end(event, event.key);
    const control = controlOf(event);
    if (control) {
      event.preventDefault();
      this.#controls.push(control);
      return this.#wait();
    }
    if (event.altKey && /^Numpad\d$/u.test(event.code)) {
      this.#alt = true;
      return this.#take({ text: event.code.slice(-1), typed: event.code.slice(-1), at: event.timeStamp });
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const text = signOf(event);
    if (text === "" || event.key.length !== 1) return;
    this.#take({ text, typed: event.key, at: event.timeStamp });
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.report = null;
    this.#empty();
  }

  #take(sign: Sign): void {
    this.#signs.push(sign);
    this.arriving = this.#signs.length;
    this.#wait();
  }

  #end(event: KeyboardEvent, end: "Enter" | "Tab"): void {
    const last = this.#signs.at(-1);
    if (!last || event.timeStamp - last.at > END_WITHIN_MS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#tell(end);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(null), SILENCE_MS);
  }

  #tell(end: ScanReport["end"]): void {
    clearTimeout(this.#timer);
    if (this.#signs.length > 0) this.report = reportOf(this.#signs, this.#controls, this.#alt, end);
    this.#empty();
  }

  #empty(): void {
    this.#signs = [];
    this.#controls = [];
    this.#alt = false;
    this.arriving = 0;
  }
}

function reportOf(signs: Sign[], controls: string[], alt: boolean, end: ScanReport["end"]): ScanReport {
  const all = signs.map((sign) => sign.text).join("");
  const prefix = /^\][A-Za-z]\d/u.exec(all)?.[0] ?? null;
  const text = prefix ? all.slice(prefix.length) : all;
  const typed = signs
    .map((sign) => sign.typed)
    .join("")
    .slice(prefix?.length ?? 0);
  const gaps = signs.slice(1).map((sign, i) => sign.at - (signs[i]?.at ?? sign.at));
  const mean = gaps.length > 0 ? gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length : 0;
  const used = tidy(text);
  const facts = {
    text,
    typed,
    used,
    count: signs.length,
    mean_gap_ms: Math.round(mean),
    longest_gap_ms: Math.round(Math.max(0, ...gaps)),
    end,
    controls,
    prefix,
    looks_like: looksLike(used),
  };
  return { ...facts, advice: adviceFor(facts, alt) };
}

function adviceFor(report: Omit<ScanReport, "advice">, alt: boolean): Advice {
  if (alt) return "alt";
  if (report.mean_gap_ms > MEAN_GAP_MS) return "too_slow";
  if (report.end === null) return "no_end";
  if (report.count < LEAST) return "short";
  if (report.prefix) return "prefix";
  if (report.controls.length > 0) return "control";
  return report.text.toUpperCase() === report.typed.toUpperCase() ? "good" : "layout";
}

function looksLike(used: string): LooksLike {
  if (/^[A-HJ-NPR-Z0-9]{17}$/u.test(used)) return "vin";
  if (/^CC1.?[A-Z0-9]{8}-?[A-Z0-9]$/u.test(used)) return "card";
  if (/^[A-Z]\d{1,6}$/u.test(used)) return "job";
  return /^[A-Z]{1,3}[ -]?\d{2,4}[ -]?[A-Z]{0,3}$/u.test(used) ? "plate" : "other";
}

/** A control sign as scanners send it: by itself, or as Ctrl with a key. */
function controlOf(event: KeyboardEvent): string | null {
  const NAMES: Record<string, string> = { BracketRight: "GS", Backslash: "FS", Digit6: "RS", KeyJ: "LF", KeyM: "CR" };
  if (event.ctrlKey && !event.altKey) return NAMES[event.code] ?? null;
  const code = event.key.length === 1 ? event.key.charCodeAt(0) : 32;
  return code < 32 ? ({ 28: "FS", 29: "GS", 30: "RS", 4: "EOT" }[code] ?? `0x${code.toString(16)}`) : null;
}
