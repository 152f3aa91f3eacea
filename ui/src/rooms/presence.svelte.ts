// The PIN pad that comes up before a code is shown, an owner checked, a loss accepted. Sixty seconds after the PIN the same
// job or car is not asked again. The program keeps the true clock; this one only saves the person a question the program would ask.

import { call, toWireError } from "../wire/call";
import type { WireError } from "../wire/types";

export class PresenceAsk {
  /** The pad is up. */
  asking = $state(false);
  error = $state<WireError | null>(null);
  busy = $state(false);
  /** The job or car the PIN is for; null for an act of neither, undefined before anything was asked. */
  #about: string | null | undefined = undefined;
  #until = 0;
  #then: (() => void) | null = null;

  holds(about: string | null): boolean {
    return this.#about === about && performance.now() < this.#until;
  }

  /** Runs `then` now if the PIN was given for this job or car, else after it is given. */
  before(about: string | null, then: () => void) {
    if (this.holds(about)) then();
    else this.ask(about, then);
  }

  ask(about: string | null, then: () => void) {
    this.#about = about;
    this.#until = 0;
    this.#then = then;
    this.error = null;
    this.asking = true;
  }

  async give(pin: string) {
    if (this.busy || this.#about === undefined) return;
    this.busy = true;
    this.error = null;
    try {
      const { seconds } = await call("enter_pin", { pin, about_id: this.#about });
      this.#until = performance.now() + seconds * 1000;
      this.asking = false;
      const then = this.#then;
      this.#then = null;
      then?.();
    } catch (thrown) {
      this.error = toWireError(thrown);
    } finally {
      this.busy = false;
    }
  }

  /** The person put the pad away, or the screen was left or locked: what waited for the PIN does not happen. */
  drop() {
    this.asking = false;
    this.error = null;
    this.#then = null;
  }

  forget() {
    this.drop();
    this.#about = undefined;
    this.#until = 0;
  }
}
