// Ioana's desk for the tests: one known Golf, one job type that cuts the radio's power, one question it raises.
import type { FindResult, IntakeForm, JobTypeHit, LoggedCar, ReceptionLine } from "../../wire/types";
import { chip, job, unit } from "../shop.fixture";

export const GOLF = { ...job([]).vehicle, vehicle_id: "v-golf", plate: "B 123 ABC", make: "Volkswagen", model: "Golf" };

export const FOUND: FindResult = {
  hits: [
    {
      vehicle: GOLF,
      owner: { party_id: "o-1", name: "Ion Pop", phone: "0700 418 907" },
      why: "plate",
      said: null,
      open_job_id: null,
      chip: chip("not_asked"),
    },
    {
      vehicle: { ...GOLF, vehicle_id: "v-2", plate: "B 124 ABC" },
      owner: null,
      why: "old_plate",
      said: { of: "old_plate", text: "BV 05 MUR", phone: null },
      open_job_id: "j-2",
      chip: chip("verified"),
    },
  ],
  more: false,
  new_plate: "B 123 A",
  new_vin: null,
  new_phone: null,
  new_plate_by_enter: true,
};

export function intakeForm(more: Partial<IntakeForm> = {}): IntakeForm {
  return {
    vehicle: GOLF,
    plate: "B 123 ABC",
    vin: "",
    phone: "",
    owner: { party_id: "o-1", name: "Ion Pop", phone: "0700 418 907" },
    units: [unit("not_asked").head],
    last_km: 198205,
    last_visit: { day: "2026-02-14", km: 198205, job_name_ro: "Alternator", job_name_en: "Alternator" },
    next_key_tag: "14",
    promised_at: new Date(new Date().setHours(16, 30, 0, 0)).toISOString(),
    missing: ["radio_code", "radio_serial"],
    open_job_id: null,
    payer: null,
    code_contact: null,
    customer_language: "ro",
    km_history: [{ day: "2026-02-14", km: 198205, reason: null }],
    km_reasons: ["meter_replaced", "typed_wrong_before", "foreign_unit"],
    notes: [],
    draft: null,
    standing: "active",
    ...more,
  };
}

export const NEW_CAR = intakeForm({
  vehicle: null,
  owner: null,
  units: [],
  last_km: null,
  last_visit: null,
  km_history: [],
  plate: "B 99 XYZ",
  missing: ["name", "phone", "vin"],
});

export const BATTERY: JobTypeHit = {
  own_words: false,
  job_type_id: "battery",
  name_ro: "Baterie",
  name_en: "Battery",
  cut: "certain",
  no_memory_saver: null,
};

export const LINE: ReceptionLine = {
  unit_id: "u-1",
  unit: unit("not_asked").head,
  cut: "certain",
  answers: ["has_it_here", "sends_photo", "at_home", "has_not", "needs_none"],
  not_needed_reasons: ["no_radio", "no_code", "paired", "switched_off"],
  hint_ro: null,
  hint_en: null,
  wording: "will_be_disconnected",
  user_set: false,
};

export const LOGGED: LoggedCar = {
  job_id: "j-1",
  number: "A-131",
  plate: "B 123 ABC",
  key_tag: "14",
  missing: ["radio_serial"],
  verdict: "confirm",
  soft_warnings: ["code_suspicious"],
  vehicle_id: "v-golf",
  maybe_twice: false,
  code_kept: null,
};

/** The desk's program: silent until the battery is named. */
export const DESK = {
  find: FOUND,
  start_intake: (a: { vehicle_id: string | null }) => (a.vehicle_id ? intakeForm() : NEW_CAR),
  suggest_job_types: [BATTERY],
  ask_at_reception: (a: { job_type_ids: string[] }) => (a.job_type_ids.length > 0 ? [LINE] : []),
  log_incoming_car: LOGGED,
  read_promise: { promised_at: null },
  keep_draft: { draft_id: "d-1" },
  open_drafts: [],
  known_customers: [],
  drop_draft: null,
};
