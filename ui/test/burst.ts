// A keyboard and a scanner before a page of the tests: keys reach it through the same listener as in the program.
import { scanner } from "../src/app/scanner.svelte";
import { pressKey } from "../src/shared/keys";
import { LONE_MS } from "../src/shared/lone-keys";

/** The listeners of the program's frame; returns how to take them away. */
export function guarded(): () => void {
  const off = scanner.guard();
  const press = (event: KeyboardEvent) => void (event.defaultPrevented || pressKey(event));
  addEventListener("keydown", press);
  return () => {
    off();
    removeEventListener("keydown", press);
    scanner.drop();
  };
}

let clock = 10_000;

/** One key, so many milliseconds after the last; what a field would do with it, it does. False when it was taken away. */
export function key(sign: string, after: number, more: KeyboardEventInit = {}): boolean {
  clock += after;
  const code = /^\d$/u.test(sign) ? `Digit${sign}` : /^[A-Za-z]$/u.test(sign) ? `Key${sign.toUpperCase()}` : "";
  const init = { key: sign, code: sign === " " ? "Space" : code, shiftKey: /^[A-Z]$/u.test(sign) };
  const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, "timeStamp", { value: clock });
  const at = document.activeElement ?? document.body;
  const through = at.dispatchEvent(event);
  if (through && sign.length === 1 && at instanceof HTMLInputElement && !["radio", "checkbox"].includes(at.type)) {
    at.value += sign;
    at.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return through;
}

/** What a scanner types: every sign `gap` milliseconds after the one before, then Enter. */
export function scan(text: string, gap = 6, end: "Enter" | "Tab" = "Enter"): void {
  clock += 5_000;
  for (const sign of text) key(sign, gap);
  key(end, gap);
}

/** What a hand types: slower, and no Enter. */
export async function type(text: string): Promise<void> {
  for (const sign of text) key(sign, 200);
  await quiet();
}

/** Long enough for a lone key to act, also on a computer that is busy: there it waits a little longer. */
export async function quiet(): Promise<void> {
  await new Promise((done) => setTimeout(done, LONE_MS * 5));
}
