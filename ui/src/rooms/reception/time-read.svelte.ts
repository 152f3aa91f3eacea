// What the program reads of a day or an hour, in words at its field while it is typed: "9" in the afternoon means tomorrow, and whoever
// presses Enter must have seen that. Invariant: only the program reads; what cannot be read yet says nothing until the save.
import { day, hour } from "../../app/dates";
import { codeText, t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import { dayOf } from "./expected-time";

/** Said at once: the text is whole, and its day must be asked for. */
const SAID_AT_ONCE = ["promised_over", "promised_hour_over"];

/** "azi, 17:00"; "mâine, sâmbătă 28.11, 09:00"; "luni 30.11, 10:00". */
export function timeInWords(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  const said = { weekday: t(`common-weekday-${at.getDay()}`), day: shortDay(at, now), hour: hour(instant) };
  if (dayOf(at) === dayOf(now)) return t("reception-time-today", said);
  return t(dayOf(at) === dayOf(tomorrow) ? "reception-time-tomorrow" : "reception-time-day", said);
}

/** The year only where it is another one. */
function shortDay(at: Date, now: Date): string {
  const whole = day(dayOf(at));
  return at.getFullYear() === now.getFullYear() ? whole.replace(/[. ]\d{4}$/u, "") : whole;
}

export class TimeRead {
  says = $state("");
  #turn = 0;

  /** Reads what stands in the field; the instant, where it is one. A late answer never replaces a newer one. */
  async read(typed: string): Promise<string | null> {
    const mine = ++this.#turn;
    let [at, says]: [string | null, string] = [null, ""];
    if (typed.trim() !== "") {
      try {
        at = (await call("read_promise", { text: typed })).promised_at;
        says = at ? timeInWords(at) : "";
      } catch (thrown) {
        const code = toWireError(thrown).fields[0]?.code ?? "";
        says = SAID_AT_ONCE.includes(code) ? codeText(code) : "";
      }
    }
    if (mine === this.#turn) this.says = says;
    return at;
  }

  /** The field holds this time. */
  show(instant: string): void {
    this.#turn++;
    this.says = timeInWords(instant);
  }
}
