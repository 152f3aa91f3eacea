// A note being written: a warning with a last day, or a note; about the car or about this job.
import type { DraftForm, NewNote, NoteKind } from "../../wire/types";

export class NoteForm {
  kind = $state<NoteKind>("warning");
  where = $state<"car" | "job">("car");
  text = $state("");
  ends_on = $state("");
  /** The text of which somebody said that the digits in it are no code: what is typed after that is asked about again. */
  no_code_in = $state("");

  get empty(): boolean {
    return this.text.trim() === "";
  }

  typed(): NewNote {
    return {
      kind: this.kind,
      on_car: this.where === "car",
      text: this.text,
      ends_on: this.kind === "warning" ? this.ends_on : "",
      no_code_in: this.no_code_in,
    };
  }

  /** As it was kept. */
  take(form: DraftForm): void {
    this.kind = form.note_kind;
    this.where = form.note_on_car ? "car" : "job";
    this.text = form.note_text;
    this.ends_on = form.note_ends_on;
    this.no_code_in = form.note_no_code_in;
  }

  clear(): void {
    this.text = "";
    this.ends_on = "";
    this.no_code_in = "";
  }
}
