// The first letters of a piece of work, and what fits them. The program looks it up; the newest question counts.

import { call, toWireError } from "../../wire/call";
import type { JobTypeHit, WireError } from "../../wire/types";

/** As many as stand on the glass without scrolling. */
const MOST = 5;

export class WorkHits {
  typed = $state("");
  hits = $state.raw<JobTypeHit[]>([]);
  error = $state.raw<WireError | null>(null);
  /** Something was typed, and nothing fits it. */
  nothing = $state(false);
  #turn = 0;

  async type(text: string) {
    this.typed = text;
    const turn = ++this.#turn;
    if (text.trim() === "") {
      this.hits = [];
      this.nothing = false;
      this.error = null;
      return;
    }
    try {
      const found = await call("suggest_job_types", { text });
      if (turn !== this.#turn) return;
      this.hits = found.slice(0, MOST);
      this.nothing = found.length === 0;
      this.error = null;
    } catch (thrown) {
      if (turn === this.#turn) this.error = toWireError(thrown);
    }
  }

  clear() {
    void this.type("");
  }
}
