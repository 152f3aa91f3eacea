// A company with three vans for the tests of the fleet's page: one with a card already, one without a code. Nobody in the shop sees this file.
import type { FleetCar, FleetChecked, FleetPrinted, FleetView, NoCard } from "../../wire/types";
import { ownership, unit } from "../shop.fixture";

export function van(n: number, why_none: NoCard | null = null, cards_printed = 0): FleetCar {
  const { head } = unit(why_none === null ? "on_file" : "not_asked");
  return {
    vehicle: { ...ownership().vehicle, vehicle_id: `v-${n}`, plate: `CJ ${10 + n} FLT`, vin_tail: `00000${n}` },
    radios: [{ unit: { ...head, unit_id: `u-${n}` }, why_none, cards_printed }],
  };
}

export function fleet(more: Partial<FleetView> = {}): FleetView {
  return {
    batch_id: "b-1",
    owner: { party_id: "o-1", name: "Transport Faget SRL", phone: null },
    cars: [van(1), van(2, null, 1), van(3, "no_code")],
    scenarios: [
      {
        scenario: "company_car",
        name_ro: "Masina de firma",
        name_en: "Company car",
        document_ids: ["identity_card"],
        always_refused: false,
      },
    ],
    documents: ownership().documents,
    ...more,
  };
}

export const CHECKED: FleetChecked = {
  checked: [
    { vehicle_id: "v-1", unit_id: "u-1", missing: [] },
    { vehicle_id: "v-2", unit_id: "u-2", missing: ["car_matches"] },
  ],
  left_out: [],
  passed: 1,
  at: "2026-11-23T15:00:00Z",
  initials: "EP",
};

export const PRINTED: FleetPrinted = {
  sent: { where_to: "printer", target: "HP" },
  cards: [
    {
      vehicle_id: "v-1",
      unit_id: "u-1",
      sheet: 1,
      place: 1,
      copy: 1,
      card_id: "7K2M",
      voided_copy: null,
      ledger_seq: 4812,
    },
  ],
  left_out: [],
};
