// A small shop for the tests of the rooms: Mihai's bay, one Logan with a Mitsubishi radio, and a program that answers what
// the test says and remembers every question. Nobody in the shop sees this file.
import axe from "axe-core";
import { expect, vi, type Mock } from "vitest";
import { language } from "../app/language.svelte";
import { session } from "../app/session.svelte";
import { call } from "../wire/call";
import type {
  BoardCard,
  CardInBay,
  DisplayKeys,
  FamilyHints,
  GateView,
  JobInBay,
  JobView,
  Language,
  OwnershipForm,
  Person,
  ProgramState,
  StateChip,
  StateWord,
  Tone,
  UnitInBay,
  UnitView,
  VisitView,
  WaitView,
  WireError,
} from "../wire/types";

const TONE: Record<StateWord, Tone> = {
  not_needed: "done",
  verified: "done",
  on_file: "waiting",
  not_asked: "waiting",
  has_not: "blocked",
  will_bring: "waiting",
  radio_changed: "blocked",
  refused: "stop",
  locked: "stop",
};

export const MIHAI: Person = {
  person_id: "p-mihai",
  name: "Mihai Stan",
  initials: "MS",
  roles: ["technician", "reception"],
  language: "ro",
  opens_workshop: false,
};

export function chip(state: StateWord, more: Partial<StateChip> = {}): StateChip {
  return {
    state,
    tone: TONE[state],
    suspicious: false,
    day: state === "verified" ? "2026-11-23" : null,
    initials: state === "verified" ? "MS" : null,
    reason: state === "not_needed" ? "paired" : null,
    times: state === "refused" ? 1 : null,
    lock: null,
    until: null,
    not_kept: null,
    ...more,
  };
}

/** An hour's wait that ends at 12:00 in Greenwich. */
export function wait(more: Partial<WaitView> = {}): WaitView {
  return {
    lock: "until",
    since: "2026-11-23T11:00:00Z",
    until: "2026-11-23T12:00:00Z",
    cut_since: false,
    refusals: 1,
    stay_on: "yes",
    power_cut_effect: null,
    ...more,
  };
}

/** What is reported of a family, as the program tells it. */
export const FAMILY: FamilyHints = {
  shop_fields: [],
  family: "x",
  tries: 2,
  lockout_minutes: 60,
  radio_must_stay_on: "yes",
  power_cut_effect: "disputed",
  entry: { ro: "Patru cifre, apoi OK.", en: "Type the four digits." },
  rule: { ro: "Doi pasi, apoi o ora.", en: "After two errors an hour." },
  end: null,
  route: { ro: "La dealer.", en: "The dealer." },
  needs: [{ ro: "seria radioului", en: "radio serial" }],
  user_set: false,
  pre_job_action: "Ask for the card.",
  pre_job_action_ro: "Cardul, va rog.",
  listen_three_minutes: true,
  confidence: "medium",
};

/** The texts a radio of this family may show, and one of the others. */
export const DISPLAYS: DisplayKeys = {
  family: [
    { text: "CODE", with_number: false },
    { text: "SAFE", with_number: true },
  ],
  others: [{ text: "(continuous beeping)", with_number: false }],
};

export function unitInBay(more: Partial<UnitInBay> = {}): UnitInBay {
  return {
    place: "in_car",
    code_at_all: "yes",
    tries_left: null,
    wait: null,
    display: [],
    serial_ask: "tail",
    two_of_kind: false,
    serial_matches: null,
    plays_since_back: false,
    found_by: null,
    fallen: null,
    code_kept: null,
    ...more,
  };
}

export function jobInBay(more: Partial<JobInBay> = {}): JobInBay {
  return {
    cut_by: "battery",
    opened_by: null,
    one_touch: null,
    injuries: [],
    mine: true,
    may_take: false,
    desk_answer: null,
    desk_answers: [],
    ...more,
  };
}

export function cardInBay(more: Partial<CardInBay> = {}): CardInBay {
  return {
    cut_by: "battery",
    opened_by: null,
    one_touch: null,
    wait: null,
    added: [],
    desk_answer: null,
    refusals: 0,
    ...more,
  };
}

export function unit(state: StateWord, more: Partial<UnitView> = {}): UnitView {
  return {
    head: {
      unit_id: "u-1",
      kind: "radio",
      make: "Mitsubishi",
      model: null,
      serial_tail: "4417",
      sensitive: false,
      chip: chip(state),
    },
    lost: false,
    open: TONE[state] !== "done",
    decides: TONE[state] !== "done",
    one_touch: null,
    exits: [],
    covered: null,
    reveal: { offered: true, why_not: null, for_radio_only: false, wait_unknown: false },
    outcome_due: false,
    refusals: state === "refused" ? 1 : 0,
    last_reading: null,
    last_display: null,
    asks_now: false,
    may_ask: true,
    serial_checked_since_refusal: false,
    family: null,
    shop: null,
    also_offered_day: null,
    undo_outcome_until: null,
    bay: unitInBay(),
    ...more,
  };
}

export function gate(verdict: GateView["verdict"], more: Partial<GateView> = {}): GateView {
  return {
    verdict,
    starting: verdict,
    memory_saver_allowed: true,
    memory_saver_reason: null,
    may_start: verdict === "go",
    ...more,
  };
}

