// What the chassis number says of the car, while it is being typed. Hints only: the field is never changed by itself, and
// one touch takes what is offered. Invariant: an answer that comes late never replaces a newer one.
import { language } from "../../app/language.svelte";
import { t } from "../../app/words";
import { call } from "../../wire/call";
import type { VinReading } from "../../wire/types";

/** Signs of a whole chassis number; while there are fewer, the person is still typing. */
const WHOLE = 17;

/** The two fields of a form that are looked at, and filled by one key. */
export interface VinFields {
  vin: string;
  make: string;
}

export class VinHints {
  reading = $state.raw<VinReading | null>(null);
  readonly #fields: VinFields;
  /** Whether the make can be filled here: it cannot where the form does not ask for it. */
  readonly #asksMake: () => boolean;
  #asked = 0;

  constructor(fields: VinFields, asksMake: () => boolean = () => true) {
    this.#fields = fields;
    this.#asksMake = asksMake;
  }

  /** Something was typed: a whole number is read at once, half of one only when the field is left. */
  async typed(vin: string, make: string): Promise<void> {
    if (signs(vin) < WHOLE) {
      this.#asked += 1;
      this.reading = null;
      return;
    }
    await this.#read(vin, make);
  }

  async left(): Promise<void> {
    if (signs(this.#fields.vin) > 0) await this.#read(this.#fields.vin, this.#fields.make);
  }

  /** The better reading, else the maker for an empty make. */
  get offer(): "better" | "make" | null {
    if (this.reading?.better) return "better";
    return this.reading?.maker && this.#asksMake() && this.#fields.make.trim() === "" ? "make" : null;
  }

  take(): void {
    const reading = this.reading;
    if (this.offer === "better" && reading?.better) this.#fields.vin = reading.better.vin;
    else if (this.offer === "make" && reading?.maker) this.#fields.make = reading.maker;
  }

  async #read(text: string, make: string): Promise<void> {
    const mine = ++this.#asked;
    try {
      const reading = await call("read_vin", { text, make });
      if (mine === this.#asked) this.reading = reading;
    } catch {
      // A hint that cannot be had is no news; what is wrong with the field is said when the form is saved.
      if (mine === this.#asked) this.reading = null;
    }
  }
}

function signs(text: string): number {
  return text.replace(/[\s.*_–-]/gu, "").length;
}

/** `2021`, or `2027 or 1997`: the number does not say which. */
export function yearsText(years: number[]): string {
  const [one, other] = years;
  return other === undefined ? String(one) : t("vin-or", { one: String(one), other: String(other) });
}

/** The name of a country in the language of the person; the two letters where nobody knows it. */
export function countryName(code: string): string {
  return new Intl.DisplayNames([language.now], { type: "region", fallback: "code" }).of(code) ?? code;
}
