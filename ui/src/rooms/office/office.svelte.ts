// The office: the people of the workshop, with a form to add one, and the ledger, newest line first.
// The form hints at nothing: the program says which field is wrong, the words stand at the field, the input stays.

import { call, toWireError } from "../../wire/call";
import type { Language, LedgerLine, LedgerPage, Person, Role, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

export const ROLES: readonly Role[] = ["reception", "technician", "manager", "read_only"];
export const LANGUAGES: readonly Language[] = ["ro", "en"];

export class People {
  list = $state.raw<Person[]>([]);
  loaded = $state(false);
  load_error = $state<WireError | null>(null);
  name = $state("");
  initials = $state("");
  roles = $state<Role[]>([]);
  pin = $state("");
  opens = $state(false);
  password = $state("");
  language = $state<Language>("ro");
  /** The name of the one just added, for the news. */
  added = $state<string | null>(null);
  /** Counts failed tries, so that the summary takes the focus each time. */
  tries = $state(0);
  readonly act = new OneAct();
  /** A new colleague takes the manager's PIN of the last minute. */
  readonly presence = new PresenceAsk();

  async load() {
    try {
      this.list = await call("list_people");
      this.load_error = null;
      this.loaded = true;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  setRole(role: Role, held: boolean) {
    this.roles = ROLES.filter((one) => (one === role ? held : this.roles.includes(one)));
  }

  errorAt(field: string): string | null {
    return this.act.error?.fields.find((one) => one.field === field)?.code ?? null;
  }

  async add() {
    this.added = null;
    const name = this.name.trim();
    const person = {
      name,
      initials: this.initials.trim(),
      roles: [...this.roles],
      pin: this.pin,
      password: this.opens ? this.password : null,
      language: this.language,
    };
    const turn = this.act.turn;
    const people = await this.act.run("add", () => call("add_person", person));
    if (people === null) {
      if (this.act.error?.code === "presence_needed") {
        // The pad asks in its own words: the form is right, and says nothing.
        this.act.clear();
        this.presence.ask(null, () => void this.add());
      } else if (this.act.turn !== turn) this.tries += 1;
      return;
    }
    this.list = people;
    this.added = name;
    this.name = "";
    this.initials = "";
    this.roles = [];
    this.opens = false;
    this.emptySecrets();
  }

  /** On every lock: PIN and password go, the rest of the form stays. */
  emptySecrets() {
    this.presence.drop();
    this.pin = "";
    this.password = "";
  }
}

export class Ledger {
  lines = $state.raw<LedgerLine[]>([]);
  standing = $state<LedgerPage["standing"] | null>(null);
  bad_seq = $state<number | null>(null);
  length = $state(0);
  /** The first line of the workshop is on the screen: nothing older to load. */
  ended = $state(false);
  error = $state<WireError | null>(null);
  busy = $state(false);

  load() {
    return this.#read(null);
  }

  older() {
    const last = this.lines.at(-1);
    if (last && !this.ended) return this.#read(last.seq);
  }

  async #read(before: number | null) {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const page = await call("read_ledger", { before });
      const kept = before === null ? [] : this.lines;
      const oldest = kept.at(-1)?.seq ?? Infinity;
      this.lines = [...kept, ...page.lines.filter((line) => line.seq < oldest)];
      this.standing = page.standing;
      this.bad_seq = page.bad_seq;
      this.length = page.length;
      this.ended = page.lines.length === 0 || this.lines.at(-1)?.seq === 1;
    } catch (thrown) {
      this.error = toWireError(thrown);
    } finally {
      this.busy = false;
    }
  }
}
