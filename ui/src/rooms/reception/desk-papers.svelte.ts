// The papers of a car that comes in: the sheet both sides sign, and the label for the keys. What is on them, and in which
// language, the program decides. Here stands only what was sent and where to.
import { call } from "../../wire/call";
import type { LabelSize, Printed } from "../../wire/types";
import { OneAct } from "../one-act.svelte";

export type DeskPaper = "sheet" | "label";
export const LABEL_SIZES: readonly LabelSize[] = ["tape_62", "label_89x36"];

/** What the label printer holds does not change from car to car: the choice stays until the program is closed. */
const labels = $state<{ size: LabelSize }>({ size: "tape_62" });

export class DeskPapers {
  readonly job_id: string;
  readonly act = new OneAct();
  /** The newest paper that was sent. */
  sent = $state.raw<(Printed & { paper: DeskPaper }) | null>(null);

  constructor(job_id: string) {
    this.job_id = job_id;
  }

  get size(): LabelSize {
    return labels.size;
  }

  set size(size: LabelSize) {
    labels.size = size;
  }

  printSheet(): Promise<void> {
    return this.#print("sheet", () => call("print_reception_sheet", { job_id: this.job_id }));
  }

  printLabel(): Promise<void> {
    const { job_id, size } = this;
    return this.#print("label", () => call("print_key_tag_label", { job_id, size }));
  }

  async #print(paper: DeskPaper, print: () => Promise<Printed>): Promise<void> {
    if (this.act.calm) this.sent = null;
    const printed = await this.act.run(paper, print);
    if (printed) this.sent = { ...printed, paper };
  }
}
