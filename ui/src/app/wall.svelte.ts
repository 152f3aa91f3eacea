// The wall asks again every two seconds. Invariant: when the workshop is closed or does not answer, no plate stays on the wall.
import { call } from "../wire/call";
import type { WallBoard } from "../wire/types";
import { language } from "./language.svelte";

export const EVERY_MS = 2000;

export class Wall {
  board = $state.raw<WallBoard | null>(null);
  #asking = false;

  /** Starts asking; returns how to stop. */
  watch(): () => void {
    void this.look();
    const timer = setInterval(() => void this.look(), EVERY_MS);
    return () => clearInterval(timer);
  }

  async look(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.board = await call("wall_board");
      language.now = this.board.language;
      document.documentElement.lang = this.board.language;
    } catch {
      this.board = null;
    } finally {
      this.#asking = false;
    }
  }
}
