// The digits of a radio code on the bay's glass: they stand for the seconds the program gave (20), the ring counts them down,
// and then they are gone. They are gone at once when the window loses the focus, is hidden, or the screen is left.
// The digits live in this one field and nowhere else; nothing else in the pages ever holds them.

import type { RevealedCode, StateChip } from "../../wire/types";

/** The program may give fewer seconds, never more than these. */
const LONGEST_SECONDS = 20;
const TICK_MS = 200;

export class Reveal {
  digits = $state<string | null>(null);
  /** Whole seconds left, as the ring shows them. */
  left = $state(0);
  whole = $state(LONGEST_SECONDS);
  ledger_seq = $state<number | null>(null);
  chip = $state<StateChip | null>(null);
  /** True once digits were on the glass in this visit: the button then says "again". */
  shown = $state(false);
  #end = 0;
  /** The window lost the focus between the question and the answer. */
  #away = false;
  #timer: ReturnType<typeof setInterval> | null = null;
  readonly #hide = () => this.hide();
  readonly #went = () => void (this.#away = true);
  readonly #came = () => void (this.#away = false);
  readonly #hide_when_hidden = () => {
    if (document.visibilityState === "hidden") this.hide();
  };

  /** The program is being asked. Looking away from now on keeps the answer off the glass. */
  expect() {
    this.#stopWatching();
    this.#away = false;
    window.addEventListener("blur", this.#went);
    window.addEventListener("focus", this.#came);
  }

  show(code: RevealedCode) {
    this.#stopWatching();
    this.hide();
    // A code that arrives after the person has left the window is not put on the glass at all.
    if (this.#away || document.visibilityState === "hidden") {
      this.shown = true;
      this.ledger_seq = code.ledger_seq;
      return;
    }
    this.whole = Math.min(code.seconds, LONGEST_SECONDS);
    this.digits = code.digits;
    this.ledger_seq = code.ledger_seq;
    this.chip = code.chip;
    this.shown = true;
    this.left = this.whole;
    this.#end = performance.now() + this.whole * 1000;
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    window.addEventListener("blur", this.#hide);
    document.addEventListener("visibilitychange", this.#hide_when_hidden);
  }

  hide() {
    this.digits = null;
    this.left = 0;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    window.removeEventListener("blur", this.#hide);
    document.removeEventListener("visibilitychange", this.#hide_when_hidden);
  }

  /** Leaving the screen: the digits go, and so does the memory that they were there. */
  forget() {
    this.#stopWatching();
    this.#away = false;
    this.hide();
    this.shown = false;
    this.ledger_seq = null;
    this.chip = null;
  }

  #stopWatching() {
    window.removeEventListener("blur", this.#went);
    window.removeEventListener("focus", this.#came);
  }

  #tick() {
    const rest = this.#end - performance.now();
    if (rest <= 0) this.hide();
    else this.left = Math.ceil(rest / 1000);
  }
}
