// One amber question at the desk, for one radio: who has the code? With "has it here" its digits are taken in.
// Invariant: on a lock the digits are gone, the answer stays.
import type { GivenAnswer, NotNeededReason, ReceptionAnswer, ReceptionLine } from "../../wire/types";
import { CodeTyped, type OfRadio } from "./code-typed.svelte";

/** The form that asks: it leads the cursor on. */
export interface Asker {
  /** What was wrong with the digits. */
  readonly codeError: string;
  answer(line: AskLine, answer: ReceptionAnswer): void;
  next(line: AskLine): void;
}

export class AskLine extends CodeTyped {
  line = $state.raw() as ReceptionLine;
  answer = $state<ReceptionAnswer | null>(null);
  reason = $state<NotNeededReason | null>(null);

  constructor(line: ReceptionLine, car: () => Omit<OfRadio, "unit_id">) {
    super(() => ({ ...car(), unit_id: this.unit_id }));
    this.line = line;
    this.step = "answer";
  }

  get unit_id(): string | null {
    return this.line.unit_id;
  }

  choose(answer: ReceptionAnswer): void {
    this.answer = answer;
    if (answer !== "has_it_here") this.forgetDigits();
    if (answer !== "needs_none") this.reason = null;
    this.step = answer === "has_it_here" ? "code" : answer === "needs_none" ? "reason" : "done";
  }

  because(reason: NotNeededReason): void {
    this.reason = reason;
    this.step = "done";
  }

  /** Another answer: the question opens again. */
  again(): void {
    this.answer = null;
    this.reason = null;
    this.forgetDigits();
    this.step = "answer";
  }

  /** Where nobody said that the shop may keep the digits, it does not. Without digits the answer counts as "will bring". */
  given(): GivenAnswer | null {
    if (!this.answer || (this.answer === "needs_none" && !this.reason)) return null;
    const digits = this.answer === "has_it_here" && !this.blank ? this.digits.trim() : null;
    return {
      unit_id: this.unit_id,
      answer: this.answer,
      digits,
      reason: this.reason,
      keep: digits === null || this.keep === "keep",
    };
  }
}
