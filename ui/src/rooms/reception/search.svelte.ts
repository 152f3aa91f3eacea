// One box for everything: plate (old ones too), VIN or its tail, name, phone, serial, job number, key tag.
// Enter opens the top hit; the last row is the new car. Invariant: an answer that comes late never replaces a newer one.
import { call, toWireError } from "../../wire/call";
import { go } from "../../app/view.svelte";
import { codeText } from "../../app/words";
import type { FindResult, Hit } from "../../wire/types";

/** The last row is a car that was never here, with what it begins with: plate, VIN or telephone, as the program reads the text. */
export type Row = { kind: "hit"; hit: Hit } | { kind: "new"; by: "plate" | "vin" | "phone"; text: string };

const NONE: FindResult = {
  hits: [],
  more: false,
  new_plate: null,
  new_vin: null,
  new_phone: null,
  new_plate_by_enter: false,
};

export class Search {
  text = $state("");
  open = $state(false);
  active = $state(0);
  error = $state("");
  result = $state.raw<FindResult>(NONE);
  #asked = 0;
  #answered = "";
  #wantsOpen = false;
  #box: HTMLInputElement | null = null;
  #take: (row: Row) => void;
  #offers: readonly string[];

  /** `take` says what happens with the row that was chosen; `offers` what a new car may begin with, if the last row is offered. */
  constructor(take: (row: Row) => void, offers: readonly ("plate" | "vin" | "phone")[] = ["plate", "vin", "phone"]) {
    this.#take = take;
    this.#offers = offers;
  }

  rows: Row[] = $derived.by(() => {
    const rows: Row[] = this.result.hits.map((hit) => ({ kind: "hit", hit }));
    const { new_plate, new_vin, new_phone } = this.result;
    for (const [by, text] of [
      ["plate", new_plate],
      ["vin", new_vin],
      ["phone", new_phone],
    ] as const)
      if (text && this.#offers.includes(by)) rows.push({ kind: "new", by, text });
    return rows;
  });

  /** The input on the page, so that F3 and Esc can go to it. */
  attach(box: HTMLInputElement): () => void {
    this.#box = box;
    return () => {
      this.#box = null;
    };
  }

  focus(): void {
    this.#box?.focus();
    this.#box?.select();
  }

  async type(text: string): Promise<void> {
    this.text = text;
    this.#wantsOpen = false;
    await this.#ask();
  }

  /** A scanner read this, or another screen asks for it. */
  openWith(text: string): void {
    this.focus();
    void this.type(text);
  }

  /** Down from nothing is the first row. */
  move(by: number): void {
    const n = this.rows.length;
    if (n > 0) this.active = this.active < 0 && by < 0 ? n - 1 : (this.active + by + n) % n;
  }

  /** Enter. If the answer to what was typed is still on its way, it opens as soon as it is there. */
  enter(): void {
    if (this.text.trim() === "") return;
    if (this.#answered !== this.text) {
      this.#wantsOpen = true;
      return;
    }
    const row = this.rows[this.active];
    if (row) this.choose(row);
  }

  /** The keys of the box. */
  key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (event.key === "Enter") this.enter();
    else if (event.key === "Escape" && this.text !== "") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(row: Row): void {
    this.close();
    this.#take(row);
  }

  close(): void {
    this.open = false;
    this.text = "";
    this.result = NONE;
    this.error = "";
    this.active = 0;
    this.#asked += 1;
    this.#answered = "";
    this.#wantsOpen = false;
  }

  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const text = this.text;
    if (text.trim() === "") {
      this.close();
      return;
    }
    try {
      const result = await call("find", { text });
      if (mine !== this.#asked) return;
      this.result = result;
      this.error = "";
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.result = NONE;
      this.error = codeText(toWireError(thrown).code);
    }
    // A name that nobody bears is no plate: the new car is then taken by an arrow first, never by Enter alone.
    this.active = this.result.hits.length === 0 && !this.result.new_plate_by_enter ? -1 : 0;
    this.open = true;
    this.#answered = text;
    if (this.#wantsOpen) this.enter();
  }
}

/** From the box on top: a car with an open job opens the job, any other its own page; a car that was never here comes in. */
export function openIt(row: Row): void {
  if (row.kind === "new") logThis(row);
  else if (row.hit.open_job_id) go({ room: "reception", screen: "job", job_id: row.hit.open_job_id });
  else go({ room: "reception", screen: "car", vehicle_id: row.hit.vehicle.vehicle_id });
}

/** From the intake: the car comes in. */
export function logThis(row: Row): void {
  if (row.kind === "new") go({ room: "reception", screen: "log", plate: row.text });
  else go({ room: "reception", screen: "log", vehicle_id: row.hit.vehicle.vehicle_id });
}

/** From the booking: the car comes another day. */
export function bookThis(row: Row): void {
  if (row.kind === "new") go({ room: "reception", screen: "plan", plate: row.text });
  else go({ room: "reception", screen: "plan", vehicle_id: row.hit.vehicle.vehicle_id });
}

export const search = new Search(openIt);