export function visit(more: Partial<VisitView> = {}): VisitView {
  return {
    expected_at: null,
    arrived_at: "2026-11-23T06:04:00Z",
    cancelled: null,
    cancel_reasons: [],
    can_move: false,
    moves: [],
    calls: [],
    ...more,
  };
}

export function job(units: UnitView[], more: Partial<JobView> = {}): JobView {
  return {
    job_id: "j-1",
    number: "A-411",
    stage: "in_work",
    vehicle: {
      vehicle_id: "v-1",
      plate: "BV 07 KLM",
      country: "RO",
      make: "Dacia",
      model: "Logan",
      year: 2009,
      vin: null,
      vin_tail: "630915",
    },
    owner: { party_id: "o-1", name: "Stefan Muresan", phone: "+40722000111" },
    contact: { party_id: "c-1", name: "Ana Muresan", phone: null },
    lines: [
      {
        line_id: "l-1",
        job_type_id: "battery_terminals",
        name_ro: "Borne baterie",
        name_en: "Battery terminals",
        cut: "certain",
        answer: null,
        no_memory_saver: null,
        added_later: false,
      },
    ],
    key_tag: "15",
    promised_at: "2026-11-23T11:30:00Z",
    visit: visit(),
    arrival: "plays",
    problem: "",
    technician: "Mihai Stan",
    units,
    gate: gate("stop"),
    operation: "none",
    power_was_cut: false,
    after_list: { lines: 0, blank: 0, said_no: 0 },
    still_open: [],
    desk_called_at: null,
    hand_over: null,
    missing: [],
    driver: null,
    payer: null,
    came_without_person: false,
    notes: [],
    take_back: null,
    bay: jobInBay(),
    ...more,
  };
}

export function card(verdict: BoardCard["verdict"], state: StateWord, more: Partial<BoardCard> = {}): BoardCard {
  return {
    job_id: "j-1",
    number: "A-411",
    vehicle: job([]).vehicle,
    key_tag: "15",
    promised_at: "2026-11-23T11:30:00Z",
    expected_at: null,
    moved_at: null,
    technician: "Mihai Stan",
    job_name_ro: "Borne baterie",
    job_name_en: "Battery terminals",
    more_lines: 0,
    chip: chip(state),
    verdict,
    desk_called_at: null,
    power_off: false,
    after_blank: 0,
    still_open: [],
    hand_over: null,
    warnings: 0,
    came_without_person: false,
    attention: null,
    bay: cardInBay(),
    ...more,
  };
}

export function ownership(more: Partial<OwnershipForm> = {}): OwnershipForm {
  return {
    job_id: "j-1",
    owner: { party_id: "o-1", name: "Stefan Muresan", phone: null },
    vehicle: job([]).vehicle,
    unit: unit("verified").head,
    scenarios: [
      {
        scenario: "private_owner",
        name_ro: "Proprietar",
        name_en: "Owner",
        document_ids: ["identity_card", "registration_certificate"],
        always_refused: false,
      },
      {
        scenario: "radio_only",
        name_ro: "Doar radioul",
        name_en: "Only a radio",
        document_ids: ["identity_card"],
        always_refused: true,
      },
    ],
    documents: [
      { document_id: "identity_card", name_ro: "Carte de identitate", name_en: "Identity card", role: "identity" },
      {
        document_id: "registration_certificate",
        name_ro: "Talon",
        name_en: "Registration certificate",
        role: "vehicle",
      },
      { document_id: "power_of_attorney", name_ro: "Procura", name_en: "Power of attorney", role: "representation" },
    ],
    passed_today: false,
    cards_printed: 0,
    last: null,
    ...more,
  };
}

export function refusal(code: string, more: Partial<WireError> = {}): WireError {
  return { kind: "refused", code, fields: [], args: {}, ...more };
}

type Answers = Record<string, unknown>;

/** The program of this scene: a value, a function of the arguments, or a WireError to reject with. */
export function program(answers: Answers): Mock {
  const mock = vi.mocked(call) as unknown as Mock;
  mock.mockReset();
  mock.mockImplementation((name: string, args?: unknown) => {
    if (!(name in answers)) return Promise.reject(refusal(`not_in_this_scene_${name}`));
    const answer = answers[name];
    const value: unknown = typeof answer === "function" ? (answer as (args: unknown) => unknown)(args) : answer;
    if (value !== null && typeof value === "object" && "kind" in value && "code" in value) {
      return Promise.reject(value as unknown as Error);
    }
    return Promise.resolve(value);
  });
  return mock;
}

/** The arguments of every question of this name, in order. */
export function asked(mock: Mock, name: string): unknown[] {
  return mock.mock.calls.filter((one) => one[0] === name).map((one) => one[1] as unknown);
}

/** Mihai at the seat; `manages` where he is the manager too. */
export function stand(lang: Language = "ro", manages = false) {
  const state: ProgramState = {
    step: "open",
    trouble: null,
    demo: null,
    workshop_name: null,
    language: lang,
    workshop_language: "ro",
    me: MIHAI,
    manages,
    people: [MIHAI],
    banners: [],
    sheet_only: false,
    before_opening: null,
    restored: null,
    now: "2026-11-23T08:20:00Z",
  };
  session.state = state;
  language.now = lang;
  document.documentElement.lang = lang;
}

/** No serious or critical finding; jsdom has no colours, so contrast is looked at in the browser. */
export async function expectNoAxeHarm(place: Element) {
  const found = await axe.run(place, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const harm = found.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  expect(harm.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ""}`)).toEqual([]);
}
