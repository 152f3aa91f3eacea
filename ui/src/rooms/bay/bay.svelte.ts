// The bay as one technician sees it: my jobs, then one car: its verdict, the power off, the radio after it, the code.
// Nothing is decided here. The verdict, the exits, whether the code may be shown: all of it is read from the program's answer,
// and every touch asks the program again. The screen only remembers which car, which unit, and which form is open.

import { call, toWireError } from "../../wire/call";
import { keepSame } from "../../shared/same";
import type {
  BoardCard,
  Channel,
  DisplayKeys,
  OfferedExit,
  JobView,
  NotePowerLost,
  UnitView,
  VerdictWord,
  WireError,
} from "../../wire/types";
import { ExitForm } from "./exit-form.svelte";
import { compare, confirm, stillPlays } from "./one-touch";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";
import { Reveal } from "./reveal.svelte";

export type BayScreen = "jobs" | "job" | "note" | "wait" | "code" | "lines" | "sheet" | "radio";
/** A softkey touched on the list needs a car first. */
export type PickFor = "note" | "lost" | "desk";
export type Reading = "plays" | "asks_code" | "shows_wait" | "ready";

export class Bay {
  cards = $state.raw<BoardCard[]>([]);
  loaded = $state(false);
  load_error = $state<WireError | null>(null);
  job = $state.raw<JobView | null>(null);
  screen = $state<BayScreen>("jobs");
  pick = $state<PickFor | null>(null);
  /** The technician says the power goes although the lines do not say so: the verdict for starting is shown. */
  raised = $state(false);
  form = $state<ExitForm | null>(null);
  /** Which unit the code screen is about; several units, one at a time. */
  unit_at = $state(0);
  /** Second try opened by hand after the refusal screen. */
  trying = $state(false);
  /** The serial is being typed from the label. */
  comparing = $state(false);
  /** What the radio may show, as keys; null until the program has said. */
  displays = $state.raw<DisplayKeys | null>(null);
  readonly act = new OneAct();
  readonly presence = new PresenceAsk();
  readonly reveal = new Reveal();

  get unit(): UnitView | null {
    return this.job?.units[this.unit_at] ?? null;
  }

  get verdict(): VerdictWord {
    const gate = this.job?.gate;
    if (!gate) return "silent";
    return this.raised ? gate.starting : gate.verdict;
  }

  /** After a refusal (before other digits too) or while the radio shows a wait, the stop screen stands before the digits. */
  get stopped(): boolean {
    const { head, reveal } = this.unit ?? {};
    const shut = ["refused", "locked"].includes(head?.chip.state ?? "") || reveal?.why_not === "serial_check_first";
    return shut && !this.trying;
  }

  // ---- reading --------------------------------------------------------------------------------

  async load() {
    const turn = this.act.turn;
    try {
      const cards = await call("list_bay_jobs");
      if (turn === this.act.turn) this.cards = keepSame(this.cards, cards);
      this.load_error = null;
      this.loaded = true;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  /** Every two seconds: a code phoned in at the desk changes the card here. Silent, and never over a newer answer. */
  async refresh() {
    if (this.act.busy !== null) return;
    if (this.screen === "jobs") return this.load();
    const job_id = this.job?.job_id;
    if (job_id === undefined) return;
    const turn = this.act.turn;
    try {
      const job = await call("open_job", { job_id });
      if (turn === this.act.turn && this.job?.job_id === job_id) this.#take(job);
    } catch {
      // A missed reading is tried again in two seconds; the next act will say what is wrong.
    }
  }

  async open(job_id: string, then: BayScreen = "job") {
    return this.#enterBy(`open-${job_id}`, () => call("open_job", { job_id }), then);
  }

  async leave() {
    this.#forget();
    this.job = null;
    this.screen = "jobs";
    await this.load();
  }

  // ---- the list -------------------------------------------------------------------------------

  async picked(card: BoardCard) {
    const job_id = card.job_id;
    const pick = this.pick;
    this.pick = null;
    if (pick === null || pick === "note") return this.open(job_id, pick ?? "job");
    if (pick === "lost")
      return this.#enterBy(`lost-${job_id}`, () => call("note_power_lost", { job_id, how: "not_said" }));
    await this.act.run(`desk-${job_id}`, () => call("call_desk", { job_id }));
    await this.load();
  }

  /** GO on the tile: one touch. */
  async startFromTile(card: BoardCard) {
    const job_id = card.job_id;
    return this.#enterBy(`start-${job_id}`, () => call("start_battery_work", { job_id }));
  }

  /** ASK on the tile: yes or no, and the tile shows what the program makes of it. */
  async answerFromTile(card: BoardCard, power_goes: boolean) {
    const job_id = card.job_id;
    await this.act.run(`answer-${job_id}`, () => call("answer_power_question", { job_id, power_goes }));
    await this.load();
  }

  /** CONFIRM on the tile: what the tile said is written only if the program still says the same of the job; else the job opens. */
  async confirmFromTile(card: BoardCard) {
    const job_id = card.job_id;
    return this.#enterBy(`confirm-${job_id}`, async () => {
      const seen = await call("open_job", { job_id });
      const same = seen.gate.verdict === "confirm" && seen.bay.one_touch === card.bay.one_touch;
      return same ? confirm(seen) : seen;
    });
  }

