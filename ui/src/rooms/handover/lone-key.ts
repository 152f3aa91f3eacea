// A single key that means something (D, N, 1 to 4) is told from the same sign inside a scanner's burst: it acts only when no
// other key came close before or after it. Otherwise a scanned VIN would answer questions, or hand a car over.

/** Milliseconds; a scanner's signs are at most 35 apart, two deliberate keys of a person more than this. */
export const LONE_MS = 60;

export class LoneKey {
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Every key goes through here; `act` only for the ones that mean something. */
  press(act: (() => void) | null) {
    const now = performance.now();
    const close = now - this.#last < LONE_MS;
    this.#last = now;
    this.drop();
    if (act && !close) this.#timer = setTimeout(act, LONE_MS);
  }

  drop() {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
