// What is typed survives a crash: a second after the last key the program keeps the form. Invariant: no digits of a code are
// ever among what is sent here, and what is kept goes with the save or the giving up.
import { call } from "../../wire/call";
import type { DraftForm, DraftKind, KeepDraft } from "../../wire/types";

const PAUSE_MS = 1000;

export class DraftKeeper {
  /** What the form is kept as, once it is. */
  id: string | null = null;
  #of: Pick<KeepDraft, "kind" | "job_id" | "vehicle_id" | "began_with">;
  #form: DraftForm | null = null;
  #kept = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #busy = false;
  #ended = false;

  constructor(vehicle_id: string | null, began_with: string, kind: DraftKind = "intake", job_id: string | null = null) {
    this.#of = { kind, job_id, vehicle_id, began_with };
  }

  /** The form as it stands when nothing was typed yet: there is no need to keep that. */
  begin(form: DraftForm): void {
    this.#kept = JSON.stringify(form);
  }

  /** Something was typed. */
  soon(form: DraftForm): void {
    this.#form = form;
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(() => void this.now(), PAUSE_MS);
  }

  /** Keeps what was typed last, one keeping after the other. A form that cannot be kept stays on the screen. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    // At once where it can be: before a lock the next question to the program is the lock itself.
    this.#keeping = this.#busy ? this.#keeping.then(() => this.#keep()) : this.#keep();
    return this.#keeping;
  }

  /** Nothing is kept from here on; waits for a keeping that is on its way, so that its id is known. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#keeping;
  }

  /** It could not be saved: what is typed next is kept again. */
  goOn(): void {
    this.#ended = false;
  }

  /** Given up: the program forgets it too. */
  async drop(): Promise<void> {
    await this.end();
    await forget(this.id);
    this.id = null;
  }

  async #keep(): Promise<void> {
    const form = this.#form;
    const text = form ? JSON.stringify(form) : "";
    if (this.#ended || !form || text === this.#kept) return;
    this.#busy = true;
    try {
      const { draft_id } = await call("keep_draft", { draft_id: this.id, ...this.#of, form });
      this.id = draft_id;
      this.#kept = text;
    } catch {
      // The next key tries again.
    }
    this.#busy = false;
  }
}

/** Throws a kept form away. */
export async function forget(draft_id: string | null): Promise<void> {
  if (draft_id === null) return;
  try {
    await call("drop_draft", { draft_id });
  } catch {
    // It lapses by itself after a week.
  }
}
