// The radios of one car: what each is, and what can be written down about it. The desk's panel and the bay's screen share it.
// Invariants: the lists come from the program; a serial is typed blind, kept only while its form is open, and gone on a lock.
import { FormErrors } from "../../app/form-errors.svelte";
import { say } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type {
  FoundRadio,
  NotNeededReason,
  RadioAct,
  RadioCard,
  RadioFields,
  RadioOrigin,
  RadiosView,
  UnitHead,
  UnitKind,
  VehicleHead,
  WireError,
} from "../../wire/types";
import { OneAct } from "../one-act.svelte";
import { PresenceAsk } from "../presence.svelte";

export type RadioForm = RadioAct | "add";

/** The unit's name as it is said aloud. */
export function unitName(head: UnitHead): string {
  return [t(`common-unit-${head.kind}`), head.make, head.model].filter(Boolean).join(" ");
}

export class Radios {
  readonly vehicle_id: string;
  readonly job_id: string | null;
  view = $state.raw<RadiosView | null>(null);
  error = $state.raw<WireError | null>(null);
  form = $state<RadioForm | null>(null);
  /** The unit the open form is about. */
  unit = $state.raw<RadioCard | null>(null);
  kind = $state<UnitKind>("radio");
  make = $state("");
  model = $state("");
  family_id = $state<string | null>(null);
  origin = $state<RadioOrigin | null>(null);
  serial = $state("");
  /** What the serial found; undefined before anybody looked. */
  found = $state.raw<FoundRadio | null | undefined>(undefined);
  /** What the comparison said; undefined before it was made. */
  matches = $state<boolean | undefined>(undefined);
  /** A radio that is not on file is typed in. */
  typing = $state(false);
  /** Whose digits they are; empty where they are only withdrawn. */
  code_to = $state("");
  /** Into which car it went. */
  other = $state.raw<VehicleHead | null>(null);
  readonly act = new OneAct();
  readonly pin = new PresenceAsk();
  readonly errors = new FormErrors((field) => `radio-${field}`);
  #seen: RadioFields = { kind: "radio", make: "", model: "", family_id: null, origin: null };
  #changed: () => void;
  #saysBack: boolean;

  /** `changed` is told after each act, so that the page around the panel reads anew. The bay has its own key that takes a tap back. */
  constructor(
    place: { vehicle_id: string; job_id: string | null },
    changed: () => void = () => undefined,
    saysBack = true,
  ) {
    this.vehicle_id = place.vehicle_id;
    this.job_id = place.job_id;
    this.#changed = changed;
    this.#saysBack = saysBack;
  }

