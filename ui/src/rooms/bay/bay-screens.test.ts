// What Mihai sees beside the gate: a wait with its rule, a decision that fell, the desk's answer, who has the car, the work that was
// added, and the code screen in its order. Each also in its empty and its error state.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { when } from "../../app/dates";
import { go } from "../../app/view.svelte";
import { errorText, t } from "../../app/words";
import type { JobView } from "../../wire/types";
import {
  FAMILY,
  asked,
  card,
  cardInBay,
  chip,
  expectNoAxeHarm,
  gate,
  job,
  jobInBay,
  program,
  refusal,
  stand,
  unit,
  unitInBay,
  wait,
} from "../shop.fixture";
import { button, calm, openJob } from "./bay.fixture";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

// Roles are looked up slowly in a page without a browser.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  go({ room: "bay" });
});

async function openCode(view: JobView, more: Record<string, unknown> = {}) {
  const place = await openJob(view, { note_radio: view, ...more });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await screen.findByText(t("bay-code-at-all"));
  await calm();
  return place;
}

test("a_tile_says_until_when_the_radio_stays_on_and_what_a_new_cut_does", async () => {
  program({
    list_bay_jobs: [
      card("stop", "locked", { bay: cardInBay({ wait: wait(), refusals: 1 }) }),
      card("stop", "locked", {
        job_id: "j-2",
        vehicle: { ...job([]).vehicle, plate: "B 20 TWO" },
        bay: cardInBay({ wait: wait({ lock: "unknown", until: null, power_cut_effect: "restarts_timer" }) }),
      }),
      card("stop", "locked", {
        job_id: "j-3",
        vehicle: { ...job([]).vehicle, plate: "B 30 TRE" },
        bay: cardInBay({ wait: wait({ lock: "final", until: null }) }),
      }),
    ],
  });
  render(Room);
  const [first, second, third] = await screen.findAllByRole("article");
  const words = (tile: HTMLElement | undefined) => tile?.textContent.replace(/\s+/gu, " ") ?? "";
  expect(words(first)).toContain(t("bay-keep-on-until", { time: when("2026-11-23T12:00:00Z") }));
  expect(words(first)).toContain(t("bay-wait-cut-unknown"));
  expect(words(first)).toContain(t("bay-tries-refused", { n: 1 }));
  expect(words(second)).toContain(t("bay-keep-on-unknown"));
  expect(words(second)).toContain(t("bay-wait-cut-restarts_timer"));
  expect(words(third)).toContain(t("bay-wait-final-short"));
});

test("a_tile_of_fuse_work_speaks_of_power_and_tells_what_was_added_and_answered", async () => {
  program({
    list_bay_jobs: [
      card("go", "verified", { bay: cardInBay({ cut_by: "plug" }) }),
      card("stop", "not_asked", {
        job_id: "j-2",
        bay: cardInBay({
          added: [{ name_ro: "Airbag", name_en: "Airbag" }],
          desk_answer: { answer: "brings_it", at: "2026-11-23T08:30:00Z", by: "Ioana" },
        }),
      }),
    ],
  });
  render(Room);
  const [fuse, airbag] = await screen.findAllByRole("article");
  expect(
    within(fuse as HTMLElement).getByRole("button", { name: new RegExp(t("bay-act-start-plug"), "u") }),
  ).toBeVisible();
  expect(airbag?.textContent).toContain(`Airbag (${t("bay-lines-added")})`);
  expect(airbag?.textContent).toContain("Ioana");
  expect(airbag?.textContent).toContain(t("bay-answer-brings_it"));
});

test("a_decision_that_fell_is_said_with_its_reason", async () => {
  const fallen = {
    exit: "memory_saver" as const,
    at: "2026-11-23T08:12:00Z",
    initials: "MS",
    why: "line_forbids" as const,
    forbids: "srs" as const,
  };
  await openJob(job([unit("not_asked", { bay: unitInBay({ fallen }) })]));
  expect(screen.getByText(new RegExp(t("bay-fell-line_forbids-srs"), "u"))).toBeVisible();
});

