// Calls of a day, as the program lists them.
import type { CallList, CallToMake } from "../../wire/types";
import { chip, job, unit } from "../shop.fixture";

export function one(job_id: string, plate: string, more: Partial<CallToMake> = {}): CallToMake {
  return {
    job_id,
    number: "A-1",
    at: "2026-11-24T06:30:00Z",
    is_here: false,
    came_without_person: false,
    vehicle: { ...job([]).vehicle, plate },
    key_tag: "",
    contact: { party_id: "o-1", name: "Ana Pop", phone: "0700 418 907" },
    instead_of: null,
    job_name_ro: "Baterie",
    job_name_en: "Battery",
    cut: "certain",
    unit: unit("not_asked").head,
    answered: false,
    to_make: true,
    outcomes: ["brings_it", "sends_photo", "has_not", "no_answer", "not_needed"],
    not_needed_reasons: ["no_radio", "no_code", "paired", "switched_off"],
    last_call: null,
    ...more,
  };
}

export const ANA = one("j-1", "BV 12 DRA");
export const ION = one("j-2", "BV 29 SOF");

export function list(calls: CallToMake[], day = "2026-11-24"): CallList {
  const to_make = calls.filter((one) => one.to_make).length;
  return { day, day_before: "2026-11-23", day_after: "2026-11-25", is_today: false, calls, to_make };
}

export const answered = { ...ANA, answered: true, to_make: false, unit: { ...ANA.unit, chip: chip("will_bring") } };
