// The fields of the intake form that are typed: what the program calls them, what stands above them, where they are.
import { t } from "../../app/words";
import type { DraftForm } from "../../wire/types";

/** Everything typed into one line, by the name a kept form has for it. */
export const TEXTS = [
  "plate",
  "vin",
  "make",
  "model",
  "owner_name",
  "phone",
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
  "problem",
] as const satisfies (keyof DraftForm)[];

/** The radio's serial may be as secret as its code: it is typed, and never kept in a form. */
export type TextField = (typeof TEXTS)[number] | "radio_serial";

const LABELS: Record<string, string> = {
  plate: "common-plate",
  phone: "reception-phone",
  owner_name: "reception-owner",
  driver_name: "reception-driver-name",
  driver_phone: "reception-driver-phone",
  payer_name: "intake-payer",
  payer_phone: "intake-payer-phone",
  contact_name: "intake-contact",
  contact_phone: "intake-contact-phone",
  km: "reception-km",
  key_tag: "reception-key-tag",
  promised_at: "reception-promised",
  job_type_ids: "reception-work",
  vin: "reception-vin",
  make: "reception-make",
  model: "reception-model",
  radio_serial: "reception-serial",
  wait_minutes: "reception-wait",
  display_text: "reception-display",
  problem: "reception-problem",
  note_text: "intake-note",
  note_ends_on: "intake-note-until",
};

/** "digits", or the answer they belong to. */
export const CODE_FIELD = /digits|answers/u;
/** They stand in the part that is closed at first. */
export const HIDDEN_AT_FIRST = [
  "vin",
  "make",
  "model",
  "radio_serial",
  "payer_name",
  "payer_phone",
  "contact_name",
  "contact_phone",
  "note_text",
  "note_ends_on",
];

/** What the program calls a field of the form. */
export function contractOf(field: TextField): string {
  return field === "promised" ? "promised_at" : field;
}

/** The input of a field of the contract. */
export function inputOf(field: string): string {
  return `intake-${field === "promised_at" ? "promised" : field}`;
}

/** The label above it, so that the summary names the field. */
export function labelOf(field: string): string {
  const id = LABELS[field] ?? (CODE_FIELD.test(field) ? "reception-code" : "");
  return id ? t(id) : "";
}
