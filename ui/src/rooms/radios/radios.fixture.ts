// The Logan's radios for the tests of the panel: one that was verified, and the navigation beside it. Nobody in the shop sees this file.
import type { RadioAct, RadioCard, RadioOffer, RadiosView } from "../../wire/types";
import { job, unit } from "../shop.fixture";

export const ALL: RadioAct[] = ["identify", "compare", "not_needed", "fit", "remove", "elsewhere", "code"];

export function radioCard(more: Partial<RadioCard> = {}): RadioCard {
  return {
    head: unit("verified").head,
    origin: "original",
    family: { family_id: "vw_rcd", name: "RCD 310", user_set: false },
    family_chosen: false,
    families: [
      { family_id: "vw_rcd", name: "RCD 310", user_set: false },
      { family_id: "vw_own", name: "own code", user_set: true },
    ],
    serial_on_file: true,
    serial_open: false,
    fitted: true,
    is_none: false,
    not_needed: ["no_radio", "no_code", "paired", "switched_off"],
    said: null,
    outcome: null,
    acts: ALL,
    ...more,
  };
}

export const NAV: RadioCard = radioCard({
  head: { ...unit("not_asked").head, unit_id: "u-nav", kind: "navigation", make: null, serial_tail: null },
  origin: null,
  family: null,
  families: [],
  serial_on_file: false,
  acts: ["identify", "not_needed", "fit", "remove", "elsewhere"],
});

export const UNKNOWN: RadioCard = radioCard({
  head: { ...unit("not_asked").head, unit_id: null, make: null, serial_tail: null },
  origin: null,
  family: null,
  serial_on_file: false,
  acts: ["identify", "not_needed", "fit", "remove"],
});

export const BENCH: RadioOffer = {
  head: { ...unit("on_file").head, unit_id: "u-bench", make: "Blaupunkt" },
  is_awaited: true,
};

export function radiosView(more: Partial<RadiosView> = {}): RadiosView {
  return {
    vehicle: job([]).vehicle,
    job_id: "j-1",
    units: [radioCard()],
    kinds_to_add: ["navigation", "cd_changer", "other"],
    origins: ["original", "used", "aftermarket"],
    offers: [],
    fitting: [],
    take_back: null,
    ...more,
  };
}
