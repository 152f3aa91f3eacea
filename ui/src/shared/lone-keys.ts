// A single key that means something (1 to 6, D, N, M, P, H) is told from the same sign inside a scanner's burst: outside a
// text field every sign is held back for a moment and goes on only when it stood alone. Otherwise a scanned label would
// answer questions, move a car over the board or type a PIN. Invariant: this is the one place where keys are held; screens
// and groups hear a key only after it (`app/scanner.svelte.ts`).
import { flushSync } from "svelte";
import { insert, isTextField } from "./insert";

/** Milliseconds; a scanner's signs are at most 35 apart, two deliberate keys of a person more than this. */
export const LONE_MS = 60;
/** Two keys may meet under a fast hand; three so close together are a machine, or a key that is held down. */
const MOST_OF_A_HAND = 2;
/** So late the clock rang: the page was busy, and more keys may wait behind it. */
const LATE_MS = 25;
const MOST_WAITS = 3;

interface Held {
  key: string;
  code: string;
  shiftKey: boolean;
  location: number;
}

export class LoneKeys {
  #held: Held[] = [];
  /** Signs that came one close after the other, held or not. */
  #close = 0;
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Keys that go on from here, so that they are not held again. */
  #released = new WeakSet<Event>();

  isReleased(event: Event): boolean {
    return this.#released.has(event);
  }

  /** A sign came: held where it could be somebody's key, let through where it is text. */
  sign(event: KeyboardEvent): void {
    this.#close = event.timeStamp - this.#last < LONE_MS ? this.#close + 1 : 1;
    this.#last = event.timeStamp;
    if (!isHeldAt(event)) return;
    // The space bar presses what has the focus; it is held only close behind another sign.
    if (event.key === " " && this.#close === 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A key that is held down says nothing new.
    if (event.repeat) return;
    this.#held.push({ key: event.key, code: event.code, shiftKey: event.shiftKey, location: event.location });
    this.#wait(MOST_WAITS);
  }

  /** Whether a machine typed what is held: `end` came as close behind it as its signs to each other. */
  isMachine(end: KeyboardEvent, gap_ms: number): boolean {
    return this.#held.length > 1 && this.#close > 1 && end.timeStamp - this.#last <= gap_ms && !padIsOpen();
  }

  /** What is held goes on now: another key came that may need it. */
  flush(): void {
    this.#stop();
    const held = this.#held;
    const goes = padIsOpen() || this.#close <= MOST_OF_A_HAND;
    this.#held = [];
    if (!goes) return;
    for (const one of held) {
      this.#goOn(one);
      flushSync();
    }
  }

  drop(): void {
    this.#stop();
    this.#held = [];
    this.#close = 0;
  }

  #wait(more: number): void {
    this.#stop();
    const due = performance.now() + LONE_MS;
    this.#timer = setTimeout(() => {
      if (more > 0 && performance.now() - due > LATE_MS) this.#wait(more - 1);
      else this.flush();
    }, LONE_MS);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The key again, where the keyboard is now: an act before it may have opened a field. */
  #goOn(one: Held): void {
    const at = document.activeElement ?? document.body;
    if (isTextField(at)) return insert(at, one.key);
    const event = new KeyboardEvent("keydown", { ...one, bubbles: true, cancelable: true, composed: true });
    this.#released.add(event);
    at.dispatchEvent(event);
    if (one.key === " " && !event.defaultPrevented && isPressedBySpace(at)) at.click();
  }
}

/** A list walks by the letters typed, but for the letters that it names as keys of the page. */
function isHeldAt(event: KeyboardEvent): boolean {
  const at = event.target;
  if (at instanceof HTMLSelectElement) return (at.dataset["keys"] ?? "").includes(event.key.toLowerCase());
  return !isTextField(at);
}

/** A pad takes every sign, however fast a hand types its PIN. */
function padIsOpen(): boolean {
  const dialogs = document.querySelectorAll("dialog[open]");
  return (dialogs[dialogs.length - 1] ?? document).querySelector("[data-takes-signs]") !== null;
}

function isPressedBySpace(at: Element): at is HTMLElement {
  return at instanceof HTMLButtonElement || at instanceof HTMLInputElement || at.tagName === "SUMMARY";
}
