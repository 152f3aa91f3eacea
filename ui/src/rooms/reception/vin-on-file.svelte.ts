// A VIN was typed at the desk and another one is on file: what stands there is shown, and is corrected only by somebody who says that it is
// wrong. Invariant: what somebody else wrote since it was shown is never overwritten.
import type { FormErrors } from "../../app/form-errors.svelte";
import { call, toWireError } from "../../wire/call";
import type { OneAct } from "../one-act.svelte";

/** The form in which the VIN was typed. */
export interface VinForm {
  vin: string;
  errors: FormErrors;
  save: () => Promise<void>;
}

export class VinOnFile {
  /** The one on file; empty until it is read. */
  onFile = $state("");
  readonly act: OneAct;
  #form: VinForm;
  #vehicle_id: string;
  #seen = { make: "", model: "", year: "" };

  constructor(form: VinForm, vehicle_id: string, act: OneAct) {
    this.#form = form;
    this.#vehicle_id = vehicle_id;
    this.act = act;
  }

  async load(): Promise<void> {
    try {
      const { vehicle: car } = await call("open_vehicle", { vehicle_id: this.#vehicle_id });
      this.#seen = { make: car.make ?? "", model: car.model ?? "", year: car.year ? String(car.year) : "" };
      this.onFile = car.vin ?? "";
    } catch (thrown) {
      this.act.fail("vin", toWireError(thrown));
    }
  }

  /** The one on file was wrong: it is corrected as on the car's own page, and the form is saved. */
  async correct(): Promise<void> {
    const [typed, onFile] = [this.#form.vin, this.onFile];
    if (typed.trim() === "" || onFile === "") return;
    const edited = await this.act.run("vin", () =>
      call("edit_vehicle", {
        vehicle_id: this.#vehicle_id,
        typed: { ...this.#seen, vin: typed },
        seen: { ...this.#seen, vin: onFile },
      }),
    );
    if (!edited) return;
    // Somebody was faster: what they wrote is shown, and the choice stands again.
    if (edited.changed.length > 0) return this.load();
    this.#form.errors.drop("vin");
    await this.#form.save();
  }
}
