// The intake form on its way: to the program when it is saved, and into and out of what is kept of it.
import type { DraftForm, IncomingCar } from "../../wire/types";
import { TEXTS } from "./intake-fields";
import type { Intake } from "./intake.svelte";

/** The car as it is sent. */
export function carOf(intake: Intake): IncomingCar {
  return {
    vehicle_id: intake.form?.vehicle?.vehicle_id ?? null,
    plate: intake.plate,
    vin: intake.vin,
    make: intake.make,
    model: intake.model,
    owner_name: intake.owner_name,
    phone: intake.phone,
    km: intake.km,
    key_tag: intake.key_tag,
    promised_at: intake.promised.trim() || null,
    ...intake.sentWho,
    job_type_ids: intake.jobs.map((job) => job.job_type_id),
    arrival: intake.arrival ?? "not_checked",
    display_text: intake.display_text,
    // As it is typed: what is no number of minutes is refused at its field, never dropped.
    wait_minutes: intake.arrival === "shows_wait" ? intake.wait_minutes.trim() : null,
    answers: intake.lines.map((line) => line.given()).filter((given) => given !== null),
    problem: intake.problem,
    radio_serial: intake.radio_serial,
    more: {
      km_reason: intake.km_reason,
      ...intake.sentOthers,
      customer_language: intake.customer_language === intake.form?.customer_language ? null : intake.customer_language,
      notes: intake.note.empty ? [] : [intake.note.typed()],
      problem_no_code_in: intake.problem_no_code_in,
      owner_id: intake.customers.taken?.party.party_id ?? null,
      draft_id: intake.keeper.id,
    },
  };
}

/** The form as it is kept: without digits and without the radio's serial. */
export function formOf(intake: Intake): DraftForm {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, intake[field]])) as Pick<
    DraftForm,
    (typeof TEXTS)[number]
  >;
  return {
    ...texts,
    km_reason: intake.km_reason,
    brought_by_owner: intake.brings === "owner",
    came_without_person: intake.brings === "nobody",
    customer_language: intake.customer_language,
    job_type_ids: intake.jobs.map((job) => job.job_type_id),
    arrival: intake.arrival,
    answers: intake.lines
      .map((line) => line.given())
      .filter((given) => given !== null)
      .map(({ unit_id, answer, reason }) => ({ unit_id, answer, reason })),
    problem_no_code_in: intake.problem_no_code_in,
    note_kind: intake.note.kind,
    note_on_car: intake.note.where === "car",
    note_text: intake.note.text,
    note_ends_on: intake.note.ends_on,
    note_no_code_in: intake.note.no_code_in,
    visit_day: "",
    visit_hour: "",
  };
}

/** What was kept, back in its fields. A known car's plate stays its own. */
export function fill(intake: Intake, form: DraftForm): void {
  for (const field of TEXTS) if (field !== "plate" || !intake.known) intake[field] = form[field];
  intake.km_reason = form.km_reason;
  intake.asksWhyLower = form.km_reason !== null;
  intake.brings = form.came_without_person ? "nobody" : form.brought_by_owner ? "owner" : "other";
  intake.customer_language = form.customer_language;
  intake.problem_no_code_in = form.problem_no_code_in;
  intake.arrival = form.arrival;
  intake.note.take(form);
}