  /** Where things are written: in the visit while it is open, else on the car's own page. */
  get #place() {
    return { vehicle_id: this.vehicle_id, job_id: this.view?.job_id ?? null };
  }

  async load(): Promise<void> {
    if (this.act.busy !== null) return;
    const turn = this.act.turn;
    try {
      const view = await call("open_radios", { vehicle_id: this.vehicle_id, job_id: this.job_id });
      if (turn !== this.act.turn) return;
      this.view = view;
      this.error = null;
    } catch (thrown) {
      if (turn === this.act.turn) this.error = toWireError(thrown);
    }
  }

  open(form: RadioForm, unit: RadioCard | null): void {
    this.close();
    this.unit = unit;
    this.form = form;
    if (form === "add") this.kind = this.view?.kinds_to_add[0] ?? "other";
    if (form === "identify" && unit) {
      this.#seen = {
        kind: unit.head.kind,
        make: unit.head.make ?? "",
        model: unit.head.model ?? "",
        family_id: unit.family_chosen ? (unit.family?.family_id ?? null) : null,
        origin: unit.origin,
      };
      ({
        kind: this.kind,
        make: this.make,
        model: this.model,
        family_id: this.family_id,
        origin: this.origin,
      } = this.#seen);
    }
    if (form === "fit" && unit) this.kind = unit.head.kind;
    // Nothing on file may go in: then the form for a new one is the only one there is.
    if (form === "fit") this.typing = false;
  }

  close(): void {
    this.form = null;
    this.unit = null;
    this.kind = "radio";
    this.make = "";
    this.model = "";
    this.family_id = null;
    this.origin = null;
    this.serial = "";
    this.found = undefined;
    this.matches = undefined;
    this.typing = false;
    this.code_to = "";
    this.other = null;
    this.errors.clear();
    this.act.clear();
    this.pin.drop();
  }

  /** The screen was locked or left: a typed serial does not stay on it. */
  dispose(): void {
    this.close();
    this.pin.forget();
  }

  // ---- what it is ---------------------------------------------------------------------------------------------------

  async identify(): Promise<void> {
    const unit_id = this.unit?.head.unit_id ?? null;
    await this.#write("identify", "radios-saved", () =>
      call("identify_radio", { ...this.#place, unit_id, typed: this.#typed(), seen: this.#seen, serial: this.serial }),
    );
  }

  async add(): Promise<void> {
    await this.#write("add", "radios-saved", () =>
      call("add_unit", { ...this.#place, typed: this.#typed(), serial: this.serial }),
    );
  }

  // ---- the serial ---------------------------------------------------------------------------------------------------

  async compare(): Promise<void> {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    this.errors.clear();
    const { serial } = this;
    const answer = await this.act.run("compare", () =>
      call("check_serial", { ...this.#place, unit_id, serial, reading_checked: false }),
    );
    if (!answer) return this.#refused();
    this.view = answer.view;
    this.#changed();
    this.matches = answer.matches;
    if (answer.matches) {
      this.close();
      say(t("radios-matches"));
    } else if (answer.on_file_elsewhere) await this.find();
  }

  /** The same radio: the one on file was mistyped. */
  async settleSame(): Promise<void> {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    const { serial } = this;
    await this.#write("settle", "radios-saved", () => call("settle_serial", { ...this.#place, unit_id, serial }));
  }

  /** Another radio: the form for the one that went in, with the serial that was just read. */
  settleOther(): void {
    const { serial, unit, found } = this;
    this.open("fit", unit);
    this.serial = serial;
    this.found = found;
    this.typing = found === undefined || found === null;
  }

  // ---- which one is in the car --------------------------------------------------------------------------------------

  async find(): Promise<void> {
    this.errors.clear();
    const { serial } = this;
    const kind = this.unit?.head.kind ?? "radio";
    const answer = await this.act.run("find", async () => ({
      found: await call("find_radio", { vehicle_id: this.vehicle_id, kind, serial }),
    }));
    if (answer) this.found = answer.found;
    else this.#refused();
  }

  typeNew(): void {
    this.typing = true;
    this.found = undefined;
    this.errors.clear();
  }

  /** A radio went in: one on record, or the one that was typed. It takes the PIN. */
  fit(unit_id: string | null): void {
    this.#withPin("fit", "radios-fitted", () =>
      call("replace_radio", {
        ...this.#place,
        unit_id,
        typed: this.#typed(),
        serial: unit_id === null ? this.serial : "",
      }),
    );
  }

  remove(): void {
    const unit_id = this.unit?.head.unit_id ?? null;
    this.#withPin("remove", "radios-removed", () => call("remove_radio", { ...this.#place, unit_id }));
  }

  /** It went into another car, with its code. What is written there belongs to no visit of this car. */
  sendElsewhere(): void {
    const unit_id = this.unit?.head.unit_id;
    const other = this.other;
    if (!unit_id || !other) return;
    this.pin.before(other.vehicle_id, () => {
      void this.#write(
        "elsewhere",
        "radios-fitted",
        async () => {
          await call("replace_radio", {
            vehicle_id: other.vehicle_id,
            job_id: null,
            unit_id,
            typed: this.#typed(),
            serial: "",
          });
          return call("open_radios", { vehicle_id: this.vehicle_id, job_id: this.job_id });
        },
        other.vehicle_id,
      );
    });
  }

  // ---- what is said of it -------------------------------------------------------------------------------------------

  async sayNotNeeded(reason: NotNeededReason): Promise<void> {
    const unit_id = this.unit?.head.unit_id ?? null;
    const before = this.view?.job_id ?? null;
    const done = await this.#write("not_needed", before === null ? "radios-saved" : null, () =>
      call("say_not_needed", { ...this.#place, unit_id, reason }),
    );
    if (done && before !== null && this.#saysBack) this.#offerBack(before);
  }

  async moveCode(): Promise<void> {
    const from_id = this.unit?.head.unit_id;
    if (!from_id) return;
    const to_id = this.code_to === "" ? null : this.code_to;
    await this.#write("code", "radios-code-moved", () => call("move_code_to_unit", { ...this.#place, from_id, to_id }));
  }

  /** A manager: what the radio did with the code was not so. It takes the PIN. */
  correctOutcome(): void {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    this.#withPin("correct_outcome", "radios-outcome-corrected", () =>
      call("correct_outcome", { ...this.#place, unit_id }),
    );
  }

  /** A manager: the digits on file go for good. It takes the PIN. */
  forgetCode(): void {
    const unit_id = this.unit?.head.unit_id;
    if (!unit_id) return;
    this.#withPin("forget_code", "radios-code-forgotten", () => call("forget_code", { ...this.#place, unit_id }));
  }

  // ---- inside -------------------------------------------------------------------------------------------------------

  #typed(): RadioFields {
    return { kind: this.kind, make: this.make, model: this.model, family_id: this.family_id, origin: this.origin };
  }

  #withPin(name: string, done: string, act: () => Promise<RadiosView>): void {
    const about = this.view?.job_id ?? this.vehicle_id;
    this.pin.before(about, () => void this.#write(name, done, act, about));
  }

  /** Writes, draws the answer, says so. What was typed stays where it was refused. */
  async #write(
    name: string,
    done: string | null,
    act: () => Promise<RadiosView>,
    pin_for: string | undefined = undefined,
  ): Promise<boolean> {
    this.errors.clear();
    const view = await this.act.run(name, act);
    if (!view) {
      if (pin_for !== undefined && this.act.error?.code === "presence_needed") {
        this.act.clear();
        this.pin.ask(pin_for, () => void this.#write(name, done, act));
      } else this.#refused();
      return false;
    }
    this.view = view;
    this.close();
    if (done !== null) say(t(done));
    this.#changed();
    return true;
  }

  #refused(): void {
    const error = this.act.error;
    if (!error) return;
    this.errors.set(error);
    // Somebody was faster: the newest is shown, and what was typed stays.
    if (error.code === "changed_meanwhile") void this.#readAgain();
  }

  async #readAgain(): Promise<void> {
    try {
      this.view = await call("open_radios", { vehicle_id: this.vehicle_id, job_id: this.job_id });
      const now = this.view.units.find((unit) => unit.head.unit_id === this.unit?.head.unit_id);
      if (now && this.form === "identify") {
        this.unit = now;
        this.#seen = {
          kind: now.head.kind,
          make: now.head.make ?? "",
          model: now.head.model ?? "",
          family_id: now.family_chosen ? (now.family?.family_id ?? null) : null,
          origin: now.origin,
        };
      }
    } catch {
      // The refusal that is on the screen already says enough.
    }
  }

  #offerBack(job_id: string): void {
    say(t("radios-tap-not_needed"), {
      undo: {
        label: t("radios-undo"),
        act: () =>
          void takeBack(job_id).then(() => {
            void this.load();
            this.#changed();
          }),
      },
    });
  }
}

/** A mis-tap of the last ten seconds; a refusal is said where the finger was. */
export async function takeBack(job_id: string) {
  try {
    const job = await call("take_back", { job_id });
    say(t("radios-taken-back"));
    return job;
  } catch (thrown) {
    say(t(`error-${toWireError(thrown).code}`), { tone: "warn" });
    return null;
  }
}
