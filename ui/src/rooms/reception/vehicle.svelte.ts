// One car over the years, and what can be done about it: a correction, a new plate, a sale, two records that are one.
// Invariant: each act says first what it will do; what was typed stays until it is saved, also when somebody else was faster.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type {
  Edited,
  Language,
  PartyHead,
  RoleChapter,
  SameParty,
  Standing,
  UnitHead,
  VehicleHead,
  VehicleMergePreview,
  VehicleView,
  WireError,
} from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";
import { Search, type Row } from "./search.svelte";

export type VehicleForm = "car" | "party" | "plate" | "owner" | "standing" | "merge" | "parties" | "radios";

const LABELS: Record<string, string> = {
  make: "reception-make",
  model: "reception-model",
  year: "vehicle-year",
  vin: "reception-vin",
  name: "reception-owner",
  phone: "reception-phone",
  language: "vehicle-language",
  plate: "common-plate",
  from_day: "vehicle-from-day",
};

export class VehiclePage {
  readonly vehicle_id: string;
  view = $state.raw<VehicleView | null>(null);
  loadError = $state.raw<WireError | null>(null);
  form = $state<VehicleForm | null>(null);
  make = $state("");
  model = $state("");
  year = $state("");
  vin = $state("");
  name = $state("");
  phone = $state("");
  language = $state<Language | null>(null);
  plate = $state("");
  from_day = $state("");
  standing = $state<Standing | null>(null);
  /** Whose fields are being corrected. */
  person = $state.raw<RoleChapter | null>(null);
  /** A customer on record who may be the new owner. */
  buyer = $state.raw<PartyHead | null>(null);
  /** A customer who is on file twice: the other record is looked for by name. */
  mergeOf = $state.raw<PartyHead | null>(null);
  /** The two customers that may be one. */
  pair = $state.raw<SameParty | null>(null);
  /** The other record of this car. */
  other = $state.raw<VehicleHead | null>(null);
  preview = $state.raw<VehicleMergePreview | null>(null);
  /** Which of two radios is in the car, and what the other is. */
  radio = $state<string | null>(null);
  otherRadio = $state<"same" | "gone" | null>(null);
  /** What somebody else wrote since the form was opened, by field. */
  changed = $state.raw<Record<string, string>>({});
  errors = new FormErrors(
    (field) => `vehicle-${field}`,
    (field) => (LABELS[field] ? t(LABELS[field]) : ""),
  );
  act = new OneAct();
  pin = new PresenceAsk();
  /** Looks for the other record of this car. */
  search = new Search((row) => this.take(row), []);
  #seenCar = { make: "", model: "", year: "", vin: "" };
  #seenParty: { name: string; phone: string; language: Language } = { name: "", phone: "", language: "ro" };

  constructor(vehicle_id: string) {
    this.vehicle_id = vehicle_id;
  }

  async load(): Promise<void> {
    try {
      this.view = await call("open_vehicle", { vehicle_id: this.vehicle_id });
      picked.job_id = this.view.open_job_id;
      this.loadError = null;
    } catch (thrown) {
      this.loadError = toWireError(thrown);
    }
  }

  /** The car comes in: its open job, or the form for a new one. */
  logIt(): void {
    const job_id = this.view?.open_job_id;
    if (job_id) go({ room: "reception", screen: "job", job_id });
    else go({ room: "reception", screen: "log", vehicle_id: this.view?.vehicle.vehicle_id ?? this.vehicle_id });
  }

  open(form: VehicleForm): void {
    const car = this.view?.vehicle;
    if (!car) return;
    this.#clear();
    this.form = form;
    if (form === "car") {
      this.#seenCar = {
        make: car.make ?? "",
        model: car.model ?? "",
        year: car.year === null ? "" : String(car.year),
        vin: car.vin ?? "",
      };
      ({ make: this.make, model: this.model, year: this.year, vin: this.vin } = this.#seenCar);
    }
    if (form === "owner") this.language = "ro";
    if (form === "standing") this.standing = null;
  }

  correct(person: RoleChapter): void {
    this.open("party");
    this.person = person;
    this.#seenParty = { name: person.party.name, phone: person.party.phone ?? "", language: person.language };
    ({ name: this.name, phone: this.phone, language: this.language } = this.#seenParty);
  }

  close(): void {
    this.form = null;
    this.#clear();
    this.pin.forget();
  }

  dispose(): void {
    this.pin.forget();
  }

  // ---- corrections: what somebody else wrote meanwhile is shown, never overwritten -----------------------------------

  async saveCar(): Promise<void> {
    const typed = { make: this.make, model: this.model, year: this.year, vin: this.vin };
    const seen = this.#seenCar;
    await this.#correct(() => call("edit_vehicle", { vehicle_id: this.#id, typed, seen }));
  }

  async saveParty(): Promise<void> {
    const person = this.person;
    if (!person) return;
    const typed = { name: this.name, phone: this.phone, language: this.language ?? person.language };
    const seen = this.#seenParty;
    await this.#correct(() =>
      call("edit_party", { vehicle_id: this.#id, party_id: person.party.party_id, typed, seen }),
    );
  }

  /** "Take theirs": the newer value goes into the field, and counts as seen from here on. */
  takeTheirs(field: string): void {
    const now = this.changed[field] ?? "";
    this.keepMine(field);
    if (field === "make") this.make = now;
    else if (field === "model") this.model = now;
    else if (field === "year") this.year = now;
    else if (field === "vin") this.vin = now;
    else if (field === "name") this.name = now;
    else if (field === "phone") this.phone = now;
    else if (field === "language") this.language = now === "en" ? "en" : "ro";
  }

  /** "Keep mine": the newer value was seen now, so the next save writes what is typed. */
  keepMine(field: string): void {
    const now = this.changed[field] ?? "";
    if (field in this.#seenCar && this.form === "car") this.#seenCar = { ...this.#seenCar, [field]: now };
    else this.#seenParty = { ...this.#seenParty, [field]: now };
    this.changed = Object.fromEntries(Object.entries(this.changed).filter(([name]) => name !== field));
  }

  async #correct(save: () => Promise<Edited>): Promise<void> {
    const edited = await this.#run(save);
    if (!edited) return;
    this.view = edited.view;
    this.changed = Object.fromEntries(edited.changed.map(({ field, now }) => [field, now]));
    if (edited.changed.length === 0) this.#done(t("vehicle-saved"));
  }

  // ---- plate, owner, standing ----------------------------------------------------------------------------------------

  async savePlate(): Promise<void> {
    const car = this.view?.vehicle;
    if (!car) return;
    const view = await this.#run(() =>
      call("change_plate", { vehicle_id: car.vehicle_id, plate: this.plate, seen_plate: car.plate }),
    );
    if (view) this.#show(view, t("vehicle-plate-done", { plate: view.vehicle.plate }));
  }

  saveOwner(): void {
    this.pin.before(this.#id, () => void this.#sell());
  }

  async #sell(): Promise<void> {
    const seen_owner_id = this.view?.owner?.party_id ?? null;
    const view = await this.#run(() =>
      call("change_owner", {
        vehicle_id: this.#id,
        seen_owner_id,
        party_id: this.buyer?.party_id ?? null,
        name: this.name,
        phone: this.phone,
        language: this.language ?? "ro",
        from_day: this.from_day,
      }),
    );
    if (view) this.#show(view, t("vehicle-owner-done", { name: view.owner?.name ?? "" }));
  }

