// The recovery sheet and a new password. A slip in one group loses none of the others.
import { FormErrors } from "../../app/form-errors.svelte";
import { session } from "../../app/session.svelte";
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";

const LABELS: Record<string, string> = {
  typed: "setup-sheet-typed",
  password: "setup-new-password",
  again: "setup-new-password-again",
};

export class OpenWithSheet {
  typed = $state("");
  password = $state("");
  again = $state("");
  shown = $state(false);
  busy = $state(false);
  readonly errors = new FormErrors(
    (field) => `sheet-${field}`,
    (field) => (LABELS[field] ? t(LABELS[field]) : ""),
  );

  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.errors.clear();
    try {
      const state = await call("open_with_sheet", {
        typed: this.typed,
        password: this.password,
        again: this.again,
      });
      this.empty();
      session.apply(state);
      if (state.me) say(t("setup-sheet-used"), { seconds: 15 });
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
    this.again = "";
    this.shown = false;
  }
}
