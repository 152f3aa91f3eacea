// The first day: language, workshop, first manager. Invariant: password and PIN leave this form only towards the
// program and are forgotten as soon as the program has taken them.
import { FormErrors } from "../../app/form-errors.svelte";
import { language } from "../../app/language.svelte";
import { session } from "../../app/session.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { Language } from "../../wire/types";

/** The label above each field, so that the summary names it. */
const LABELS: Record<string, string> = {
  workshop_name: "setup-workshop-name",
  workshop_phone: "setup-workshop-phone",
  workshop_town: "setup-workshop-town",
  manager_name: "setup-manager-name",
  initials: "setup-initials",
  password: "setup-password",
  again: "setup-password-again",
  pin: "setup-pin",
  pin_again: "setup-pin-again",
};

export class SetUpForm {
  workshop_name = $state("");
  workshop_phone = $state("");
  workshop_town = $state("");
  manager_name = $state("");
  initials = $state("");
  password = $state("");
  again = $state("");
  pin = $state("");
  pin_again = $state("");
  busy = $state(false);
  errors = new FormErrors(
    (field) => `setup-${field}`,
    (field) => (LABELS[field] ? t(LABELS[field]) : ""),
  );
  #initialsTyped = false;

  speak(to: Language): void {
    void session.speak(to);
  }

  /** The initials follow the name until somebody types their own. */
  nameTyped(name: string): void {
    if (this.#initialsTyped) return;
    const words = name.trim().split(/\s+/u).filter(Boolean);
    this.initials = words
      .map((word) => [...word][0] ?? "")
      .join("")
      .toUpperCase()
      .slice(0, 3);
  }

  initialsTyped(): void {
    this.#initialsTyped = true;
  }

  async submit(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.errors.clear();
    try {
      const state = await call("set_up_workshop", {
        language: language.now,
        workshop_name: this.workshop_name,
        workshop_phone: this.workshop_phone,
        workshop_town: this.workshop_town,
        manager_name: this.manager_name,
        initials: this.initials,
        password: this.password,
        again: this.again,
        pin: this.pin,
        pin_again: this.pin_again,
      });
      this.password = "";
      this.again = "";
      this.pin = "";
      this.pin_again = "";
      session.apply(state);
    } catch (thrown) {
      this.errors.set(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }
}
