// The hand-over as the desk sees it: the cars to hand over, one key for the radio, the four questions, the card.
// Whether a check passes, whether a card may be printed, what is missing: the program says it. Here stands only what was
// answered, and what is still blank, so that the button can say why it does nothing.

import { call, toWireError } from "../../wire/call";
import type {
  CarToHandOver,
  HandOverResult,
  JobView,
  OwnershipChecked,
  OwnershipForm,
  Printed,
  PrintedCard,
  UnitView,
  WireError,
  Scenario,
} from "../../wire/types";
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { OneAct } from "../one-act.svelte";
import { takeBack } from "../radios/radios.svelte";
import { PresenceAsk } from "../presence.svelte";

export type Question = "certificate" | "person" | "car" | "right";
export const QUESTIONS: readonly Question[] = ["certificate", "person", "car", "right"];
export const RESULTS: readonly HandOverResult[] = ["plays", "asks_code", "no_radio", "not_tested"];
export type Why = "unit" | "scenario" | "bearer" | "no" | "questions";
export type Sheet = "card" | "a4";
export type AgainReason = "lost" | "damaged" | "misprint";
export const AGAIN: readonly AgainReason[] = ["lost", "damaged", "misprint"];

const BLANK: Record<Question, boolean | null> = { certificate: null, person: null, car: null, right: null };

export class HandOver {
  cars = $state.raw<CarToHandOver[]>([]);
  loaded = $state(false);
  load_error = $state<WireError | null>(null);
  job = $state.raw<JobView | null>(null);
  page = $state<"list" | "car" | "card">("list");
  unit_at = $state(0);
  form = $state.raw<OwnershipForm | null>(null);
  code_typed = $state(false);
  /** "It asks for its code" was pressed, and several units of the car could: which one. */
  asking_which = $state(false);
  scenario = $state<Scenario | null>(null);
  bearer = $state("");
  documents = $state<string[]>([]);
  answers = $state<Record<Question, boolean | null>>({ ...BLANK });
  checked = $state.raw<OwnershipChecked | null>(null);
  paper = $state.raw<Printed | null>(null);
  pdf = $state.raw<ArrayBuffer | null>(null);
  sheet = $state<Sheet>("card");
  printed = $state.raw<PrintedCard | null>(null);
  /** After "Print again": the reason is asked before anything else can be printed. */
  asking_again = $state(false);
  readonly act = new OneAct();
  readonly presence = new PresenceAsk();

  get unit(): UnitView | null {
    return this.job?.units[this.unit_at] ?? null;
  }

  get passed(): boolean {
    return this.checked?.passed ?? this.form?.passed_today ?? false;
  }

  get answered(): number {
    return QUESTIONS.filter((question) => this.answers[question] !== null).length;
  }

  /** The first question without an answer: the one D and N are for. */
  get asked(): Question | null {
    return QUESTIONS.find((question) => this.answers[question] === null) ?? null;
  }

  get some_no(): boolean {
    return QUESTIONS.some((question) => this.answers[question] === false);
  }

  get refused_scenario(): boolean {
    return this.form?.scenarios.find((one) => one.scenario === this.scenario)?.always_refused ?? false;
  }

  /** Why the card page does not open; null when it does. */
  get why(): Why | null {
    if (!this.form || !this.unit?.head.unit_id) return "unit";
    if (this.passed) return null;
    if (this.scenario === null) return "scenario";
    if (this.some_no || this.refused_scenario) return "no";
    if (this.bearer.trim() === "") return "bearer";
    return this.answered < QUESTIONS.length ? "questions" : null;
  }

  // ---- the list ---------------------------------------------------------------------------------

