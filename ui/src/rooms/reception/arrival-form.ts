// The arrival of a booked car, into and out of what is kept of it: without digits and without the radio's serial.
import type { DraftForm } from "../../wire/types";
import type { Arriving } from "./arrival.svelte";

/** What stands in the form and is kept as it was typed. */
const TEXTS = [
  "owner_name",
  "phone",
  "make",
  "model",
  "vin",
  "km",
  "key_tag",
  "promised",
  "driver_name",
  "driver_phone",
  "payer_name",
  "payer_phone",
  "contact_name",
  "contact_phone",
  "display_text",
  "wait_minutes",
] as const satisfies (keyof DraftForm & keyof Arriving)[];

export function formOfArrival(page: Arriving): DraftForm {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, page[field]])) as Pick<
    DraftForm,
    (typeof TEXTS)[number]
  >;
  return {
    ...texts,
    plate: page.form?.job.vehicle.plate ?? "",
    km_reason: page.km_reason,
    brought_by_owner: page.brings === "owner",
    came_without_person: page.brings === "nobody",
    customer_language: null,
    job_type_ids: page.form?.job.lines.map((line) => line.job_type_id) ?? [],
    arrival: page.arrival,
    answers: page.lines
      .map((line) => line.given())
      .filter((given) => given !== null)
      .map(({ unit_id, answer, reason }) => ({ unit_id, answer, reason })),
    problem: "",
    problem_no_code_in: "",
    note_kind: "note",
    note_on_car: true,
    note_text: "",
    note_ends_on: "",
    note_no_code_in: "",
    visit_day: "",
    visit_hour: "",
  };
}

export function fillArrival(page: Arriving, form: DraftForm): void {
  for (const field of TEXTS) page[field] = form[field];
  page.km_reason = form.km_reason;
  page.brings = form.came_without_person ? "nobody" : form.brought_by_owner ? "owner" : "other";
  page.arrival = form.arrival;
  page.more ||= [form.owner_name, form.phone, form.make, form.vin, form.contact_name, form.payer_name].some(Boolean);
}
