// A company's cars and their cards: which cars, who came with which papers, what was read at each car, one print.
// Which cars may have a card, whether a check passes, why one is left out: the program says it. Here stands only what was ticked
// and answered, and what is still blank.

import { call, toWireError } from "../../wire/call";
import type {
  FleetCar,
  FleetCards,
  FleetChecked,
  FleetPrinted,
  FleetRadio,
  FleetView,
  LeftOut,
  MissingAnswer,
  NoCard,
  Scenario,
  WireError,
} from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";
import type { AgainReason } from "./handover.svelte";

/** What is asked once for all cars; the question about the car is asked at each. */
export type FleetQuestion = "certificate" | "person" | "right";
export const FLEET_QUESTIONS: readonly FleetQuestion[] = ["certificate", "person", "right"];
export type FleetWhy = "cars" | "read" | "reason" | "scenario" | "bearer" | "questions" | "changed";

const BLANK: Record<FleetQuestion, boolean | null> = { certificate: null, person: null, right: null };

/** One radio of the list, with its car. */
export interface FleetRow {
  car: FleetCar;
  radio: FleetRadio;
  unit_id: string | null;
}

/** A radio without a card, and why. */
export interface Without {
  row: FleetRow;
  why: NoCard | null;
  missing: MissingAnswer[];
}

export class Fleet {
  readonly owner_id: string;
  view = $state.raw<FleetView | null>(null);
  load_error = $state.raw<WireError | null>(null);
  page = $state<"list" | "cards">("list");
  ticked = $state.raw<string[]>([]);
  /** By car: whether VIN and plate on the papers are those on it. */
  read = $state.raw<Record<string, boolean>>({});
  /** By radio: why there is another card. */
  again = $state.raw<Record<string, AgainReason>>({});
  scenario = $state<Scenario | null>(null);
  bearer = $state("");
  documents = $state.raw<string[]>([]);
  answers = $state.raw<Record<FleetQuestion, boolean | null>>({ ...BLANK });
  checked = $state.raw<FleetChecked | null>(null);
  pdf = $state.raw<ArrayBuffer | null>(null);
  printed = $state.raw<FleetPrinted | null>(null);
  readonly act = new OneAct();
  readonly presence = new PresenceAsk();

  constructor(owner_id: string) {
    this.owner_id = owner_id;
  }

  get rows(): FleetRow[] {
    return (this.view?.cars ?? []).flatMap((car) =>
      car.radios.map((radio) => ({ car, radio, unit_id: radio.unit.unit_id })),
    );
  }

  /** The rows that were ticked, in the order of the list: that of the cards on the sheet. */
  get picked(): FleetRow[] {
    return this.rows.filter((row) => row.unit_id !== null && this.ticked.includes(row.unit_id));
  }

  /** Those of them that get a card, as far as it is known: no "no" so far, then what the check said. The one number of the page. */
  get toPrint(): FleetRow[] {
    if (this.checked) return this.passed;
    if (this.someNo) return [];
    return this.picked.filter((row) => this.read[row.car.vehicle.vehicle_id] !== false);
  }

  get free(): FleetRow[] {
    return this.rows.filter((row) => row.unit_id !== null && row.radio.why_none === null);
  }

  /** The rows whose check passed: these get a card. */
  get passed(): FleetRow[] {
    const checked = this.checked?.checked ?? [];
    return this.picked.filter((row) => checked.some((one) => one.unit_id === row.unit_id && one.missing.length === 0));
  }

  /** The ticked rows that get none, and why. */
  get without(): Without[] {
    const left: LeftOut[] = [...(this.checked?.left_out ?? []), ...(this.printed?.left_out ?? [])];
    return this.picked.flatMap((row) => {
      const missing = this.checked?.checked.find((one) => one.unit_id === row.unit_id)?.missing ?? [];
      const why = left.find((one) => one.unit_id === row.unit_id)?.why ?? null;
      return missing.length > 0 || why !== null ? [{ row, why, missing }] : [];
    });
  }

  get someNo(): boolean {
    return FLEET_QUESTIONS.some((question) => this.answers[question] === false);
  }

  /** Why nothing can be printed yet; null when the check can be written. */
  get why(): FleetWhy | null {
    const picked = this.picked;
    if (picked.length === 0) return "cars";
    if (picked.some((row) => this.read[row.car.vehicle.vehicle_id] === undefined)) return "read";
    if (picked.some((row) => this.needsReason(row) && !this.again[row.unit_id ?? ""])) return "reason";
    if (this.scenario === null) return "scenario";
    if (this.bearer.trim() === "") return "bearer";
    return FLEET_QUESTIONS.some((question) => this.answers[question] === null) ? "questions" : null;
  }

  needsReason(row: FleetRow): boolean {
    return row.radio.cards_printed > 0;
  }

