// The recovery sheet: printed, then typed back, so that everybody knows it can be read. The code itself never comes
// to this screen; only what the person copies from the paper goes to the program.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { call, toWireError } from "../../wire/call";
import type { Printed } from "../../wire/types";
import { PresenceAsk } from "../presence.svelte";

export class RecoverySheet {
  printed = $state.raw<Printed | null>(null);
  typed = $state("");
  busy = $state<"" | "print" | "confirm" | "later">("");
  /** No printer took it: what to do is said, and the day can go on without it. */
  stuck = $state(false);
  /** The sheet is a key: it takes the manager's PIN of the last minute. */
  readonly presence = new PresenceAsk();
  errors = new FormErrors((field) => `recovery-${field}`);

  /** Groups typed so far, however they are parted. */
  get groups(): number {
    return this.typed.trim() === "" ? 0 : this.typed.trim().split(/[\s-]+/u).length;
  }

  async print(): Promise<void> {
    if (this.busy) return;
    this.busy = "print";
    this.errors.clear();
    try {
      this.printed = await call("print_recovery_sheet");
      this.typed = "";
      this.stuck = false;
    } catch (thrown) {
      const error = toWireError(thrown);
      if (error.code === "presence_needed") this.presence.ask(null, () => void this.print());
      else {
        this.errors.set(error);
        this.stuck = error.kind === "failure";
      }
    } finally {
      this.busy = "";
    }
  }

  /** The day goes on; the next opening asks again. */
  async later(): Promise<void> {
    if (this.busy) return;
    this.busy = "later";
    try {
      session.apply(await call("put_off_recovery_sheet"));
    } catch (thrown) {
      this.errors.set(toWireError(thrown));
    } finally {
      this.busy = "";
    }
  }

  /** True when the sheet is proved. */
  async confirm(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = "confirm";
    this.errors.clear();
    try {
      const state = await call("confirm_recovery_sheet", { typed: this.typed });
      this.typed = "";
      this.printed = null;
      session.apply(state);
      return true;
    } catch (thrown) {
      const error = toWireError(thrown);
      // A wrong code belongs to the field it was typed in.
      const fields =
        error.code === "recovery_wrong" && error.fields.length === 0
          ? [{ field: "typed", code: error.code }]
          : error.fields;
      this.errors.set({ ...error, fields });
      return false;
    } finally {
      this.busy = "";
    }
  }
}
