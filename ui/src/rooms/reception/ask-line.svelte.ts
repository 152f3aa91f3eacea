// One amber question at the desk, for one radio: who has the code? With "has it here" the digits are typed, read back,
// masked, and it is asked once whether the shop keeps them. Invariant: on a lock the digits are gone, the answer stays.
import { call } from "../../wire/call";
import type {
  Fault,
  GivenAnswer,
  NotNeededReason,
  ReceptionAnswer,
  ReceptionLine,
  SoftWarning,
} from "../../wire/types";

export type AskStep = "answer" | "code" | "readback" | "keep" | "reason" | "done";

/** The form that asks: it leads the cursor on. */
export interface Asker {
  /** What was wrong with the digits. */
  readonly codeError: string;
  answer(line: AskLine, answer: ReceptionAnswer): void;
  next(line: AskLine): void;
}

export class AskLine {
  line = $state.raw() as ReceptionLine;
  answer = $state<ReceptionAnswer | null>(null);
  digits = $state("");
  readBack = $state<"yes" | "no" | null>(null);
  keep = $state<"keep" | "today" | null>(null);
  reason = $state<NotNeededReason | null>(null);
  step = $state<AskStep>("answer");

  constructor(line: ReceptionLine) {
    this.line = line;
  }

  get unit_id(): string | null {
    return this.line.unit_id;
  }

  /** What the program says of the digits, before they are saved. */
  fault = $state<Fault | null>(null);
  warnings = $state.raw<SoftWarning[]>([]);
  /** Somebody wanted to save while it was not said whether the code is kept. */
  keepAsked = $state(false);

  /** The cursor left the question before the digits were confirmed. */
  covered = $state(false);

  /** The digits are covered once they were read back, and whenever nobody is at the question. */
  get masked(): boolean {
    return this.readBack === "yes" || this.covered;
  }

  choose(answer: ReceptionAnswer): void {
    this.answer = answer;
    if (answer !== "has_it_here") this.#forgetDigits();
    if (answer !== "needs_none") this.reason = null;
    this.step = answer === "has_it_here" ? "code" : answer === "needs_none" ? "reason" : "done";
  }

  /** Enter in the code field. Without digits the answer counts as "will bring", so there is nothing to read back. */
  typed(): void {
    this.covered = false;
    this.readBack = null;
    this.step = this.digits.trim() === "" ? "done" : "readback";
  }

  /** The program looks at the digits while the customer still stands there. True when they cannot be a code. */
  async look(): Promise<boolean> {
    const digits = this.digits;
    if (digits.trim() === "") return false;
    try {
      const seen = await call("look_at_digits", { text: digits.trim() });
      if (this.digits !== digits) return false;
      this.warnings = seen.warnings;
      this.fault = seen.fault;
    } catch {
      // What is wrong with them is then said with the save.
    }
    if (this.fault) {
      this.readBack = null;
      this.keep = null;
      this.step = "code";
    }
    return this.fault !== null;
  }

  /** Whether a save must lead here first: digits are typed, and nobody has said whether the shop keeps them. Asked once. */
  mustAskFirst(): boolean {
    if (this.digits.trim() === "" || this.keep !== null || this.keepAsked) return false;
    this.keepAsked = true;
    if (this.step === "code") this.typed();
    return this.step === "readback" || this.step === "keep";
  }

  /** Digits that change after the read-back must be read back again. */
  edited(): void {
    this.readBack = null;
    this.keep = null;
    this.fault = null;
    this.warnings = [];
    this.step = "code";
  }

  readIt(right: boolean): void {
    this.readBack = right ? "yes" : null;
    this.step = right ? "keep" : "code";
  }

  keepIt(how: "keep" | "today"): void {
    this.keep = how;
    this.step = "done";
  }

  because(reason: NotNeededReason): void {
    this.reason = reason;
    this.step = "done";
  }

  /** Another answer: the question opens again. */
  again(): void {
    this.answer = null;
    this.reason = null;
    this.#forgetDigits();
    this.step = "answer";
  }

  /** The screen was locked. */
  empty(): void {
    const hadDigits = this.digits !== "";
    this.#forgetDigits();
    if (hadDigits) this.step = "code";
  }

  /** Where nobody said that the shop may keep the digits, it does not. */
  given(): GivenAnswer | null {
    if (!this.answer || (this.answer === "needs_none" && !this.reason)) return null;
    const digits = this.answer === "has_it_here" && this.digits.trim() !== "" ? this.digits.trim() : null;
    return {
      unit_id: this.unit_id,
      answer: this.answer,
      digits,
      reason: this.reason,
      keep: digits === null || this.keep === "keep",
    };
  }

  #forgetDigits(): void {
    this.digits = "";
    this.readBack = null;
    this.keep = null;
    this.fault = null;
    this.warnings = [];
    this.keepAsked = false;
  }
}