  /** What was ticked stays, as far as the new list still has it. */
  async load() {
    try {
      const view = await call("open_fleet", { owner_id: this.owner_id });
      this.view = view;
      this.load_error = null;
      const free = this.free.map((row) => row.unit_id);
      this.ticked = this.ticked.filter((unit_id) => free.includes(unit_id));
      this.checked = null;
      this.printed = null;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  tick(unit_id: string, on: boolean) {
    const others = this.ticked.filter((one) => one !== unit_id);
    this.ticked = on ? [...others, unit_id] : others;
    this.#changed();
  }

  tickAll(on: boolean) {
    this.ticked = on ? this.free.flatMap((row) => row.unit_id ?? []) : [];
    this.#changed();
  }

  sayRead(vehicle_id: string, matches: boolean) {
    this.read = { ...this.read, [vehicle_id]: matches };
    this.#changed();
  }

  sayAgain(unit_id: string, reason: AgainReason) {
    this.again = { ...this.again, [unit_id]: reason };
  }

  /** The questions are worded for who comes: another scenario asks them anew. */
  chooseScenario(scenario: Scenario | null) {
    this.scenario = scenario;
    this.documents = [];
    this.answers = { ...BLANK };
    this.#changed();
  }

  see(document_id: string, seen: boolean) {
    const others = this.documents.filter((id) => id !== document_id);
    this.documents = seen ? [...others, document_id] : others;
    this.#changed();
  }

  answer(question: FleetQuestion, yes: boolean) {
    this.answers = { ...this.answers, [question]: yes };
    this.#changed();
  }

  /** F9 on the list: the check is written, then the sheets are looked at. Nothing is printed from here. */
  toCards() {
    if (this.why !== null || !this.act.calm) return;
    if (this.passed.length > 0) void this.#look();
    else this.#withPin((batch_id) => this.#check(batch_id));
  }

  /** F9 on the sheets. The PIN, then a line for each card, then the printer gets the digits. */
  print() {
    if (this.printed !== null || this.passed.length === 0 || !this.act.calm) return;
    this.#withPin((batch_id) => this.#print(batch_id));
  }

  /** Back to the list as it is now: cards that were printed want a reason from here on. */
  async back() {
    const was_printed = this.printed !== null;
    this.page = "list";
    this.pdf = null;
    this.act.clear();
    if (!was_printed) return;
    this.ticked = [];
    this.again = {};
    await this.load();
  }

  lock() {
    this.presence.forget();
  }

  // ---- inside -----------------------------------------------------------------------------------

  /** An answer that changed needs another check: papers prove what was said of them. */
  #changed() {
    this.checked = null;
    this.act.clear();
  }

  #withPin(then: (batch_id: string) => Promise<void>) {
    const batch_id = this.view?.batch_id;
    if (batch_id === undefined) return;
    this.presence.before(batch_id, () => void then(batch_id));
  }

  #cards(batch_id: string): FleetCards {
    return {
      batch_id,
      cards: this.passed.map((row) => ({
        vehicle_id: row.car.vehicle.vehicle_id,
        unit_id: row.unit_id ?? "",
        reprint_reason: this.again[row.unit_id ?? ""] ?? null,
      })),
    };
  }

  async #check(batch_id: string) {
    if (this.scenario === null) return;
    const request = {
      batch_id,
      scenario: this.scenario,
      bearer_name: this.bearer.trim(),
      document_ids: [...this.documents],
      certificate_original: this.answers.certificate === true,
      person_entitled: this.answers.person === true,
      right_to_code: this.answers.right === true,
      cars: this.picked.map((row) => ({
        vehicle_id: row.car.vehicle.vehicle_id,
        unit_id: row.unit_id ?? "",
        car_matches: this.read[row.car.vehicle.vehicle_id] === true,
      })),
    };
    const checked = await this.act.run("check", () => call("check_fleet", request));
    if (checked) {
      this.checked = checked;
      if (checked.passed > 0) await this.#look();
    } else await this.#refused(batch_id, (again) => this.#check(again));
  }

  async #look() {
    const batch_id = this.view?.batch_id;
    if (batch_id === undefined) return;
    this.page = "cards";
    this.printed = null;
    this.pdf = null;
    try {
      this.pdf = await call("preview_fleet_cards", this.#cards(batch_id));
    } catch (thrown) {
      this.act.fail("preview", toWireError(thrown));
    }
  }

  async #print(batch_id: string) {
    const printed = await this.act.run("print", () => call("print_fleet_cards", this.#cards(batch_id)));
    if (printed) this.printed = printed;
    else await this.#refused(batch_id, (again) => this.#print(again));
  }

  /** The minute is over: the PIN once more. Another list was opened since: this one anew, with what was ticked. */
  async #refused(batch_id: string, again: (batch_id: string) => Promise<void>) {
    const code = this.act.error?.code;
    if (code === "presence_needed") this.presence.ask(batch_id, () => void again(batch_id));
    if (code === "list_old") {
      const [failed, error] = [this.act.failed, this.act.error];
      this.page = "list";
      this.pdf = null;
      await this.load();
      if (failed !== null && error !== null) this.act.fail("check", error);
    }
  }
}
