// A hunt for the tests: the code of Mureșan's Logan, three free rungs tried, the dealer next.
import type { HuntView, OpenHunt, Rung, RungView, SpecialistView, TryView } from "../../wire/types";
import { job, unit } from "../shop.fixture";

export function aTry(more: Partial<TryView> = {}): TryView {
  return {
    try_id: "t-1",
    outcome: "nothing",
    cost: 0,
    minutes: 5,
    due_day: null,
    specialist: null,
    at: "2026-11-23T06:06:00Z",
    initials: "ID",
    corrected: false,
    ...more,
  };
}

export function aRung(rung: Rung, more: Partial<RungView> = {}): RungView {
  return {
    rung,
    stand: "untried",
    why_not: null,
    outcome: null,
    due_day: null,
    paid: rung === "specialist" || rung === "replacement",
    consent_first: rung === "specialist",
    reported_low: rung === "specialist" ? 10_000 : null,
    reported_high: rung === "specialist" ? 30_000 : null,
    tries: [],
    outcomes: rung === "replacement" ? [] : ["nothing", "not_possible", "waiting", "passed_over"],
    sources: rung === "replacement" ? [] : ["dealer"],
    ...more,
  };
}

const done = (rung: Rung, try_id: string) =>
  aRung(rung, { stand: "done", outcome: "nothing", tries: [aTry({ try_id })] });

export const SONIC: SpecialistView = {
  specialist_id: "s-1",
  name: "Sonic Auto",
  phone: "0744 111 222",
  town: "Cluj",
  reads: true,
  resets: false,
  price_low: 10_000,
  price_high: 25_000,
  ended_day: null,
  counts: [{ radios: "Dacia", worked: 7, of: 9 }],
};

export function hunt(more: Partial<HuntView> = {}): HuntView {
  return {
    hunt_id: "h-1",
    vehicle: job([]).vehicle,
    owner: { party_id: "o-1", name: "Stefan Muresan", phone: "+40722000111" },
    unit: unit("has_not").head,
    open_job_id: "j-1",
    began_day: "2026-11-23",
    began_by: "ID",
    ending: null,
    has_code: false,
    origin: null,
    origins: ["factory", "aftermarket"],
    rungs: [
      done("manual", "t-1"),
      done("inscriptions", "t-2"),
      done("maker_site", "t-3"),
      aRung("radio_maker", { stand: "skipped", why_not: "factory_radio" }),
      aRung("dealer"),
      aRung("specialist"),
      aRung("replacement"),
    ],
    next: "dealer",
    waits: "next_rung",
    spent: 0,
    minutes: 30,
    tried: 3,
    rungs_in_all: 6,
    consent: null,
    people: [{ party_id: "o-1", name: "Stefan Muresan", phone: "+40722000111" }],
    channels: ["at_desk", "phone", "message", "email"],
    family: {
      family: "Renault / Dacia",
      official_route: { ro: "Dealer Renault, pre-cod", en: "Renault dealer, from the pre-code" },
      dealer_needs: [{ ro: "acte", en: "proof of ownership" }],
      card_where: [{ ro: "torpedoul", en: "glove box" }],
      confidence: "medium",
    },
    papers: [
      { name_ro: "Carte de identitate", name_en: "Identity card", only_if: null },
      { name_ro: "Carte service", name_en: "Service book", only_if: "there_is_one" },
    ],
    quotes: [
      { kind: "used_original", low: null, high: null, code_first: true },
      { kind: "new_aftermarket", low: null, high: null, code_first: false },
      { kind: "multimedia", low: null, high: null, code_first: false },
    ],
    specialists: [SONIC],
    successes: { radios: "Dacia", worked: 7, of: 9 },
    earlier: [],
    ...more,
  };
}

export function openHunt(more: Partial<OpenHunt> = {}): OpenHunt {
  return {
    hunt_id: "h-1",
    vehicle: job([]).vehicle,
    owner: { party_id: "o-1", name: "Stefan Muresan", phone: "+40722000111" },
    unit: unit("has_not").head,
    began_day: "2026-11-23",
    waits: "answer_due",
    rung: "dealer",
    due_day: "2026-11-24",
    car_is_here: false,
    spent: 0,
    ...more,
  };
}
