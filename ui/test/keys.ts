// A pair of hands at the keyboard for the tests: each press is one key, as the budgets count them.
import { tick } from "svelte";

const STOPS = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]:not([tabindex='-1'])";

/** Presses the keys one after the other and lets the page answer after each. Returns how many were pressed. */
export async function press(...keys: string[]): Promise<number> {
  for (const key of keys) {
    one(key);
    await settle();
  }
  return keys.length;
}

/** A word, letter by letter. */
export const word = (text: string): string[] => [...text];

export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await Promise.resolve();
    await tick();
  }
}

function one(key: string): void {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  if (event.defaultPrevented) return;
  if (key === "Tab") return tab(target);
  if (target instanceof HTMLButtonElement && (key === "Enter" || key === " ")) return target.click();
  if (target instanceof HTMLAnchorElement && key === "Enter") return target.click();
  if (!(target instanceof HTMLInputElement)) return;
  if (key === "Enter") return target.form?.requestSubmit();
  if (key.length === 1 && target.type !== "radio" && target.type !== "checkbox") {
    target.value += key;
    target.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

function tab(from: Element): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  stops[stops.indexOf(from as HTMLElement) + 1]?.focus();
}

/** A radio group is one stop: its checked answer, else the first. */
function isStop(node: HTMLElement): boolean {
  if (!(node instanceof HTMLInputElement) || node.type !== "radio") return true;
  const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${node.name}"]`)];
  return (
    node ===
    (document.activeElement instanceof HTMLInputElement && document.activeElement.name === node.name
      ? document.activeElement
      : (group.find((radio) => radio.checked) ?? group[0]))
  );
}
