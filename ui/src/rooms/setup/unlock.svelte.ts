// The password that opens the workshop. It is emptied as soon as it was sent, right or wrong.
import { session } from "../../app/session.svelte";
import { codeText, errorText } from "../../app/words";
import { call, toWireError } from "../../wire/call";

export class Unlock {
  password = $state("");
  shown = $state(false);
  caps = $state(false);
  busy = $state(false);
  error = $state("");

  async submit(): Promise<void> {
    if (this.busy) return;
    if (this.password === "") {
      this.error = codeText("required");
      return;
    }
    const password = this.password;
    this.password = "";
    this.busy = true;
    this.error = "";
    try {
      session.apply(await call("unlock_workshop", { password }));
    } catch (thrown) {
      this.error = errorText(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  empty(): void {
    this.password = "";
    this.shown = false;
  }

  key(event: KeyboardEvent): void {
    this.caps = event.getModifierState("CapsLock");
  }
}
