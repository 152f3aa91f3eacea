// What the program reads of a day or an hour, in words at its field while it is typed: "9" in the afternoon means tomorrow, and whoever
// presses Enter must have seen that. Invariant: only the program reads; what cannot be read yet says nothing until the save.
import { codeText } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import { timeInWords } from "./promised";

/** Said at once: the text is whole, and its day must be asked for. */
const SAID_AT_ONCE = ["promised_over", "promised_hour_over"];

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
