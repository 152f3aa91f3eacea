// The intake form with nothing in it but these fields: what a booking or an arriving car says of itself.
import type { IncomingCar } from "../../wire/types";

export function blankCar(known: Partial<IncomingCar>): IncomingCar {
  return {
    vehicle_id: null,
    plate: "",
    vin: "",
    make: "",
    model: "",
    owner_name: "",
    phone: "",
    km: "",
    key_tag: "",
    promised_at: null,
    brought_by_owner: true,
    driver_name: "",
    driver_phone: "",
    job_type_ids: [],
    arrival: "not_checked",
    display_text: "",
    wait_minutes: null,
    answers: [],
    problem: "",
    radio_serial: "",
    more: {
      km_reason: null,
      owner_id: null,
      came_without_person: false,
      payer_name: "",
      payer_phone: "",
      contact_name: "",
      contact_phone: "",
      customer_language: null,
      notes: [],
      problem_no_code_in: "",
      draft_id: null,
    },
    ...known,
  };
}
