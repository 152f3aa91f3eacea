// The day's board: five columns, what needs attention, one key to move a card. It asks the program every two seconds,
// so a code that comes in by phone shows at once. Invariant: a move can be taken back for ten seconds, never more.
import { go, picked } from "../../app/view.svelte";
import { call, toWireError } from "../../wire/call";
import { keepSame } from "../../shared/same";
import type { Board, BoardCard, Stage, WireError } from "../../wire/types";
import { ORDER, goneToItsPage, openWords, sayMoved, sayNotMoved, stageAfter } from "./moved";

const ATTENTION_SHOWN = 3;

export type AlertKind = "call" | "stop" | "blocked";

export class DayBoard {
  board = $state.raw<Board | null>(null);
  error = $state.raw<WireError | null>(null);
  busy = $state(false);
  #turn = 0;
  /** Which of those that need attention stand on top. */
  #attentionFrom = $state(0);

  /** The first card that the arrows lead to. */
  get first(): string | null {
    return this.columns.flatMap((column) => column.cards)[0]?.job_id ?? null;
  }

  /** The picked card, wherever it stands now. */
  get card(): BoardCard | null {
    return this.#find(picked.job_id)?.card ?? null;
  }

  /** Where the picked card goes next; null when it is out or none is picked. */
  get next(): Stage | null {
    const stage = this.#find(picked.job_id)?.stage;
    return stage ? stageAfter(stage) : null;
  }

  /** Where it stood before; null where a card does not go back: a car that is here is not expected any more. */
  get previous(): Stage | null {
    const stage = this.#find(picked.job_id)?.stage;
    const before = stage ? (ORDER[ORDER.indexOf(stage) - 1] ?? null) : null;
    return before === "expected" ? null : before;
  }

  /** The picked card is an appointment. */
  get planned(): boolean {
    return this.#find(picked.job_id)?.stage === "expected";
  }

  get empty(): boolean {
    return this.board !== null && this.columns.every((column) => column.cards.length === 0);
  }

  /** The columns as they are walked through: coming days stand below the cars expected today. */
  get columns(): { stage: Stage; cards: BoardCard[] }[] {
    const { columns, coming } = this.board ?? { columns: [], coming: [] };
    const later = coming.flatMap((day) => day.cards);
    return columns.map(({ stage, cards }) => ({ stage, cards: stage === "expected" ? [...cards, ...later] : cards }));
  }

  get attention(): BoardCard[] {
    const all = this.board?.attention ?? [];
    // What was settled meanwhile may leave less than stood before it.
    const from = this.#attentionFrom < all.length ? this.#attentionFrom : 0;
    return all.slice(from, from + ATTENTION_SHOWN);
  }

  /** The next ones that need attention; after the last the most urgent again. */
  showNext(): void {
    const next = this.#attentionFrom + ATTENTION_SHOWN;
    this.#attentionFrom = next < (this.board?.attention.length ?? 0) ? next : 0;
  }

  get attentionLeft(): number {
    return Math.max(0, (this.board?.attention.length ?? 0) - ATTENTION_SHOWN);
  }

  async load(): Promise<void> {
    await this.#take(() => call("board"));
  }

  pick(job_id: string): void {
    picked.job_id = job_id;
  }

  open(job_id: string): void {
    this.pick(job_id);
    go({ room: "reception", screen: "job", job_id });
  }

  /** An appointment: another day or hour, not come, called off. */
  replan(job_id: string): void {
    this.pick(job_id);
    go({ room: "reception", screen: "visit", job_id });
  }

  /** What needs somebody leads to its page; a call from the bay is answered there, with what the desk has to say. */
  attend(card: BoardCard): void {
    if (card.attention === "no_show") this.replan(card.job_id);
    else this.open(card.job_id);
  }

  /** One column further. An expected car is let in on its own page, and handing over has its own room. */
  async moveOn(): Promise<void> {
    const card = this.card;
    const to = this.next;
    if (!card || !to) return;
    if (goneToItsPage(card.job_id, to)) return;
    await this.#move(card, to, true);
  }

  async moveBack(): Promise<void> {
    const card = this.card;
    const to = this.previous;
    if (card && to) await this.#move(card, to, true);
  }

  /** The card that an arrow key leads to: up and down in its column, left and right to the next column with cards. */
  neighbour(job_id: string, key: string): string | null {
    const columns = this.columns;
    const x = columns.findIndex((column) => column.cards.some((card) => card.job_id === job_id));
    const cards = columns[x]?.cards ?? [];
    const y = cards.findIndex((card) => card.job_id === job_id);
    if (key === "ArrowDown") return cards[y + 1]?.job_id ?? null;
    if (key === "ArrowUp") return cards[y - 1]?.job_id ?? null;
    const step = key === "ArrowRight" ? 1 : -1;
    for (let i = x + step; i >= 0 && i < columns.length; i += step) {
      const there = columns[i]?.cards ?? [];
      if (there.length > 0) return there[Math.min(y, there.length - 1)]?.job_id ?? null;
    }
    return null;
  }

  async #move(card: BoardCard, to: Stage, mayUndo: boolean): Promise<void> {
    const from = this.#find(card.job_id)?.stage;
    if (this.busy || !from) return;
    this.busy = true;
    const plate = card.vehicle.plate;
    const done = await this.#take(() => call("move_job", { job_id: card.job_id, stage: to }));
    this.busy = false;
    if (!done) {
      sayNotMoved(card.job_id, plate, this.error);
      this.error = null;
      return;
    }
    const open = to === "ready" ? openWords(this.#find(card.job_id)?.card) : "";
    sayMoved(plate, to, mayUndo ? () => void this.#move(card, from, false) : null, open);
  }

  #find(job_id: string | null): { card: BoardCard; stage: Stage } | null {
    for (const column of this.columns) {
      const card = column.cards.find((one) => one.job_id === job_id);
      if (card) return { card, stage: column.stage };
    }
    return null;
  }

  /** A late answer never replaces a newer one. */
  async #take(ask: () => Promise<Board>): Promise<boolean> {
    const mine = ++this.#turn;
    try {
      const board = await ask();
      if (mine === this.#turn) {
        this.board = keepSame(this.board, board);
        this.error = null;
      }
      return true;
    } catch (thrown) {
      this.error = toWireError(thrown);
      return false;
    }
  }
}

/** The paint of a tile. */
export function alertOf(card: BoardCard): AlertKind {
  if (card.attention === "called") return "call";
  const stops = card.attention === "locked" || (card.attention === "stopped" && card.chip.tone === "stop");
  return stops ? "stop" : "blocked";
}
