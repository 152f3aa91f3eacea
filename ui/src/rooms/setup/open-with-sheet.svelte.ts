// The recovery sheet and a new password. A slip in one group loses none of the others.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { call, toWireError } from "../../wire/call";

export class OpenWithSheet {
  typed = $state("");
  password = $state("");
  busy = $state(false);
  readonly errors = new FormErrors((field) => `sheet-${field}`);

  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.errors.clear();
    try {
      const state = await call("open_with_sheet", { typed: this.typed, password: this.password });
      this.empty();
      session.apply(state);
    } catch (thrown) {
      const error = toWireError(thrown);
      const of_sheet = error.fields.length === 0 && error.code.startsWith("recovery_");
      this.errors.set(of_sheet ? { ...error, fields: [{ field: "typed", code: error.code }] } : error);
    } finally {
      this.busy = false;
    }
  }

  empty(): void {
    this.typed = "";
    this.password = "";
  }
}
