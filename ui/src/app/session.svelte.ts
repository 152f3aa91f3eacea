// Who is at the screen and which door stands open. Left alone, the screen goes back to the tiles: after two minutes in
// the bay, after five at the desk. A second window shows the same person: what one does, the other sees within two seconds.
// Invariant: on every lock the code fields are emptied and the forms are kept.
import { call, toWireError } from "../wire/call";
import type { Language, ProgramState, WireError } from "../wire/types";
import { language } from "./language.svelte";
import { view } from "./view.svelte";

const BAY_IDLE_MS = 2 * 60_000;
const DESK_IDLE_MS = 5 * 60_000;

type Listener = () => void;

class Session {
  state = $state<ProgramState | null>(null);
  error = $state<WireError | null>(null);
  #lockListeners = new Set<Listener>();
  #lastTouch = Date.now();
  /** Touched since the program was told last: another window must not take this one for left. */
  #untold = false;
  /** Goes up with every state taken, so that an older answer never replaces a newer one. */
  #taken = 0;

  /** Asks the program where it stands; called once at the start. */
  async load(): Promise<void> {
    await this.#take(() => call("program_state"));
  }

  /** A reply that carries the program's state (unlock, choose a person, set-up …). */
  apply(next: ProgramState): void {
    const wasOpen = this.state?.step === "open";
    this.#taken += 1;
    this.state = next;
    if (next.me) this.lastPerson = next.me.person_id;
    this.error = null;
    language.now = next.language;
    document.documentElement.lang = next.language;
    if (wasOpen && next.step !== "open") this.#tellLocked();
    this.touch();
  }

  /** Who sat here last, also while nobody does. */
  lastPerson: string | null = null;

  async leaveTile(): Promise<void> {
    this.#tellLocked();
    await this.#take(() => call("leave_tile"));
    // Even if the program could not answer, nobody else's screen stays open.
    if (this.error && this.state?.step === "open") this.state = { ...this.state, step: "who", me: null };
  }

  async lock(): Promise<void> {
    this.#tellLocked();
    await this.#take(() => call("lock_workshop"));
    // The keys are gone even where the ledger's line could not be written: the screen goes too.
    if (this.error && this.state?.step === "open") this.state = { ...this.state, step: "locked", me: null };
  }

  /** Before anybody is known the language belongs to the screen alone; afterwards to the person. */
  async speak(to: Language): Promise<void> {
    language.now = to;
    document.documentElement.lang = to;
    // Before anybody is known the program keeps it for this seat, afterwards for the person.
    if (this.state !== null) await this.#take(() => call("set_language", { language: to }));
  }

  /** Runs when the screen is locked, softly or hard. A code field empties itself here. Returns how to stop. */
  whenLocked(listener: Listener): () => void {
    this.#lockListeners.add(listener);
    return () => this.#lockListeners.delete(listener);
  }

  /** Somebody is there. */
  touch(now: number = Date.now()): void {
    this.#lastTouch = now;
    this.#untold = true;
  }

  /** Called every two seconds: tells that somebody is here, and sees what another window did. */
  async follow(): Promise<void> {
    if (this.state === null) return;
    const before = this.#taken;
    try {
      if (this.#untold && this.state.me !== null) {
        this.#untold = false;
        await call("still_here");
      }
      const next = await call("program_state");
      if (before === this.#taken && differs(next, this.state)) this.apply(next);
    } catch {
      // The next act says what is wrong, where the person is looking.
    }
  }

  /** Called every few seconds by the frame; leaves the tile when nobody was there for long enough. */
  async checkIdle(now: number = Date.now()): Promise<boolean> {
    if (this.state === null || this.state.me === null) return false;
    const limit = view.room === "bay" ? BAY_IDLE_MS : DESK_IDLE_MS;
    if (now - this.#lastTouch < limit) return false;
    // The other window may be in use: the program knows of both.
    const before = this.#taken;
    try {
      const next = await call("leave_if_idle", { seconds: limit / 1000 });
      if (before === this.#taken && differs(next, this.state)) this.apply(next);
      if (next.me !== null) {
        this.#lastTouch = now;
        return false;
      }
    } catch {
      // Whoever is gone is gone, also where the program does not answer.
      await this.leaveTile();
    }
    return true;
  }

  async #take(ask: () => Promise<ProgramState>): Promise<void> {
    try {
      this.apply(await ask());
    } catch (thrown) {
      this.error = toWireError(thrown);
    }
  }

  #tellLocked(): void {
    for (const listener of this.#lockListeners) listener();
  }
}

/** Whether another window changed what this one shows. */
function differs(next: ProgramState, now: ProgramState): boolean {
  const seen = (state: ProgramState) =>
    JSON.stringify([state.step, state.me, state.language, state.people, state.banners, state.trouble, state.restored]);
  return seen(next) !== seen(now);
}

export const session = new Session();
