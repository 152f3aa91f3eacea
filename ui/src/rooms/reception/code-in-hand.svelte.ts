// Digits that somebody typed into the wrong field, on their way to the right one. Invariant: taken once, gone with a lock.
import { session } from "../../app/session.svelte";

let digits = "";

export const codeInHand = {
  hold(found: string): void {
    digits = found;
  },
  get held(): boolean {
    return digits !== "";
  },
  take(): string {
    const found = digits;
    digits = "";
    return found;
  },
};

session.whenLocked(() => {
  digits = "";
});