  // ---- the gate -------------------------------------------------------------------------------

  raise() {
    this.raised = true;
  }

  answer(power_goes: boolean) {
    return this.#write("answer", (job_id) => call("answer_power_question", { job_id, power_goes }));
  }

  start() {
    return this.#write("start", (job_id) => call("start_battery_work", { job_id }));
  }

  confirm() {
    const job = this.job;
    if (job) return this.#write("confirm", () => confirm(job));
  }

  /** "The radio still works": every unit taken for lost is seen playing, and the gate is assessed again. */
  stillPlays() {
    const job = this.job;
    if (job) return this.#write("plays", () => stillPlays(job));
  }

  callDesk() {
    return this.#write("desk", (job_id) => call("call_desk", { job_id }));
  }

  take() {
    return this.#write("take", (job_id) => call("take_job", { job_id }));
  }

  choose(unit: UnitView, offer: OfferedExit) {
    this.act.clear();
    this.form = new ExitForm(unit, offer, this.job?.vehicle.vehicle_id ?? null);
  }

  closeForm() {
    this.form = null;
    this.act.clear();
  }

  /** RADIO CHANGED: which radio is in the car is settled before its code is taken in. The program compares the typed serial. */
  async settle(serial: string) {
    const form = this.form;
    const unit_id = form?.unit.head.unit_id;
    if (!form || !unit_id || serial.length < 4) return;
    let matches = false;
    const done = await this.#write("serial", async (job_id) => {
      const answer = await compare(this.#car, job_id, unit_id, serial, false);
      matches = answer.matches;
      return answer.job;
    });
    if (done) this.#reopen(form, matches);
  }

  /** The same radio: the serial on file was mistyped. Its code has to be tried again. */
  async settleSame(serial: string) {
    const form = this.form;
    const unit_id = form?.unit.head.unit_id;
    const vehicle_id = this.job?.vehicle.vehicle_id;
    if (!form || !unit_id || vehicle_id === undefined || serial.length < 4) return;
    const done = await this.#write("same", async (job_id) => {
      await call("settle_serial", { vehicle_id, job_id, unit_id, serial });
      return call("open_job", { job_id });
    });
    if (done) this.#reopen(form, true);
  }

  /** The customer accepts, and how: the touch that says how is the touch that writes it. */
  accept(channel: Channel) {
    const form = this.form;
    if (!form || !form.named) return;
    form.channel = channel;
    return this.decide();
  }

  /** The exit as filled in. The customer's word needs the PIN; the input stays until the program has taken it. */
  decide() {
    const form = this.form;
    const job = this.job;
    if (!form || !job || !form.filled) return;
    if (form.offer.exit === "customer_accepts") {
      this.presence.before(job.job_id, () => void this.#decide(form));
    } else {
      return this.#decide(form);
    }
  }

  // ---- power and readings -----------------------------------------------------------------------

  endWork() {
    return this.#write("back", (job_id) => call("end_battery_work", { job_id }));
  }

  /** Harm found is written by the first touch; how it went may be said in the ten seconds after it, and is the same loss. */
  async noteLost(how: NotePowerLost["how"]) {
    if (await this.#write("lost", (job_id) => call("note_power_lost", { job_id, how }))) this.screen = "job";
  }

  showNote(screen: BayScreen) {
    this.act.clear();
    this.form = null;
    this.reveal.hide();
    this.trying = false;
    this.comparing = false;
    this.screen = screen;
    if (screen === "note" || screen === "wait") void this.readDisplays();
  }

  /** The texts to touch. Where they do not come, the field to type in is still there. */
  async readDisplays() {
    const job_id = this.job?.job_id;
    if (job_id === undefined) return;
    const unit_id = this.unit?.head.unit_id ?? null;
    this.displays = null;
    try {
      const keys = await call("list_displays", { job_id, unit_id });
      if (this.job?.job_id === job_id && (this.unit?.head.unit_id ?? null) === unit_id) this.displays = keys;
    } catch {
      this.displays = { family: [], others: [] };
    }
  }

  async note(reading: Reading, display_text = "", wait_minutes: number | null = null, is_final = false) {
    const unit_id = this.unit?.head.unit_id ?? null;
    const done = await this.#write(reading, (job_id) =>
      call("note_radio", { job_id, unit_id, reading, display_text, wait_minutes, is_final }),
    );
    if (done) this.screen = reading === "plays" ? "job" : "code";
    return done;
  }

  // ---- the code -----------------------------------------------------------------------------------

  showUnit(at: number) {
    this.reveal.forget();
    this.trying = false;
    this.comparing = false;
    this.form = null;
    this.unit_at = at;
    if (this.screen === "note" || this.screen === "wait") void this.readDisplays();
  }

  /** PIN if need be, then the digits. The program writes the ledger line before it lets them go. */
  show() {
    const job_id = this.job?.job_id;
    if (job_id === undefined || !this.act.calm) return;
    this.presence.before(job_id, () => void this.#show(job_id, true));
  }

  outcome(accepted: boolean) {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    this.reveal.hide();
    return this.#write(accepted ? "accepted" : "refused", async (job_id) => {
      const job = await call("record_code_outcome", { job_id, unit_id, accepted });
      this.trying = false;
      this.reveal.forget();
      return job;
    });
  }

  withdraw(unit_id: string) {
    return this.#write("withdraw", (job_id) => call("withdraw_code_outcome", { job_id, unit_id }));
  }

  startCompare() {
    this.act.clear();
    this.reveal.hide();
    this.form = null;
    this.comparing = true;
  }

  /** The serial as it stands on the label; the program compares it with the one on file, which is not shown. After a refusal only a card
      that reads the same from both sides, without a doubtful sign, opens a second try of its digits. */
  async checkSerial(serial: string, reading_checked: boolean): Promise<boolean> {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return false;
    const done = await this.#write("serial", async (job_id) => {
      const answer = await compare(this.#car, job_id, unit_id, serial, reading_checked);
      return answer.job;
    });
    if (done) this.comparing = false;
    return done;
  }

  /** Work added to this car, or taken off it. */
  changeLines(add: string[], remove: string[]) {
    return this.#write("lines", (job_id) => call("change_job_lines", { job_id, add, remove }));
  }

  trySecond() {
    this.act.clear();
    this.trying = true;
  }

  /** The pad for digits outside the gate: no exit, only a code taken in. */
  startTakeIn() {
    const unit = this.unit;
    if (unit) this.choose(unit, { exit: "enter_code", reasons: [], settle_first: false });
  }

  /** Digits read anew or brought only now; typing them in opens nothing by itself. Whether they are kept, the desk has asked. */
  async takeIn(form: ExitForm) {
    const { source } = form;
    if (!form.filled || source === null) return;
    const unit_id = form.unit.head.unit_id;
    const done = await this.#write("decide", (job_id) =>
      call("take_in_code", { job_id, unit_id, digits: form.digits, source, keep: null }),
    );
    if (!done) return;
    this.form = null;
    this.trying = false;
  }

  /** Another screen has an answer of the program about this car: it is the newest. */
  takeAnswer(job: JobView) {
    if (job.job_id === this.job?.job_id) this.#take(job);
  }

  /** Locked, or another person steps up: digits and half-typed codes go, everything else stays. */
  lock() {
    this.reveal.hide();
    this.presence.forget();
    if (this.form) this.form.digits = "";
  }

  close() {
    this.#forget();
  }

  // ---- inside ---------------------------------------------------------------------------------------

  get #car(): string {
    return this.job?.vehicle.vehicle_id ?? "";
  }

  async #write(name: string, act: (job_id: string) => Promise<JobView>): Promise<boolean> {
    const job_id = this.job?.job_id;
    if (job_id === undefined) return false;
    const job = await this.act.run(name, () => act(job_id));
    if (job) this.#take(job);
    return job !== null;
  }

  async #decide(form: ExitForm) {
    const done = await this.#write("decide", (job_id) =>
      call("decide_battery_gate", { job_id, decisions: [form.decision()] }),
    );
    if (done) this.form = null;
    else if (this.act.error?.code === "presence_needed" && this.job) {
      this.presence.ask(this.job.job_id, () => void this.#decide(form));
    }
  }

  async #show(job_id: string, may_ask: boolean) {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    this.reveal.expect();
    const code = await this.act.run("reveal", () => call("reveal_code", { job_id, unit_id }));
    // The person may have left the car while the program was writing its line.
    if (code && this.screen === "code" && this.job?.job_id === job_id && this.unit?.head.unit_id === unit_id) {
      this.reveal.show(code);
      await this.refresh();
    } else if (may_ask && this.act.error?.code === "presence_needed") {
      this.act.clear();
      this.presence.ask(job_id, () => void this.#show(job_id, false));
    }
  }

  async #enterBy(name: string, act: () => Promise<JobView>, screen: BayScreen = "job") {
    const job = await this.act.run(name, act);
    if (job) this.#enter(job, screen);
  }

  #enter(job: JobView, screen: BayScreen) {
    this.#forget();
    this.unit_at = 0;
    this.raised = false;
    this.#take(job);
    this.screen = screen;
    if (screen === "note" || screen === "wait") void this.readDisplays();
  }

  #take(job: JobView) {
    if (job.operation !== this.job?.operation || job.job_id !== this.job?.job_id) this.raised = false;
    this.job = job;
    if (this.unit_at >= job.units.length) this.unit_at = 0;
  }

  /** The form of the same exit over the unit as it is now, with what was typed. */
  #reopen(form: ExitForm, matches: boolean) {
    const unit = this.job?.units.find((one) => one.head.unit_id === form.unit.head.unit_id);
    const offer = unit?.exits.find((one) => one.exit === form.offer.exit);
    this.form = unit && offer ? form.over(unit, offer, matches) : null;
  }

  #forget() {
    this.reveal.forget();
    this.presence.forget();
    this.form = null;
    this.trying = false;
    this.comparing = false;
    this.pick = null;
    this.act.clear();
  }
}