  async load() {
    const turn = this.act.turn;
    try {
      const cars = await call("list_hand_over");
      if (turn !== this.act.turn) return;
      this.cars = cars;
      this.load_error = null;
      this.loaded = true;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  async open(job_id: string) {
    const job = await this.act.run(`open-${job_id}`, () => call("open_job", { job_id }));
    if (!job) return;
    this.#forget();
    this.job = job;
    this.page = "car";
    const coded = job.units.findIndex((unit) => unit.head.unit_id !== null);
    await this.#readForm(Math.max(0, coded));
  }

  async leave() {
    this.#forget();
    this.job = null;
    this.page = "list";
    await this.load();
  }

  // ---- the radio --------------------------------------------------------------------------------

  /** The units that could be the one that asks for its code, as the program says. */
  get may_ask(): UnitView[] {
    return this.job?.units.filter((unit) => unit.may_ask && unit.head.unit_id !== null) ?? [];
  }

  /** What a digit means at the radio's keys: one of the four results, or, while that is asked, which unit it is. */
  keyed(n: number): (() => void) | null {
    const unit_id = this.may_ask[n - 1]?.head.unit_id;
    if (this.asking_which) return unit_id ? () => void this.result("asks_code", unit_id) : null;
    const result = RESULTS[n - 1];
    return result ? () => void this.result(result) : null;
  }

  /** One key. Written at once, and once: the car is out afterwards. Only where several units could ask for a code, which one is asked. */
  async result(result: HandOverResult, unit_id: string | null = null) {
    const job = this.job;
    if (!job || job.hand_over !== null) return;
    if (result === "asks_code" && unit_id === null && this.may_ask.length > 1) {
      this.asking_which = true;
      return;
    }
    this.asking_which = false;
    const { job_id } = job;
    const after = await this.act.run("result", () =>
      call("hand_over", { job_id, result, code_typed: this.code_typed, unit_id }),
    );
    if (!after) return;
    this.job = after;
    // Ten seconds for the wrong key; the car is then on the board again.
    if (after.take_back) {
      say(t("radios-tap-hand_over"), {
        undo: { label: t("radios-undo"), act: () => void this.takeBack(job_id) },
      });
    }
  }

  async takeBack(job_id: string) {
    const job = await takeBack(job_id);
    if (job && this.job?.job_id === job_id) this.job = job;
  }

  // ---- the owner --------------------------------------------------------------------------------

  async choose_unit(at: number) {
    this.#forgetAnswers();
    await this.#readForm(at);
  }

  /** The questions are worded for who is asking: another scenario asks them anew. */
  choose_scenario(scenario: Scenario | null) {
    this.scenario = scenario;
    this.documents = [];
    this.answers = { ...BLANK };
    this.checked = null;
    this.act.clear();
    if (scenario === "private_owner" && this.bearer.trim() === "") this.bearer = this.form?.owner?.name ?? "";
  }

  tick(document_id: string, seen: boolean) {
    this.documents = seen
      ? [...this.documents.filter((id) => id !== document_id), document_id]
      : this.documents.filter((id) => id !== document_id);
  }

  answer(question: Question, yes: boolean) {
    this.answers = { ...this.answers, [question]: yes };
    this.checked = null;
  }

  /** D or N, for the question whose turn it is. */
  answerAsked(yes: boolean): Question | null {
    const question = this.scenario === null || this.passed ? null : this.asked;
    if (question) this.answer(question, yes);
    return question;
  }

  again() {
    this.#forgetAnswers();
    this.form = this.form && { ...this.form, passed_today: false };
  }

  /** A check that ends in "no" is written too; so is one that passes, just before the card. */
  record(then?: () => void) {
    const job_id = this.job?.job_id;
    if (job_id === undefined || this.scenario === null) return;
    this.presence.before(job_id, () => void this.#check(job_id, then));
  }

  // ---- the papers -------------------------------------------------------------------------------

  async checklist(filled: boolean) {
    const job_id = this.job?.job_id;
    if (job_id === undefined) return;
    const unit_id = this.unit?.head.unit_id ?? null;
    this.paper = null;
    const paper = await this.act.run("checklist", () => call("print_ownership_checklist", { job_id, unit_id, filled }));
    if (paper) this.paper = paper;
  }

  /** F9: the check if it is not written yet, then the page with plate and VIN. Nothing is printed from here. */
  toCard() {
    if (this.why !== null) return;
    if (this.passed) void this.#openCard();
    else this.record(() => void this.#openCard());
  }

  /** F9 on the card page. The PIN, then the program writes its line, then the printer gets the digits. */
  print() {
    if (this.printed !== null || this.asking_again) return;
    this.#withPresence((job_id, unit_id) => this.#print(job_id, unit_id, null));
  }

  printAgain(reason: AgainReason) {
    this.#withPresence((job_id, unit_id) => this.#print(job_id, unit_id, reason));
  }

  backToCar() {
    this.pdf = null;
    this.printed = null;
    this.asking_again = false;
    this.act.clear();
    this.page = "car";
  }

  lock() {
    this.presence.forget();
  }

  // ---- inside -----------------------------------------------------------------------------------

  #withPresence(then: (job_id: string, unit_id: string) => Promise<void>) {
    const job_id = this.job?.job_id;
    const unit_id = this.unit?.head.unit_id;
    if (job_id === undefined || !unit_id || !this.act.calm) return;
    this.presence.before(job_id, () => void then(job_id, unit_id));
  }

  async #readForm(at: number) {
    this.unit_at = at;
    const job_id = this.job?.job_id;
    const unit_id = this.unit?.head.unit_id ?? null;
    this.form = null;
    if (job_id === undefined || unit_id === null) return;
    try {
      this.form = await call("ownership_form", { job_id, unit_id });
    } catch (thrown) {
      this.act.fail("check", toWireError(thrown));
    }
  }

  async #check(job_id: string, then?: () => void) {
    if (this.scenario === null) return;
    const answers = {
      job_id,
      unit_id: this.unit?.head.unit_id ?? null,
      scenario: this.scenario,
      bearer_name: this.bearer.trim(),
      document_ids: [...this.documents],
      certificate_original: this.answers.certificate === true,
      person_entitled: this.answers.person === true,
      car_matches: this.answers.car === true,
      right_to_code: this.answers.right === true,
    };
    const checked = await this.act.run("check", () => call("check_ownership", { answers }));
    if (checked) {
      this.checked = checked;
      if (checked.passed) then?.();
    } else if (this.act.error?.code === "presence_needed") {
      this.presence.ask(job_id, () => void this.#check(job_id, then));
    }
  }

  async #openCard() {
    const job_id = this.job?.job_id;
    const unit_id = this.unit?.head.unit_id ?? null;
    if (job_id === undefined) return;
    this.page = "card";
    this.printed = null;
    this.asking_again = false;
    this.pdf = null;
    try {
      this.pdf = await call("preview_paper", { paper: "code_card", job_id, unit_id });
    } catch (thrown) {
      this.act.fail("preview", toWireError(thrown));
    }
  }

  async #print(job_id: string, unit_id: string, reprint_reason: AgainReason | null) {
    const sheet = this.sheet;
    const card = await this.act.run("print", () => call("print_code_card", { job_id, unit_id, sheet, reprint_reason }));
    if (card) {
      this.printed = card;
      this.asking_again = false;
    } else if (this.act.error?.code === "presence_needed") {
      this.presence.ask(job_id, () => void this.#print(job_id, unit_id, reprint_reason));
    } else if (this.act.error?.fields.some((field) => field.field === "reprint_reason")) {
      // A card of an earlier day exists: the program asks why there should be another.
      this.asking_again = true;
    }
  }

  #forgetAnswers() {
    this.scenario = null;
    this.bearer = "";
    this.documents = [];
    this.answers = { ...BLANK };
    this.checked = null;
    this.paper = null;
    this.act.clear();
  }

  #forget() {
    this.#forgetAnswers();
    this.presence.forget();
    this.form = null;
    this.code_typed = false;
    this.asking_which = false;
    this.unit_at = 0;
    this.pdf = null;
    this.printed = null;
    this.asking_again = false;
  }
}
