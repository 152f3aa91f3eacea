// The catalogue in the office: what the shop says itself over what was shipped. The program reads every field and says which is wrong;
// what was typed stays. Saving takes the manager's PIN of the last minute.

import { call, toWireError } from "../../wire/call";
import type {
  AfterLineEntry,
  CatalogueKind,
  CatalogueView,
  DisplayEntry,
  EditAfterLine,
  EditDisplayText,
  EditedField,
  EditJobType,
  EditRadioFamily,
  FamilyEntry,
  JobTypeEntry,
  WireError,
} from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

export const KINDS = ["job_types", "families", "lines", "displays"] as const;
export type Kind = (typeof KINDS)[number];

/** A row of the list, whatever its kind. */
export interface Row {
  id: string;
  name: string;
  more: string;
  edited: EditedField[];
  shop_made: boolean;
  retired: boolean;
}

export type JobForm = EditJobType & { entry: JobTypeEntry };
export type FamilyForm = EditRadioFamily & { entry: FamilyEntry };
export type LineForm = EditAfterLine & { entry: AfterLineEntry };
export type DisplayForm = EditDisplayText & { entry: DisplayEntry };

export class Catalogue {
  view = $state.raw<CatalogueView | null>(null);
  load_error = $state<WireError | null>(null);
  kind = $state<Kind>("job_types");
  filter = $state("");
  job = $state<JobForm | null>(null);
  family = $state<FamilyForm | null>(null);
  line = $state<LineForm | null>(null);
  display = $state<DisplayForm | null>(null);
  /** The news beside the form. */
  news = $state<"saved" | "retired" | "restored" | null>(null);
  /** Counts failed tries, so that the summary takes the focus each time. */
  tries = $state(0);
  readonly act = new OneAct();
  readonly presence = new PresenceAsk();

  async load() {
    try {
      this.view = await call("open_catalogue");
      this.load_error = null;
    } catch (thrown) {
      this.load_error = toWireError(thrown);
    }
  }

  /** The rows of the chosen kind that hold every typed word, in the order of the program. */
  rows(ro: boolean): Row[] {
    const words = folded(this.filter).split(" ").filter(Boolean);
    return this.#all(ro).filter((row) => {
      const text = folded(`${row.name} ${row.more}`);
      return words.every((word) => text.includes(word));
    });
  }

  #all(ro: boolean): Row[] {
    const view = this.view;
    if (!view) return [];
    const plain = { shop_made: false, retired: false };
    if (this.kind === "job_types") {
      return view.job_types.map((one) => ({
        id: one.job_type_id,
        name: ro ? one.name_ro : one.name_en,
        more: ro ? one.keywords_ro : one.keywords_en,
        edited: one.edited,
        shop_made: one.shop_made,
        retired: one.retired,
      }));
    }
    if (this.kind === "families") {
      return view.families.map((one) => ({
        ...plain,
        id: one.family_id,
        name: one.make,
        more: one.family,
        edited: one.edited,
      }));
    }
    if (this.kind === "lines") {
      return view.lines.map((one) => ({
        id: one.line_id,
        name: ro ? one.title_ro : one.title_en,
        more: one.makes.join(", "),
        edited: one.edited,
        shop_made: one.shop_made,
        retired: one.retired,
      }));
    }
    return view.displays.map((one) => ({
      id: one.display_id,
      name: one.text,
      more: one.makes.join(", "),
      edited: one.edited,
      shop_made: one.shop_made,
      retired: one.retired,
    }));
  }

  show(kind: Kind) {
    this.kind = kind;
    this.filter = "";
    this.close();
  }

  close() {
    this.job = null;
    this.family = null;
    this.line = null;
    this.display = null;
    this.news = null;
    this.act.clear();
  }

  get chosen(): string | null {
    return this.job?.job_type_id ?? this.family?.family_id ?? this.line?.line_id ?? this.display?.display_id ?? null;
  }

  choose(id: string) {
    this.close();
    this.#open(id);
  }

  /** A new one of the chosen kind; of radio families the shop makes none. */
  add() {
    const view = this.view;
    if (!view) return;
    this.close();
    if (this.kind === "job_types") this.job = jobForm(view.new_job_type);
    if (this.kind === "lines") this.line = lineForm(view.new_line);
    if (this.kind === "displays") this.display = displayForm(view.new_display);
  }

  /** What can be taken off its list, or put back: with its id, how often it was edited, and whether it is off now. */
  get retirable(): { kind: CatalogueKind; item_id: string; version: number; retired: boolean } | null {
    const job = this.job?.entry;
    if (job?.job_type_id) {
      return { kind: "job_type", item_id: job.job_type_id, version: job.version, retired: job.retired };
    }
    const line = this.line?.entry;
    if (line?.line_id && line.may_change) {
      return { kind: "after_line", item_id: line.line_id, version: line.version, retired: line.retired };
    }
    const display = this.display?.entry;
    if (display?.display_id && display.shop_made) {
      return { kind: "display_text", item_id: display.display_id, version: display.version, retired: display.retired };
    }
    return null;
  }

  #open(id: string) {
    const job = this.view?.job_types.find((one) => one.job_type_id === id);
    const family = this.view?.families.find((one) => one.family_id === id);
    const line = this.view?.lines.find((one) => one.line_id === id);
    const display = this.view?.displays.find((one) => one.display_id === id);
    if (this.kind === "job_types" && job) this.job = jobForm(job);
    if (this.kind === "families" && family) this.family = familyForm(family);
    if (this.kind === "lines" && line) this.line = lineForm(line);
    if (this.kind === "displays" && display) this.display = displayForm(display);
  }

  errorAt(field: string): string | null {
    return this.act.error?.fields.find((one) => one.field === field)?.code ?? null;
  }

  /** Somebody wrote digits beside the word "code": asked once, then theirs to say. */
  get asksAboutDigits(): boolean {
    return this.act.error?.fields.some((one) => one.code === "text_holds_code") ?? false;
  }

  save() {
    const { job, family, line, display } = this;
    if (job) {
      const sent = typed(job);
      return this.#write("saved", () => call("edit_job_type", sent), sent.job_type_id);
    }
    if (family) {
      const sent = typed(family);
      return this.#write("saved", () => call("edit_radio_family", sent), sent.family_id);
    }
    if (line) {
      const sent = typed(line);
      return this.#write("saved", () => call("edit_after_line", sent), sent.line_id);
    }
    if (display) {
      const sent = typed(display);
      return this.#write("saved", () => call("edit_display_text", sent), sent.display_id);
    }
  }

  retire() {
    const item = this.retirable;
    if (!item) return;
    const retired = !item.retired;
    return this.#write(
      retired ? "retired" : "restored",
      () => call("retire_catalogue_item", { ...item, retired }),
      item.item_id,
    );
  }

  /** Every id of the chosen kind: the one that is new after a saving was made by it. */
  #ids(view: CatalogueView | null): string[] {
    if (!view) return [];
    if (this.kind === "lines") return view.lines.map((one) => one.line_id);
    if (this.kind === "displays") return view.displays.map((one) => one.display_id);
    return view.job_types.map((one) => one.job_type_id);
  }

  async #write(news: "saved" | "retired" | "restored", act: () => Promise<CatalogueView>, id: string | null) {
    this.news = null;
    const before = this.#ids(this.view);
    const turn = this.act.turn;
    const view = await this.act.run(news, act);
    if (view === null) {
      const code = this.act.error?.code;
      if (code === "presence_needed") this.presence.ask(null, () => void this.#write(news, act, id));
      else if (this.act.turn !== turn) this.tries += 1;
      // What somebody else saved meanwhile is shown in the list; the form keeps what was typed.
      if (code === "changed_meanwhile") await this.#catchUp();
      return;
    }
    this.view = view;
    const shown = id ?? this.#ids(view).find((one) => !before.includes(one));
    if (shown) this.#open(shown);
    this.news = news;
  }

  async #catchUp() {
    await this.load();
    const { job, family, line, display } = this;
    const now = this.view;
    if (job) job.version = now?.job_types.find((one) => one.job_type_id === job.job_type_id)?.version ?? job.version;
    if (family)
      family.version = now?.families.find((one) => one.family_id === family.family_id)?.version ?? family.version;
    if (line) line.version = now?.lines.find((one) => one.line_id === line.line_id)?.version ?? line.version;
    if (display)
      display.version = now?.displays.find((one) => one.display_id === display.display_id)?.version ?? display.version;
  }
}

