// The password that opens the workshop. It is emptied as soon as it was sent, right or wrong.
import { session } from "../../app/session.svelte";
import { say } from "../../app/toasts.svelte";
import { errorText, t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { WireError } from "../../wire/types";

export class Unlock {
  password = $state("");
  shown = $state(false);
  caps = $state(false);
  busy = $state(false);
  #error = $state.raw<WireError | null>(null);

  /** In the language of the screen, also when that changes. */
  get error(): string {
    return this.#error ? errorText(this.#error) : "";
  }

  async submit(): Promise<void> {
    if (this.busy) return;
    if (this.password === "") {
      this.#error = { kind: "invalid", code: "required", fields: [], args: {} };
      return;
    }
    const password = this.password;
    this.password = "";
    this.busy = true;
    this.#error = null;
    try {
      session.apply(await call("unlock_workshop", { password }));
      const state = session.state;
      if (state?.me && state.me.language !== state.language) say(t("setup-language-kept"), { seconds: 12 });
    } catch (thrown) {
      this.#error = toWireError(thrown);
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
