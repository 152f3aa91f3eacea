// A hand scanner types faster than anybody: six signs or more, at most 35 ms apart, then Enter or Tab. Such a burst is
// taken out of the field it fell into and shown before it is used. Signs come from KeyboardEvent.code, since a QWERTZ
// layout swaps Y and Z.
// Inside a text field a burst must look like a label (a VIN, or letters and digits together, eight or more), so that a
// fast hand or a pasted word is never taken for one; a password field is never touched.
export const LEAST = 6;
const LEAST_IN_FIELD = 8;
export const MEAN_GAP_MS = 35;
const LONGEST_GAP_MS = 120;
/** The Enter of a scanner comes with the last sign; a person who typed fast still has to reach for it. */
const END_GAP_MS = 50;

type TextField = HTMLInputElement | HTMLTextAreaElement;

class Scanner {
  /** What was read last and waits to be used. */
  read = $state<string | null>(null);
  #signs = "";
  #first = 0;
  #last = 0;
  #field: TextField | null = null;
  #before = "";
  #lent: ((event: KeyboardEvent) => void) | null = null;

  /** The page that tests the scanner gets every key until the returned function is called. */
  lendTo(tester: (event: KeyboardEvent) => void): () => void {
    this.#forget();
    this.#lent = tester;
    return () => {
      this.#lent = null;
    };
  }

  /** Called for every key, before any field sees it. */
  key(event: KeyboardEvent): void {
    if (this.#lent) return this.#lent(event);
    if (event.ctrlKey || event.altKey || event.metaKey) return this.#forget();
    const now = event.timeStamp;
    if (event.key === "Enter" || event.key === "Tab") {
      if (this.#isBurst(now)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.#restore();
        this.read = tidy(this.#signs);
      }
      return this.#forget();
    }
    const sign = signOf(event);
    if (!sign) return;
    if (this.#signs === "" || now - this.#last > LONGEST_GAP_MS) this.#begin(now);
    this.#signs += sign;
    this.#last = now;
  }

  drop(): void {
    this.read = null;
  }

  #begin(now: number): void {
    this.#signs = "";
    this.#first = now;
    const at = document.activeElement;
    this.#field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at : null;
    this.#before = this.#field?.value ?? "";
  }

  #isBurst(now: number): boolean {
    const n = this.#signs.length;
    if (n < LEAST || (now - this.#first) / n > MEAN_GAP_MS || now - this.#last > END_GAP_MS) return false;
    if (!this.#field) return true;
    if (this.#field instanceof HTMLInputElement && this.#field.type === "password") return false;
    return n >= LEAST_IN_FIELD && /^\S*$/u.test(this.#signs) && /\d/u.test(this.#signs) && /[A-Z]/iu.test(this.#signs);
  }

  #restore(): void {
    if (!this.#field) return;
    this.#field.value = this.#before;
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #forget(): void {
    this.#signs = "";
    this.#field = null;
    this.#before = "";
  }
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