/** What somebody typed, without what was shown beside it. */
function typed<T extends { entry: unknown }>(form: T): Omit<T, "entry"> {
  const copy = { ...form };
  Reflect.deleteProperty(copy, "entry");
  return copy;
}

function jobForm(entry: JobTypeEntry): JobForm {
  const { version, name_ro, name_en, keywords_ro, keywords_en, no_memory_saver, fits_radio } = entry;
  const { battery_disconnect, radio_supply_cut, radio_removed } = entry;
  return {
    entry,
    job_type_id: entry.job_type_id || null,
    version,
    name_ro,
    name_en,
    keywords_ro,
    keywords_en,
    battery_disconnect,
    radio_supply_cut,
    radio_removed,
    no_memory_saver,
    fits_radio,
    is_no_code: false,
  };
}

function familyForm(entry: FamilyEntry): FamilyForm {
  const { family_id, version, radio_must_stay_on, power_cut_effect } = entry;
  const { entry_method, pre_job_action_ro, pre_job_action_en } = entry;
  return {
    entry,
    family_id,
    version,
    tries: String(entry.tries ?? ""),
    lockout_minutes: String(entry.lockout_minutes ?? ""),
    radio_must_stay_on,
    power_cut_effect,
    entry_method,
    pre_job_action_ro,
    pre_job_action_en,
    is_no_code: false,
  };
}

function lineForm(entry: AfterLineEntry): LineForm {
  const { version, title_ro, title_en, action_ro, action_en, job_types } = entry;
  return {
    entry,
    line_id: entry.line_id || null,
    version,
    title_ro,
    title_en,
    action_ro,
    action_en,
    makes: entry.makes.join(", "),
    job_types: [...job_types],
    is_no_code: false,
  };
}

function displayForm(entry: DisplayEntry): DisplayForm {
  const { text, kind, version, meaning_ro, meaning_en, do_ro, do_en } = entry;
  return {
    entry,
    display_id: entry.display_id || null,
    version,
    text,
    kind,
    makes: entry.makes.join(", "),
    meaning_ro,
    meaning_en,
    do_ro,
    do_en,
    is_no_code: false,
  };
}

export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
