// Nothing seen by itself: the rule behind every button that writes. A second tap while the first is being written, or in the
// half second after it, does nothing: a glove that bounces on "Taking the battery off" must not also press "The power is back",
// which then stands under the same finger. The last refusal is kept for the words beside the button.

import { toWireError } from "../wire/call";
import type { WireError } from "../wire/types";

/** Milliseconds after an act in which a further tap is taken for a bounce. */
export const BOUNCE_MS = 400;
/** Milliseconds between two looks whether it is calm. */
const LOOK_MS = 40;

export class OneAct {
  /** The name of the act being written, for the busy words on its own button. */
  busy = $state<string | null>(null);
  error = $state<WireError | null>(null);
  /** Which act the error belongs to, so that the words stand beside its own button. */
  failed = $state<string | null>(null);
  #calm_from = 0;
  /** Counts acts, so that a reading asked for before an act never overwrites what the act answered. */
  turn = 0;

  get calm(): boolean {
    return this.busy === null && performance.now() >= this.#calm_from;
  }

  /** Waits for calm: for what no finger bounces on, as a file from the system's own box, and so must not be lost. */
  async settled(): Promise<void> {
    while (!this.calm) await new Promise((done) => setTimeout(done, LOOK_MS));
  }

  /** The answer of the act, or null when it was refused, failed, or was a second tap. */
  async run<T>(name: string, act: () => Promise<T>): Promise<T | null> {
    if (!this.calm) return null;
    this.busy = name;
    this.clear();
    this.turn += 1;
    try {
      const answer = await act();
      this.#calm_from = performance.now() + BOUNCE_MS;
      return answer;
    } catch (thrown) {
      this.fail(name, toWireError(thrown));
      return null;
    } finally {
      this.turn += 1;
      this.busy = null;
    }
  }

  fail(name: string, error: WireError) {
    this.error = error;
    this.failed = name;
  }

  errorOf(...names: string[]): WireError | null {
    return this.failed !== null && names.includes(this.failed) ? this.error : null;
  }

  clear() {
    this.error = null;
    this.failed = null;
  }
}
