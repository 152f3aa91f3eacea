// A visit is booked while the customer is on the telephone: plate, phone, work, day and hour. The work field and the question about the
// code are those of the intake. Invariant: what was typed stays until it is saved or given up, a crash or not; digits only until a lock.
import { day } from "../../app/dates";
import { say } from "../../app/toasts.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import { call, toWireError } from "../../wire/call";
import type { Draft, DraftForm, IntakeForm } from "../../wire/types";
import { blankCar } from "./blank-car";
import { codeInHand } from "./code-in-hand.svelte";
import { expectedInstant, nextDays, spoken, typedDay } from "./expected-time";
import { forget } from "./draft-keeper.svelte";
import { formOf } from "./intake-form";
import { Intake } from "./intake.svelte";

/** The key for a day that has none of its own. */
const OTHER = "other";

export class Booking {
  /** Car, work and questions, and the keeper of what was typed. It is never begun or saved as an intake. */
  readonly intake: Intake;
  /** As it was picked, before the program wrote it its own way. */
  readonly plate: string;
  chosen = $state<string | null>(null);
  date = $state("");
  hour = $state("");
  busy = $state(false);

  constructor(vehicle_id: string | null, plate: string) {
    this.intake = new Intake(vehicle_id, plate, "booking");
    this.plate = plate;
  }

  get days(): { value: string; label: string }[] {
    return [...nextDays(), { value: OTHER, label: t("calls-other-day") }];
  }

  get other(): boolean {
    return this.chosen === OTHER;
  }

  async begin(): Promise<void> {
    const intake = this.intake;
    if (intake.form) return;
    try {
      const form = await call("start_intake", { vehicle_id: intake.vehicle_id, plate: intake.plate });
      intake.form = form;
      intake.plate = form.plate;
      intake.vin = form.vin;
      intake.phone = form.phone;
      intake.offered = await this.#begunBefore(form);
      intake.keeper.begin(this.kept());
      const first = form.vehicle ? "intake-day" : form.plate === "" ? "intake-plate" : "intake-phone";
      intake.goTo(intake.offered ? "intake-draft" : first);
    } catch (thrown) {
      intake.loadError = toWireError(thrown);
    }
  }

  /** The form as it is kept, with the day and the hour as they were picked and typed. */
  kept(): DraftForm {
    const visit_day = this.other ? this.date : (this.chosen ?? "");
    return { ...formOf(this.intake), visit_day, visit_hour: this.hour };
  }

  /** Goes on where somebody stopped. */
  async takeUp(): Promise<void> {
    const form = this.intake.offered?.form;
    await this.intake.takeUp();
    if (!form) return;
    this.hour = form.visit_hour;
    if (form.visit_day === "") return;
    const near = nextDays().some(({ value }) => value === form.visit_day);
    this.chosen = near ? form.visit_day : OTHER;
    if (!near) this.date = /^\d{4}-/u.test(form.visit_day) ? day(form.visit_day) : form.visit_day;
  }

  async startAfresh(): Promise<void> {
    const offered = this.intake.offered;
    this.intake.offered = null;
    this.intake.goTo(this.intake.known ? "intake-day" : "intake-phone");
    await forget(offered?.draft_id ?? null);
  }

  async #begunBefore(form: IntakeForm): Promise<Draft | null> {
    const key = (plate: string) => plate.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
    try {
      const drafts = await call("open_drafts");
      const mine = drafts.find(({ kind, vehicle_id, form: { plate } }) => {
        if (kind !== "booking") return false;
        return vehicle_id ? vehicle_id === form.vehicle?.vehicle_id : key(plate) === key(form.plate);
      });
      return mine ?? null;
    } catch {
      return null;
    }
  }

  /** Digits that stood in the text: they answer the question about the radio, or wait for the booked job's page. */
  moveCode(digits: string, rest: string): void {
    const intake = this.intake;
    intake.problem = rest;
    intake.errors.clear();
    const line = intake.lines[0];
    if (line) {
      line.choose("has_it_here");
      line.digits = digits;
      return intake.next(line);
    }
    codeInHand.hold(digits);
    void this.save();
  }

  choose(value: string, byKey: boolean): void {
    this.chosen = value;
    if (byKey) this.intake.goTo(value === OTHER ? "intake-date" : "intake-expected_at");
  }

  async save(): Promise<void> {
    const intake = this.intake;
    if (this.busy || !intake.form) return;
    const expected_at = expectedInstant(this.other ? typedDay(this.date) : this.chosen, this.hour);
    if (expected_at === undefined) return this.#unreadable();
    this.busy = true;
    intake.errors.clear();
    try {
      await intake.keeper.end();
      const planned = await call("plan_visit", {
        car: blankCar({
          vehicle_id: intake.form.vehicle?.vehicle_id ?? null,
          plate: intake.plate,
          vin: intake.vin,
          owner_name: intake.owner_name,
          phone: intake.phone,
          job_type_ids: intake.jobs.map((job) => job.job_type_id),
          answers: intake.lines.map((line) => line.given()).filter((given) => given !== null),
          problem: intake.problem,
          more: {
            ...blankCar({}).more,
            problem_no_code_in: intake.problem_no_code_in,
            owner_id: intake.customers.taken?.party.party_id ?? null,
            draft_id: intake.keeper.id,
          },
        }),
        expected_at,
      });
      this.end();
      picked.job_id = planned.job_id;
      say(t("calls-planned", { plate: planned.plate, when: spoken(planned.expected_at) }));
      go({ room: "reception" });
    } catch (thrown) {
      intake.keeper.goOn();
      intake.errors.set(toWireError(thrown));
    } finally {
      this.busy = false;
    }
  }

  /** Given up: nothing of it is kept. */
  giveUp(): void {
    void this.intake.keeper.drop();
    this.end();
  }

  /** Saved, given up, or laid aside for another one. */
  end(): void {
    for (const line of this.intake.lines) line.empty();
    this.intake.dispose();
    if (begun === this) begun = null;
  }

  #unreadable(): void {
    this.intake.errors.set({
      kind: "invalid",
      code: "expected_unreadable",
      fields: [{ field: "expected_at", code: "expected_unreadable" }],
      args: {},
    });
  }
}

/** The booking in work, kept while somebody else uses the screen. */
let begun: Booking | null = null;

export function bookingFor(vehicle_id: string | null, plate: string): Booking {
  if (begun && begun.intake.vehicle_id === vehicle_id && begun.plate === plate) return begun;
  // Laid aside, not given up: it is offered again.
  void begun?.intake.keeper.now();
  begun?.end();
  begun = new Booking(vehicle_id, plate);
  return begun;
}
