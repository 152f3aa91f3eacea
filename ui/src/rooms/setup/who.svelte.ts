// Who is working: a tile, then the PIN. A wrong PIN empties the slots; a wait counts down; after the fifth wrong one
// only the password helps.
import { session } from "../../app/session.svelte";
import { errorText } from "../../app/words";
import { go, picked } from "../../app/view.svelte";
import { call, toWireError } from "../../wire/call";
import { windowLabel } from "../../wire/window";
import type { Person, WireError } from "../../wire/types";

/** Where a person works: the window of the bay stays the bay. */
function ownRoom(person: Person): void {
  const desk = person.roles.some((role) => role === "reception" || role === "manager");
  go({ room: windowLabel() === "bay" || (person.roles.includes("technician") && !desk) ? "bay" : "reception" });
  picked.job_id = null;
}

export class Who {
  picked = $state.raw<Person | null>(null);
  pin = $state("");
  busy = $state(false);
  #error = $state.raw<WireError | null>(null);
  /** Seconds until the pad works again. */
  wait = $state(0);
  passwordNeeded = $state(false);

  /** In the language of the screen, also when that changes. */
  get error(): string {
    return this.#error ? errorText(this.#error) : "";
  }

  /** In a shop of one the only tile is picked already. */
  begin(people: Person[]): void {
    this.picked = people.length === 1 ? (people[0] ?? null) : null;
  }

  pick(person: Person): void {
    this.picked = person;
    this.pin = "";
    this.#error = null;
  }

  async enter(): Promise<void> {
    const person = this.picked;
    if (!person || this.busy || this.wait > 0) return;
    const pin = this.pin;
    this.pin = "";
    this.busy = true;
    this.#error = null;
    try {
      const before = session.lastPerson;
      const state = await call("choose_person", { person_id: person.person_id, pin });
      // Nobody lands in what somebody else had half typed; whoever comes back finds their own screen.
      if (before !== null && before !== person.person_id) ownRoom(person);
      session.apply(state);
    } catch (thrown) {
      const error = toWireError(thrown);
      this.#error = error;
      this.wait = Number(error.args["seconds"] ?? error.args["wait_seconds"] ?? 0);
      this.passwordNeeded = error.code === "password_needed";
    } finally {
      this.busy = false;
    }
  }

  /** One second passed. */
  second(): void {
    if (this.wait > 0) this.wait -= 1;
  }
}
