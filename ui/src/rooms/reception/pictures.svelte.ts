// The pictures of a job: added from a file or the clipboard, looked at like a code. Invariants: the program shrinks and seals
// them, the page only hands the file over; a picture on the glass goes after a minute, on a lock, and when the window is left.
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call } from "../../wire/call";
import type { PictureHead, PictureKind, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

export const KINDS: readonly PictureKind[] = ["radio_label", "display_on_arrival"];
/** The program refuses this many bytes; the page does not even send them. */
const TOO_MANY_BYTES = 40_000_000;
/** How long a picture stays on the glass. */
export const SHOWN_MS = 60_000;

export class Pictures {
  readonly job_id: string;
  list = $state.raw<PictureHead[]>([]);
  kind = $state<PictureKind | null>("radio_label");
  /** The picture on the glass: its head, and where the window finds its bytes. */
  shown = $state.raw<{ head: PictureHead; url: string } | null>(null);
  /** The picture whose removal waits for the second press. */
  removing = $state<string | null>(null);
  readonly act = new OneAct();
  /** Looking takes the PIN of the last minute, for this job. */
  readonly presence = new PresenceAsk();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(job_id: string) {
    this.job_id = job_id;
  }

  async load(): Promise<void> {
    if (this.act.busy !== null) return;
    const turn = this.act.turn;
    try {
      const list = await call("list_pictures", { job_id: this.job_id });
      if (turn === this.act.turn) this.list = list;
    } catch {
      // The job itself says what is wrong, at the top of its page.
    }
  }

  /** A file was chosen. It waits for whatever is being written: the box it came from is closed, and would not be opened again. */
  async choose(file: Blob): Promise<void> {
    await this.act.settled();
    await this.add(file);
  }

  /** Adds a picture, unless another act runs. */
  async add(file: Blob): Promise<void> {
    const kind = this.kind;
    if (!kind) return;
    if (file.size >= TOO_MANY_BYTES) return this.act.fail("add", tooLarge());
    const list = await this.act.run("add", async () =>
      call("add_picture", { job_id: this.job_id, unit_id: null, kind, file: await base64Of(file) }),
    );
    if (list) this.list = list;
  }

  /** Ctrl+V: the first picture on the clipboard; anything else is not ours. */
  paste(event: ClipboardEvent): void {
    const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    void this.add(file);
  }

  look(head: PictureHead): void {
    this.presence.before(this.job_id, () => void this.#look(head));
  }

  /** The picture goes from the glass, and its bytes from the page. */
  hide(): void {
    clearTimeout(this.#timer);
    if (this.shown) URL.revokeObjectURL(this.shown.url);
    this.shown = null;
  }

  /** The screen is locked or left. */
  forget(): void {
    this.hide();
    this.presence.forget();
    this.removing = null;
  }

  async remove(head: PictureHead): Promise<void> {
    if (this.removing !== head.picture_id) {
      this.removing = head.picture_id;
      return;
    }
    this.removing = null;
    const list = await this.act.run("remove", () =>
      call("remove_picture", { job_id: this.job_id, picture_id: head.picture_id }),
    );
    if (!list) return;
    this.list = list;
    say(t("pictures-removed"));
  }

  async #look(head: PictureHead): Promise<void> {
    const jpeg = await this.act.run("look", () =>
      call("view_picture", { job_id: this.job_id, picture_id: head.picture_id }),
    );
    if (!jpeg) {
      if (this.act.error?.code === "presence_needed") this.presence.ask(this.job_id, () => void this.#look(head));
      else if (this.act.error?.code === "picture_gone") void this.load();
      return;
    }
    this.hide();
    this.shown = { head, url: URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" })) };
    this.#timer = setTimeout(() => this.hide(), SHOWN_MS);
  }
}

function tooLarge(): WireError {
  const code = "picture_too_large";
  return { kind: "invalid", code, fields: [{ field: "file", code }], args: {} };
}

/** The bytes of a file in base64, read by the browser's own reader: forty megabytes are no work for a script. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/u, ""));
    reader.onerror = () => failed(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
