// The wall asks again as often as any page. Invariant: when the workshop is closed or does not answer, no plate stays on the wall.
import { LOOK_AGAIN_MS } from "./look-again";
import { call } from "../wire/call";
import type { WallBoard } from "../wire/types";
import { language } from "./language.svelte";

export class Wall {
  board = $state.raw<WallBoard | null>(null);
  #asking = false;

  /** Starts asking; returns how to stop. */
  watch(): () => void {
    void this.look();
    const timer = setInterval(() => void this.look(), LOOK_AGAIN_MS);
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
