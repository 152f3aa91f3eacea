// The battery-off sheet of one job: its lines and their answers, the airbag wait, what the shop knows of the model.
// Nothing is decided here: which lines apply, how the wait stands and who may answer comes from the program. A form that was
// refused keeps what was typed.
import { FormErrors } from "../../app/form-errors.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { BatterySheet, Printed, SheetAnswer, SheetLineView, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";

export const PARTS = ["before", "during", "after"] as const;
export type SheetPart = (typeof PARTS)[number];
export const ANSWERS: readonly SheetAnswer[] = ["yes", "no", "not_applicable"];

const LABEL: Record<string, string> = {
  srs_minutes: "sheet-srs-minutes",
  srs_source: "sheet-srs-source",
  model_note: "sheet-note",
};

export class Sheet {
  readonly job_id: string;
  sheet = $state.raw<BatterySheet | null>(null);
  load_error = $state.raw<WireError | null>(null);
  /** The part chosen by hand; until then the sheet follows the power. */
  chosen = $state<SheetPart | null>(null);
  /** The wait is being typed although one is set. */
  typing_wait = $state(false);
  minutes = $state("");
  source = $state("");
  noting = $state(false);
  text = $state("");
  sent = $state.raw<Printed | null>(null);
  readonly wait_act = new OneAct();
  readonly note_act = new OneAct();
  readonly print_act = new OneAct();
  readonly wait_errors = new FormErrors((field) => field, labelOf);
  readonly note_errors = new FormErrors((field) => field, labelOf);
  /** One act a line: a tap on the next line is no bounce of the last. */
  readonly #lines: Record<string, OneAct> = {};
  #asked = 0;
  #shown = 0;

  constructor(job_id: string) {
    this.job_id = job_id;
  }

  get part(): SheetPart {
    if (this.chosen) return this.chosen;
    const sheet = this.sheet;
    if (!sheet || sheet.operation === "none") return sheet?.after_is_open ? "after" : "before";
    return sheet.operation === "power_off" ? "during" : "after";
  }

  get lines(): SheetLineView[] {
    const lines = this.part === "after" ? this.sheet?.after : this.sheet?.before;
    return (lines ?? []).filter((line) => line.forbids === null);
  }

  /** The form of the wait stands open where none is set, or where somebody asked for other minutes. */
  get wait_form(): boolean {
    const srs = this.sheet?.srs;
    return srs !== undefined && srs !== null && (srs.minutes === null || this.typing_wait);
  }

  lineAct(item_id: string): OneAct {
    return (this.#lines[item_id] ??= new OneAct());
  }

  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      this.#show(mine, await call("read_battery_sheet", { job_id: this.job_id }));
      this.load_error = null;
    } catch (thrown) {
      // What is on the screen stays there; a missed reading is tried again.
      if (!this.sheet) this.load_error = toWireError(thrown);
    }
  }

  async answer(line: SheetLineView, answer: SheetAnswer): Promise<void> {
    const { job_id } = this;
    const { item_id } = line;
    await this.#write(this.lineAct(item_id), answer, () => call("answer_sheet_line", { job_id, item_id, answer }));
  }

  async setWait(): Promise<void> {
    const { job_id, minutes, source } = this;
    this.wait_errors.clear();
    if (await this.#write(this.wait_act, "wait", () => call("set_srs_wait", { job_id, minutes, source }))) {
      this.typing_wait = false;
      this.minutes = "";
      this.source = "";
    } else this.#tell(this.wait_act, this.wait_errors);
  }

  /** The same minutes from the same manual, counted from now. */
  async startAgain(): Promise<void> {
    const { job_id } = this;
    const srs = this.sheet?.srs;
    if (!srs || srs.minutes === null || srs.source === null) return;
    const minutes = String(srs.minutes);
    const { source } = srs;
    await this.#write(this.wait_act, "again", () => call("set_srs_wait", { job_id, minutes, source }));
  }

  /** The computer's clocks cannot tell: a person says that the whole time passed. */
  async sayKept(): Promise<void> {
    const { job_id } = this;
    await this.#write(this.wait_act, "kept", () => call("say_srs_wait_kept", { job_id }));
  }

  typeWait(): void {
    const srs = this.sheet?.srs;
    this.minutes = srs?.minutes ? String(srs.minutes) : "";
    this.source = srs?.source ?? "";
    this.typing_wait = true;
  }

  async addNote(is_no_code = false): Promise<void> {
    const { job_id, text } = this;
    this.note_errors.clear();
    if (await this.#write(this.note_act, "note", () => call("note_for_model", { job_id, text, is_no_code }))) {
      this.noting = false;
      this.text = "";
    } else this.#tell(this.note_act, this.note_errors);
  }

  async endNote(note_id: string): Promise<void> {
    const { job_id } = this;
    await this.#write(this.note_act, `end-${note_id}`, () => call("end_model_note", { job_id, note_id }));
  }

  async print(): Promise<void> {
    if (this.print_act.calm) this.sent = null;
    const { job_id } = this;
    const printed = await this.print_act.run("print", () => call("print_battery_off_sheet", { job_id }));
    if (printed) this.sent = printed;
  }

  /** The sheet as it would be printed now. */
  preview(): Promise<ArrayBuffer> {
    return call("preview_paper", { paper: "battery_off_sheet", job_id: this.job_id, unit_id: null });
  }

  async #write(act: OneAct, name: string, ask: () => Promise<BatterySheet>): Promise<boolean> {
    const mine = ++this.#asked;
    const sheet = await act.run(name, ask);
    if (sheet) this.#show(mine, sheet);
    return sheet !== null;
  }

  #tell(act: OneAct, errors: FormErrors): void {
    if (act.error && act.error.fields.length > 0) errors.set(act.error);
  }

  /** A late answer never replaces a newer one. */
  #show(turn: number, sheet: BatterySheet): void {
    if (turn < this.#shown) return;
    this.#shown = turn;
    this.sheet = sheet;
  }
}

function labelOf(field: string): string {
  const id = LABEL[field];
  return id ? t(id) : "";
}

/** What stands beside the button: fields at fault are told at their fields. */
export function beside(act: OneAct): WireError | null {
  return act.error && act.error.fields.length === 0 ? act.error : null;
}

/** Seconds as the papers say them: whole minutes as minutes, anything else as seconds. */
export function waitText(seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0
    ? t("sheet-minutes", { n: seconds / 60 })
    : t("sheet-seconds", { n: seconds });
}
