// The digits of a code as the desk takes them in, at intake, on the job's page and on the telephone: typed, looked at, read back, masked,
// and it is asked once whether the shop keeps them. Invariant: on a lock the digits are gone.
import { call } from "../../wire/call";
import type { FamilyCode, Fault, SoftWarning } from "../../wire/types";

/** What of the digits comes next. */
export type CodeStep = "code" | "readback" | "keep" | "done";

/** What a question about a code may still wait for. */
export type AskStep = CodeStep | "answer" | "reason";

/** Which radio the digits are of: its family's codes are reported to look in a certain way. */
export interface OfRadio {
  vehicle_id: string | null;
  unit_id: string | null;
  /** Of a car that is not on file yet: as they are typed. */
  make?: string;
  serial?: string;
}

export class CodeTyped {
  digits = $state("");
  readBack = $state<"yes" | "no" | null>(null);
  keep = $state<"keep" | "today" | null>(null);
  step = $state<AskStep>("code");
  /** What the program says of the digits, before they are saved. */
  fault = $state<Fault | null>(null);
  warnings = $state.raw<SoftWarning[]>([]);
  family = $state.raw<FamilyCode | null>(null);
  /** Somebody wanted to save while it was not said whether the code is kept. */
  keepAsked = $state(false);
  /** The cursor left the question before the digits were confirmed. */
  covered = $state(false);
  readonly #of: () => OfRadio;

  constructor(of: () => OfRadio) {
    this.#of = of;
  }

  /** The digits are covered once they were read back, and whenever nobody is at the question. */
  get masked(): boolean {
    return this.readBack === "yes" || this.covered;
  }

  get blank(): boolean {
    return this.digits.trim() === "";
  }

  /** Enter in the code field. Without digits there is nothing to read back. */
  typed(): void {
    this.covered = false;
    this.readBack = null;
    this.step = this.blank ? "done" : "readback";
  }

  /** The program looks at the digits while the customer is still there. True when they cannot be a code. */
  async look(): Promise<boolean> {
    const digits = this.digits;
    if (this.blank) return false;
    try {
      const { vehicle_id, unit_id, make = null, serial = null } = this.#of();
      const seen = await call("look_at_digits", { text: digits.trim(), vehicle_id, unit_id, make, serial });
      if (this.digits !== digits) return false;
      this.warnings = seen.warnings;
      this.family = seen.not_of_family;
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
    if (this.blank || this.keep !== null || this.keepAsked) return false;
    this.keepAsked = true;
    if (this.step === "code") {
      this.typed();
      void this.look();
    }
    return this.step === "readback" || this.step === "keep";
  }

  /** Digits that change after the read-back must be read back again. */
  edited(): void {
    this.readBack = null;
    this.keep = null;
    this.fault = null;
    this.warnings = [];
    this.family = null;
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

  /** The screen was locked. */
  empty(): void {
    const hadDigits = this.digits !== "";
    this.forgetDigits();
    if (hadDigits) this.step = "code";
  }

  protected forgetDigits(): void {
    this.digits = "";
    this.readBack = null;
    this.keep = null;
    this.fault = null;
    this.warnings = [];
    this.family = null;
    this.keepAsked = false;
  }
}
