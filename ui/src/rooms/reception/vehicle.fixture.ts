// Ioana's desk for the tests of the car's own page: the Golf over the years, and a twin of it. Nobody in the shop sees this file.
import type { JobMovePreview, VehicleMergePreview, VehicleView } from "../../wire/types";
import { chip, unit } from "../shop.fixture";
import { GOLF } from "./desk.fixture";

const ION = { party_id: "o-1", name: "Ion Pop", phone: "0700 418 907" };
const ANA = { party_id: "o-2", name: "Ana Rusu", phone: null };
export const TWIN = { ...GOLF, vehicle_id: "v-twin", plate: "CJ 10 AAA", vin_tail: null };

export function vehicleView(more: Partial<VehicleView> = {}): VehicleView {
  return {
    vehicle: GOLF,
    standing: "active",
    owner: ION,
    plates: [
      { plate: "B 123 ABC", country: "RO", from_day: "2026-02-14", until_day: null },
      { plate: "BV 07 KLM", country: "RO", from_day: "2024-05-02", until_day: "2026-02-14" },
    ],
    people: [
      { party: ION, language: "ro", role: "owner", from_day: "2026-02-14", until_day: null },
      { party: ANA, language: "en", role: "owner", from_day: "2024-05-02", until_day: "2026-02-14" },
    ],
    odometer: [{ km: 198205, day: "2026-02-14" }],
    units: [unit("verified").head],
    jobs: [
      {
        job_id: "j-9",
        number: "A-099",
        day: "2026-02-14",
        stage: "out",
        closed_at: "2026-02-14T15:00:00Z",
        cancelled: null,
        job_name_ro: "Alternator",
        job_name_en: "Alternator",
        more_lines: 1,
      },
    ],
    cars_of_owner: 1,
    open_job_id: null,
    missing: ["radio_serial"],
    same_cars: [],
    same_parties: [],
    ...more,
  };
}

export const TWICE: Partial<VehicleView> = {
  same_cars: [{ vehicle: TWIN, owner: ANA, why: "vin" }],
  same_parties: [{ keep: ION, other: { party_id: "o-3", name: "Ion Popp", phone: "0700 418 907" }, why: "phone" }],
};

export const MERGE: VehicleMergePreview = {
  after: { ...GOLF, plate: "CJ 10 AAA" },
  from: TWIN,
  owner: ION,
  units: [{ unit: unit("on_file").head, before: [chip("verified")] }],
  jobs: 2,
};

export const MOVE: JobMovePreview = {
  number: "A-411",
  from: GOLF,
  to: TWIN,
  contact: ANA,
  units_there: [{ unit: unit("not_asked").head, before: [chip("on_file")] }],
  units_here: [],
  typed: [
    { what: "serial", goes: "radio_changed", text: null },
    { what: "driver", goes: "taken", text: "Ilie Dobre" },
    { what: "km", goes: "taken", text: "250000" },
  ],
  lower_km: null,
  codes: 1,
  decisions: 2,
  power_off: true,
};