  async saveStanding(): Promise<void> {
    const standing = this.standing;
    if (!standing) return;
    const view = await this.#run(() => call("set_vehicle_standing", { vehicle_id: this.#id, standing }));
    if (view) this.#show(view, t(`vehicle-standing-${view.standing}-done`));
  }

  // ---- two records that are one --------------------------------------------------------------------------------------

  /** The other record was named: the program says what the merge will do. */
  async look(other: VehicleHead): Promise<void> {
    this.open("merge");
    this.other = other;
    this.preview = await this.#run(() =>
      call("preview_vehicle_merge", { into_id: this.#id, from_id: other.vehicle_id }),
    );
  }

  take(row: Row): void {
    if (row.kind === "hit") void this.look(row.hit.vehicle);
  }

  merge(): void {
    const other = this.other;
    if (!other || !this.preview) return;
    this.pin.before(this.#id, () => {
      void this.#run(() => call("merge_vehicles", { into_id: this.#id, from_id: other.vehicle_id })).then((view) => {
        if (view) this.#show(view, t("vehicle-merge-done", { plate: view.vehicle.plate }));
      });
    });
  }

  lookAtPair(pair: SameParty): void {
    this.open("parties");
    this.pair = pair;
  }

  /** This customer stands on file twice, and nothing told so: the other record is named. */
  mergePerson(party: PartyHead): void {
    this.open("parties");
    this.mergeOf = party;
  }

  takeOther(other: PartyHead): void {
    if (this.mergeOf) this.pair = { keep: this.mergeOf, other, why: "name" };
  }

  mergeParties(): void {
    const pair = this.pair;
    if (!pair) return;
    const ids = { into_id: pair.keep.party_id, from_id: pair.other.party_id };
    this.pin.before(this.#id, () => {
      void this.#run(() => call("merge_parties", { vehicle_id: this.#id, ...ids })).then((view) => {
        if (view) this.#show(view, t("vehicle-parties-done", { name: pair.keep.name }));
      });
    });
  }

  /** The units of the kind of which there are two. */
  get rivals(): UnitHead[] {
    const units = this.view?.units ?? [];
    const kind = units.find((unit) => units.filter((other) => other.kind === unit.kind).length > 1)?.kind;
    return units.filter((unit) => unit.kind === kind);
  }

  settleRadios(): void {
    const [unit_id, other] = [this.radio, this.otherRadio];
    if (!unit_id || !other) return;
    this.pin.before(this.#id, () => {
      const same = other === "same";
      void this.#run(() => call("settle_radios", { vehicle_id: this.#id, unit_id, same })).then((view) => {
        if (view) this.#show(view, t("vehicle-radios-done"));
      });
    });
  }

  get #id(): string {
    return this.view?.vehicle.vehicle_id ?? this.vehicle_id;
  }

  async #run<T>(save: () => Promise<T>): Promise<T | null> {
    this.errors.clear();
    const answer = await this.act.run("save", save);
    const error = this.act.errorOf("save");
    if (error) {
      this.errors.set(error);
      // The newer plate or owner is shown beside what was typed, and the next save goes against it.
      if (error.code === "changed_meanwhile") await this.load();
    }
    return answer;
  }

  #show(view: VehicleView, done: string): void {
    this.view = view;
    this.#done(done);
  }

  #done(text: string): void {
    this.close();
    say(text);
  }

  #clear(): void {
    this.errors.clear();
    this.act.clear();
    this.search.close();
    this.changed = {};
    this.person = null;
    this.pair = null;
    this.mergeOf = null;
    this.buyer = null;
    this.other = null;
    this.preview = null;
    this.radio = null;
    this.otherRadio = null;
    this.plate = "";
    this.from_day = "";
    this.name = "";
    this.phone = "";
  }
}

/** A radio by its kind, maker and the end of its serial. */
export function unitName(unit: UnitHead): string {
  const serial = unit.serial_tail ? `…${unit.serial_tail}` : null;
  return [t(`common-unit-${unit.kind}`), unit.make, unit.model, serial].filter(Boolean).join(" ");
}
