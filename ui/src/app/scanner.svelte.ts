// A hand scanner types faster than anybody: six signs or more, at most 35 ms apart, then Enter or Tab (SCREENS.md rule 15).
// Such a burst is recognised on every screen and shown before it is used; it is never typed into a field, and no single key
// acts on one of its signs (`shared/lone-keys.ts`). Signs come from KeyboardEvent.code, since a QWERTZ layout swaps Y and Z.
import { isTextField } from "../shared/insert";
import { LoneKeys } from "../shared/lone-keys";

export const LEAST = 6;
export const MEAN_GAP_MS = 35;
const LONGEST_GAP_MS = 120;
/** The Enter of a scanner comes with the last sign; a person who typed fast still has to reach for it. */
const END_GAP_MS = 50;
const MODIFIERS = ["Shift", "CapsLock", "Control", "Alt", "AltGraph", "Meta", "NumLock", "OS"];

type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Before {
  value: string;
  from: number | null;
  to: number | null;
}

/** What was scanned and waits to be used. */
export interface Scan {
  text: string;
  /** It fell into a field whose contents are nobody's business: it is not shown. */
  secret: boolean;
  /** Where the keyboard was. */
  at: Element | null;
}

class Scanner {
  read = $state.raw<Scan | null>(null);
  #signs = "";
  #first = 0;
  #last = 0;
  /** Every field that got a sign of this run, as it stood before. */
  #before = new Map<Fillable, Before>();
  #keys = new LoneKeys();
  #lent: ((event: KeyboardEvent) => void) | null = null;

  /** Listens to every key of the window, before anything else does. Returns how to stop. */
  guard(): () => void {
    const key = (event: KeyboardEvent) => this.key(event);
    addEventListener("keydown", key, true);
    return () => {
      removeEventListener("keydown", key, true);
      this.#forget();
      this.#keys.drop();
    };
  }

  /** The page that tests the scanner gets every key until the returned function is called. */
  lendTo(tester: (event: KeyboardEvent) => void): () => void {
    this.#forget();
    this.#lent = tester;
    return () => {
      this.#lent = null;
    };
  }

  /** Called for every key, before any field or screen sees it. */
  key(event: KeyboardEvent): void {
    if (this.#keys.isReleased(event)) return;
    if (this.#lent) this.#lent(event);
    if (event.isComposing || MODIFIERS.includes(event.key)) return;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && (event.key === "Enter" || event.key === "Tab")) return this.#end(event);
    const sign = plain && event.key.length === 1 ? signOf(event) : "";
    if (!sign) {
      this.#forget();
      return this.#keys.flush();
    }
    if (!event.repeat) this.#take(sign, event);
    this.#keys.sign(event);
  }

  drop(): void {
    this.read = null;
  }

  #take(sign: string, event: KeyboardEvent): void {
    const now = event.timeStamp;
    if (this.#signs === "" || now - this.#last > LONGEST_GAP_MS) {
      this.#forget();
      this.#first = now;
    }
    this.#signs += sign;
    this.#last = now;
    const at = document.activeElement;
    if (!isTextField(at) && !(at instanceof HTMLSelectElement)) return;
    if (!this.#before.has(at)) this.#before.set(at, standing(at));
  }

  #end(event: KeyboardEvent): void {
    if (this.#isBurst(event.timeStamp)) {
      swallow(event);
      this.#keys.drop();
      const at = document.activeElement;
      this.#restore();
      if (!this.#lent) this.read = { text: tidy(this.#signs), secret: isSecret(at), at };
    } else if (this.#keys.isMachine(event, MEAN_GAP_MS)) {
      // A short label outside a field is no search and no answer.
      swallow(event);
      this.#keys.drop();
    } else this.#keys.flush();
    this.#forget();
  }

  #isBurst(now: number): boolean {
    const n = this.#signs.length;
    return n >= LEAST && (now - this.#first) / n <= MEAN_GAP_MS && now - this.#last <= END_GAP_MS;
  }

  #restore(): void {
    for (const [field, before] of this.#before) {
      if (field.value === before.value) continue;
      field.value = before.value;
      if (!(field instanceof HTMLSelectElement)) place(field, before);
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    }
  }

  #forget(): void {
    this.#signs = "";
    this.#before.clear();
  }
}

function standing(field: Fillable): Before {
  const text = field instanceof HTMLSelectElement ? null : field;
  return { value: field.value, from: text?.selectionStart ?? null, to: text?.selectionEnd ?? null };
}

/** The cursor stands where it stood. */
function place(field: HTMLInputElement | HTMLTextAreaElement, before: Before): void {
  if (before.from !== null) field.setSelectionRange(before.from, before.to);
}

function isSecret(at: Element | null): boolean {
  return (at instanceof HTMLInputElement && at.type === "password") || at?.getAttribute("data-scan") === "secret";
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The sign printed on the key in the scanner's own (US) layout. */
export function signOf(event: Pick<KeyboardEvent, "code" | "key" | "shiftKey">): string {
  const letter = /^Key([A-Z])$/u.exec(event.code)?.[1];
  if (letter) return event.shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
  if (digit) return digit;
  if (event.code === "Minus" || event.code === "NumpadSubtract") return "-";
  if (event.code === "Space") return " ";
  return event.key.length === 1 ? event.key : "";
}

/** Some makers print an I before the VIN: it goes only when the other seventeen are a VIN. */
export function tidy(signs: string): string {
  const text = signs.trim().toUpperCase();
  return /^I[A-HJ-NPR-Z0-9]{17}$/u.test(text) ? text.slice(1) : text;
}

export const scanner = new Scanner();