test("the_desk_s_answer_comes_back_within_two_seconds_and_the_question_can_be_asked_again", async () => {
  const asking = job([unit("not_asked")], { desk_called_at: "2026-11-23T08:20:00Z" });
  const answers: Record<string, unknown> = { open_job: asking };
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const mock = program({ list_bay_jobs: [], ...answers });
    mock.mockImplementation((name: string) => Promise.resolve(name === "list_bay_jobs" ? [] : answers["open_job"]));
    go({ room: "bay", screen: "job", job_id: "j-1" });
    render(Room);
    await screen.findByText(new RegExp(t("bay-desk-called-now"), "u"));
    answers["open_job"] = job([unit("will_bring")], {
      bay: jobInBay({ desk_answer: { answer: "brings_it", at: "2026-11-23T08:31:00Z", by: "Ioana" } }),
    });
    await vi.advanceTimersByTimeAsync(2000);
    await screen.findByText(new RegExp(`Ioana.*${t("bay-answer-brings_it")}`, "u"));
    expect(screen.queryByText(new RegExp(t("bay-desk-called-now"), "u"))).toBeNull();
    expect(screen.getAllByRole("button", { name: t("bay-call-desk") }).length).toBeGreaterThan(0);
  } finally {
    vi.useRealTimers();
  }
});

test("somebody_else_s_car_can_be_taken_over_and_my_own_offers_nothing", async () => {
  const theirs = job([unit("verified")], {
    gate: gate("go"),
    technician: "Dan Pop",
    bay: jobInBay({ mine: false, may_take: true }),
  });
  const mine = job([unit("verified")], { gate: gate("go") });
  const { mock } = await openJob(theirs, { take_job: mine });
  await fireEvent.click(button(t("bay-act-take-over", { name: "Dan Pop" })));
  expect(asked(mock, "take_job")).toEqual([{ job_id: "j-1" }]);
  await waitFor(() =>
    expect(screen.queryByText(new RegExp(t("bay-act-take-over", { name: "Dan Pop" }), "u"))).toBeNull(),
  );
});

