// The copies of the workshop: the list, one made now, and the second place. While one is being made the list is read again every second.
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { BackupsView, WireError } from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

export class Backups {
  view = $state.raw<BackupsView | null>(null);
  load_error = $state<WireError | null>(null);
  place = $state("");
  readonly act = new OneAct();
  readonly presence = new PresenceAsk();
  #timer: ReturnType<typeof setTimeout> | undefined;

  async load(): Promise<void> {
    try {
      const view = await call("list_backups");
      if (this.view === null) this.place = view.second_place;
      this.#show(view);
      this.load_error = null;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  async make(): Promise<void> {
    const view = await this.act.run("make", () => call("back_up"));
    if (view) this.#show(view);
  }

  /** The second place takes the manager's PIN of the last minute. */
  savePlace(): void {
    this.presence.before(null, () => {
      void this.act
        .run("place", () => call("set_backup_place", { folder: this.place.trim() }))
        .then((view) => {
          if (!view) return;
          this.place = view.second_place;
          this.#show(view);
          say(t("backup-second-saved"));
        });
    });
  }

  get placeError(): string | null {
    return this.act.errorOf("place")?.fields.find((one) => one.field === "folder")?.code ?? null;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.presence.forget();
  }

  #show(view: BackupsView): void {
    this.view = view;
    clearTimeout(this.#timer);
    if (view.running) this.#timer = setTimeout(() => void this.load(), 1000);
  }
}