test("work_is_added_and_taken_off_by_touch_alone", async () => {
  const two = job([unit("on_file")], { gate: gate("confirm") });
  two.lines.push({
    line_id: "l-2",
    job_type_id: "airbag",
    name_ro: "Airbag",
    name_en: "Airbag",
    cut: "certain",
    answer: null,
    no_memory_saver: "srs",
    added_later: true,
  });
  const one = job([unit("on_file")], { gate: gate("confirm") });
  const hit = { job_type_id: "airbag", name_ro: "Airbag", name_en: "Airbag", cut: "certain", no_memory_saver: "srs" };
  let now = one;
  const { mock, container } = await openJob(one, {
    suggest_job_types: [hit],
    open_job: () => now,
    change_job_lines: (a: { add: string[] }) => (now = a.add.length > 0 ? two : one),
  });
  await fireEvent.click(button(t("bay-lines-change")));
  expect(screen.getByText(t("bay-lines-last")), "the only line cannot be taken off").toBeVisible();
  await fireEvent.click(screen.getByRole("button", { name: "A" }));
  await fireEvent.click(await screen.findByRole("button", { name: /^Airbag/u }));
  expect(asked(mock, "change_job_lines")).toEqual([{ job_id: "j-1", add: ["airbag"], remove: [] }]);
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${t("bay-lines-removed")}: Airbag`, "u") }));
  expect(asked(mock, "change_job_lines").at(-1)).toEqual({ job_id: "j-1", add: [], remove: ["l-2"] });
  await expectNoAxeHarm(container);
});

test("work_that_fits_nothing_or_is_refused_says_so_and_keeps_what_was_typed", async () => {
  const { mock } = await openJob(job([unit("on_file")], { gate: gate("confirm") }), {
    suggest_job_types: (a: { text: string }) =>
      a.text === "X"
        ? []
        : [{ job_type_id: "tyres", name_ro: "Roți", name_en: "Tyres", cut: "silent", no_memory_saver: null }],
    change_job_lines: refusal("changed_meanwhile"),
  });
  await fireEvent.click(button(t("bay-lines-change")));
  await fireEvent.click(screen.getByRole("button", { name: "X" }));
  await screen.findByText(t("bay-lines-none"));
  await fireEvent.click(screen.getByRole("button", { name: t("bay-letters-delete") }));
  await fireEvent.click(screen.getByRole("button", { name: "R" }));
  await fireEvent.click(await screen.findByRole("button", { name: /^Roți/u }));
  await screen.findByText(errorText(refusal("changed_meanwhile")));
  expect(asked(mock, "change_job_lines")).toHaveLength(1);
  expect(screen.getByText("R", { selector: ".letters-typed" }), "nothing typed is lost").toBeVisible();
});

test("the_code_screen_goes_in_the_order_of_the_trade", async () => {
  const meaning = {
    text: "CODE",
    kind: "locked",
    meaning_ro: "Aparatul așteaptă codul.",
    meaning_en: "The set waits.",
    do_ro: "Opriți-vă.",
    do_en: "Stop.",
    of_family: true,
  };
  const view = job(
    [
      unit("on_file", {
        family: FAMILY,
        last_reading: "asks_code",
        last_display: "CODE",
        bay: unitInBay({ tries_left: 1, display: [meaning], wait: wait({ power_cut_effect: "no_effect" }) }),
      }),
    ],
    { operation: "power_back", gate: gate("confirm") },
  );
  const { container } = await openCode(view);
  const words = (container.textContent ?? "").replace(/\s+/gu, " ");
  const order = [
    t("bay-code-at-all"),
    t("bay-check-tries-left"),
    t("bay-check-serial"),
    t("bay-wait-cut-no_effect"),
    "Aparatul așteaptă codul.",
    "Opriți-vă.",
    t("bay-howto"),
    FAMILY.entry?.ro ?? "?",
    t("bay-reveal"),
    FAMILY.rule?.ro ?? "?",
  ];
  const at = order.map((text) => words.indexOf(text));
  expect(
    at.every((place) => place >= 0),
    order.filter((_, i) => (at[i] ?? -1) < 0).join(),
  ).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(words, "every shipped fact is only reported").toContain(
    t("bay-reported-how", { confidence: t("bay-confidence-medium") }),
  );
  expect(words, "no English on a Romanian screen").not.toContain("Type the four digits");
});

test("without_a_code_the_official_way_and_its_papers_are_shown", async () => {
  const shut = { offered: false, why_not: "nothing_on_file" as const, for_radio_only: true, wait_unknown: false };
  const view = job([unit("not_asked", { family: FAMILY, reveal: shut })], { operation: "power_back" });
  await openCode(view);
  const route = screen.getByRole("region", { name: t("bay-route") });
  expect(route.textContent).toContain("La dealer.");
  expect(route.textContent).toContain("seria radioului");
});

test("without_a_family_nothing_is_made_up", async () => {
  const shut = { offered: false, why_not: "nothing_on_file" as const, for_radio_only: true, wait_unknown: false };
  const view = job([unit("not_asked", { reveal: shut, bay: unitInBay({ code_at_all: "unknown" }) })], {
    operation: "power_back",
  });
  await openCode(view);
  expect(screen.getByText(t("bay-howto-none"))).toBeVisible();
  expect(screen.getByText(t("bay-route-none"))).toBeVisible();
  expect(screen.getByText(t("bay-code-at-all-unknown"))).toBeVisible();
});

test("a_network_fault_says_that_there_is_no_code", async () => {
  const view = job([unit("not_asked", { bay: unitInBay({ code_at_all: "network_fault" }) })], {
    operation: "power_back",
  });
  await openCode(view);
  expect(screen.getByText(t("bay-code-at-all-network_fault"))).toBeVisible();
});

test("the_serial_is_typed_blind_and_a_refusal_keeps_it", async () => {
  const view = job([unit("on_file", { bay: unitInBay({ serial_ask: "whole" }) })], { operation: "power_back" });
  const { mock, container } = await openCode(view, {
    check_serial: refusal("serial_short", {
      kind: "invalid",
      fields: [{ field: "serial", code: "serial_short" }],
    }),
  });
  await fireEvent.click(button(t("bay-serial-compare")));
  expect(screen.getByText(new RegExp(t("bay-serial-whole"), "u"))).toBeVisible();
  expect(container.textContent).not.toContain("4417");
  for (const sign of ["V", "0", "0", "5"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  await fireEvent.click(button(t("bay-serial-save")));
  expect(asked(mock, "check_serial")).toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "V005", reading_checked: false },
  ]);
  await screen.findByText("V005");
});

test("a_text_with_a_number_is_touched_with_its_number_on_the_right_side", async () => {
  const view = job([unit("on_file")], { operation: "power_back" });
  const { mock } = await openJob(view, { note_radio: view });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: /^SAFE/u }));
  await fireEvent.click(screen.getByRole("button", { name: "7" }));
  await fireEvent.click(
    screen.getByRole("button", { name: new RegExp(`^7 SAFE.*${t("bay-display-number-before")}`, "u") }),
  );
  expect(asked(mock, "note_radio")).toMatchObject([{ reading: "asks_code", display_text: "7 SAFE" }]);
});

test("where_the_texts_do_not_come_the_field_is_still_there", async () => {
  const view = job([unit("on_file")], { operation: "power_back" });
  await openJob(view, { list_displays: refusal("disk", { kind: "failure" }) });
  await fireEvent.click(button(t("bay-radio-asks")));
  expect(await screen.findByLabelText(t("bay-note-other"))).toBeVisible();
  expect(screen.queryByRole("button", { name: "CODE" })).toBeNull();
});

test("beeping_is_a_word_and_all_texts_are_one_touch_away", async () => {
  await openJob(job([unit("on_file")], { operation: "power_back" }));
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: t("bay-display-all") }));
  expect(screen.getByRole("button", { name: t("bay-display-beeps") })).toBeVisible();
});

test("the_customer_s_word_is_three_touches_and_a_pin", async () => {
  const view = job([unit("has_not", { exits: [{ exit: "customer_accepts", reasons: [], settle_first: false }] })]);
  const { mock } = await openJob(view, { enter_pin: { seconds: 60 }, decide_battery_gate: view });
  await fireEvent.click(button(t("bay-exit-customer_accepts")));
  await fireEvent.click(screen.getByRole("radio", { name: /Muresan.*proprietar/u }));
  await fireEvent.click(
    screen.getByRole("button", { name: new RegExp(`${t("bay-accept-save")}.*${t("bay-channel-phone")}`, "u") }),
  );
  for (const digit of ["2", "5", "8", "0"])
    await fireEvent.click(screen.getAllByRole("button", { name: digit }).at(-1) as HTMLElement);
  await fireEvent.click(screen.getByRole("button", { name: t("common-continue") }));
  await waitFor(() =>
    expect(asked(mock, "decide_battery_gate")).toMatchObject([
      { decisions: [{ exit: "customer_accepts", channel: "phone" }] },
    ]),
  );
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_what_stands_beside_the_gate_${lang}`, async () => {
    stand(lang);
    const locked = unit("locked", {
      head: { ...unit("locked").head, chip: chip("locked", { lock: "unknown" }) },
      family: FAMILY,
      bay: unitInBay({ wait: wait({ lock: "unknown", until: null }), place: "goes_in" }),
    });
    const { container } = await openJob(
      job([locked, { ...unit("verified"), head: { ...unit("verified").head, unit_id: "u-2" } }]),
    );
    await expectNoAxeHarm(container);
    await fireEvent.click(button(t("bay-radio-asks")));
    await screen.findAllByRole("button", { name: "CODE" });
    await expectNoAxeHarm(container);
  }, 30_000);
}
