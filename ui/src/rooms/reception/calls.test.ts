// The call list, the booking and the arrival, as Ioana uses them with one hand on the telephone.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { session } from "../../app/session.svelte";
import { toasts } from "../../app/toasts.svelte";
import { go, picked, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { ArrivalForm, PlannedVisit } from "../../wire/types";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit, visit } from "../shop.fixture";
import { Arriving } from "./arrival.svelte";
import { ANA, answered, ION, list, one } from "./calls.fixture";
import { arrivingFor, leaveArrival } from "./arrival-drawer";
import { Calls, keyOf, keysOf } from "./calls.svelte";
import { DESK, LINE, LOGGED } from "./desk.fixture";
import { dayOf, expectedInstant, nextDays, typedDay } from "./expected-time";
import { JobPage } from "./job-page.svelte";
import { Booking, bookingFor } from "./plan.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

beforeEach(() => {
  stand("ro");
  toasts.list = [];
  picked.job_id = null;
  go({ room: "reception", screen: "calls" });
});
afterEach(() => {
  cleanup();
  leaveArrival(arrivingFor("j-7"));
});

describe("call list", () => {
  test("one_key_writes_what_the_customer_said_and_the_next_call_is_picked", async () => {
    const mock = program({ call_list: list([ANA, ION]), record_call: list([answered, ION]) });
    const page = new Calls();
    await page.load();
    await page.key(1);
    expect(asked(mock, "record_call")).toEqual([
      { job_id: "j-1", unit_id: "u-1", outcome: "brings_it", reason: null, day: "2026-11-24" },
    ]);
    expect(page.picked?.job_id).toBe("j-2");
    expect(toasts.list[0]?.text).toContain("BV 12 DRA");
  });

  test("not_needed_asks_why_before_anything_is_written", async () => {
    const mock = program({ call_list: list([ANA, ION]), record_call: list([ION]) });
    const page = new Calls();
    await page.load();
    await page.key(6);
    expect(page.asksWhy).toBe(true);
    expect(asked(mock, "record_call")).toEqual([]);
    await page.key(3);
    expect(asked(mock, "record_call")).toEqual([
      { job_id: "j-1", unit_id: "u-1", outcome: "not_needed", reason: "paired", day: "2026-11-24" },
    ]);
    expect(page.asksWhy).toBe(false);
  });

  test("f9_prints_the_list_of_the_day_that_is_open", async () => {
    const mock = program({
      call_list: list([ANA]),
      print_call_list: { where_to: "printer" as const, target: "Laser" },
    });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await settle();
    expect(asked(mock, "print_call_list")).toEqual([{ day: "2026-11-24" }]);
    expect(screen.getByText(new RegExp(t("calls-sent"), "u"))).toHaveTextContent("Laser");
  });

  test("esc_takes_the_question_back", async () => {
    program({ call_list: list([ANA]) });
    const page = new Calls();
    await page.load();
    await page.key(6);
    expect(page.back()).toBe(true);
    expect(page.asksWhy).toBe(false);
    expect(page.back()).toBe(false);
  });

  test("a_digit_means_the_same_on_every_row_also_where_one_of_them_is_ruled_out", async () => {
    const asks = one("j-3", "BV 55 LOC", { outcomes: ["brings_it", "sends_photo", "has_not", "no_answer"] });
    const mock = program({ call_list: list([asks]), open_job: job([unit("not_asked")], { job_id: "j-3" }) });
    const page = new Calls();
    await page.load();
    await page.key(6);
    expect(page.asksWhy, "a radio that asks is not called one that needs none").toBe(false);
    await page.key(5);
    expect(asked(mock, "open_job")).toEqual([{ job_id: "j-3" }]);
    expect(page.told).not.toBeNull();
    expect(keysOf(ANA).filter((key) => key.digit <= 5)).toEqual(keysOf(asks));
  });

  test("a_code_told_on_the_telephone_goes_in_as_such_and_leaves_the_field", async () => {
    const mock = program({
      call_list: list([ANA]),
      open_job: job([unit("not_asked")]),
      look_at_digits: { fault: null, warnings: [], not_of_family: null },
      take_in_code: job([unit("on_file")]),
    });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "5" }));
    await settle();
    expect(screen.getByLabelText(t("reception-code"))).toHaveFocus();
    await press(...word("0123"), "Enter", "d", "2", "Enter");
    expect(asked(mock, "look_at_digits")).toEqual([
      { text: "0123", vehicle_id: expect.any(String), unit_id: "u-1", make: null, serial: null },
    ]);
    expect(asked(mock, "record_call"), "a digit that answers the question is no outcome of the call").toEqual([]);
    expect(asked(mock, "take_in_code")).toEqual([
      { job_id: "j-1", unit_id: "u-1", digits: "0123", source: "phone", keep: false },
    ]);
    expect(screen.queryByLabelText(t("reception-code"))).toBeNull();
    expect(asked(mock, "call_list").length).toBeGreaterThan(1);
  });

  test("a_lock_empties_the_code_that_is_being_told", async () => {
    program({
      call_list: list([ANA]),
      open_job: job([unit("not_asked")]),
      leave_tile: () => ({ ...session.state, step: "who" }),
    });
    const page = new Calls();
    await page.load();
    await page.tell(ANA);
    if (page.told) page.told.code.digits = "012";
    await session.leaveTile();
    expect(page.told?.code.digits).toBe("");
    page.dispose();
  });

  test("a_refused_call_says_why_and_the_call_stays", async () => {
    program({ call_list: list([ANA]), record_call: refusal("radio_has_asked") });
    const page = new Calls();
    await page.load();
    await page.came(ANA, "has_not");
    expect(page.error?.code).toBe("radio_has_asked");
    expect(page.calls).toEqual([ANA]);
  });

  test("arrows_walk_over_the_calls_and_the_days_turn_by_key", async () => {
    const mock = program({ call_list: ({ day }: { day: string | null }) => list([ANA, ION], day ?? "2026-11-24") });
    render(Room);
    await settle();
    expect(screen.getByRole("button", { name: /BV 12 DRA/u }), "the first call has the focus").toHaveFocus();
    pressKey(new KeyboardEvent("keydown", { key: "ArrowDown" }));
    await settle();
    expect(screen.getByRole("button", { name: /BV 29 SOF/u })).toHaveFocus();
    expect(pressKey(new KeyboardEvent("keydown", { key: "PageDown" })), "it scrolls").toBe(false);
    pressKey(new KeyboardEvent("keydown", { key: "ArrowRight" }));
    await settle();
    expect(asked(mock, "call_list")).toContainEqual({ day: "2026-11-25" });
  });

  test("f4_opens_the_battery_page_of_the_call_that_is_picked_not_of_the_job_that_was_open_last", async () => {
    program({ call_list: list([ANA, ION]) });
    picked.job_id = "j-of-this-morning";
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "ArrowDown" }));
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "F4" }));
    expect([view.room, view.screen, view.job_id]).toEqual(["bay", "job", "j-2"]);
  });

  test("every_outcome_can_be_touched", async () => {
    const mock = program({ call_list: list([ANA, ION]), record_call: list([ANA, ION]) });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: /BV 29 SOF/u }));
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("calls-outcome-no_answer"), "u") }));
    expect(asked(mock, "record_call")).toMatchObject([{ job_id: "j-2", outcome: "no_answer" }]);
  });

  test("two_radios_of_one_car_are_two_calls", () => {
    const other = { ...ANA, unit: { ...ANA.unit, unit_id: "u-2" } };
    expect(keyOf(other)).not.toBe(keyOf(ANA));
  });
});

const PLANNED: PlannedVisit = {
  job_id: "j-7",
  number: "A-7",
  plate: "B 99 XYZ",
  country: "RO",
  expected_at: new Date(2026, 10, 26, 9, 30).toISOString(),
  missing: [],
  verdict: "stop",
  soft_warnings: [],
};

describe("booking", () => {
  test("an_hour_is_read_as_it_is_said", () => {
    const at = (hour: string) => expectedInstant("2026-11-26", hour);
    const local = (h: number, min: number) => new Date(2026, 10, 26, h, min).toISOString();
    expect([at("9"), at("930"), at("9:30"), at("14.05"), at("1630")]).toEqual([
      local(9, 0),
      local(9, 30),
      local(9, 30),
      local(14, 5),
      local(16, 30),
    ]);
    expect([at(""), at("25"), at("nine"), at("9:77")]).toEqual([null, undefined, undefined, undefined]);
    expect(expectedInstant(null, "9")).toBeUndefined();
  });

  test("a_code_in_the_text_moves_to_its_question_and_a_lock_keeps_a_booking_without_its_digits", async () => {
    const mock = program({ ...DESK, ask_at_reception: [LINE], leave_tile: () => ({ ...session.state, step: "who" }) });
    const booking = new Booking(null, "B 99 XYZ");
    await booking.begin();
    await booking.intake.addJob({
      own_words: false,
      job_type_id: "battery",
      name_ro: "Baterie",
      name_en: "Battery",
      cut: "certain",
      no_memory_saver: null,
    });
    booking.moveCode("4711", "sună după prânz");
    expect(booking.intake.problem).toBe("sună după prânz");
    expect(booking.intake.lines.map((line) => [line.answer, line.digits])).toEqual([["has_it_here", "4711"]]);
    booking.intake.keeper.soon(booking.kept());
    await session.leaveTile();
    expect(booking.intake.lines[0]?.digits, "no digits stay on the page").toBe("");
    expect(asked(mock, "keep_draft")).toMatchObject([{ kind: "booking", form: { problem: "sună după prânz" } }]);
    expect(JSON.stringify(asked(mock, "keep_draft"))).not.toContain("4711");
    booking.end();
  });

  test("a_date_without_a_year_is_the_next_one", () => {
    const now = new Date(2026, 10, 25, 8);
    expect(typedDay("4.12", now)).toBe("2026-12-04");
    expect(typedDay("3.1", now)).toBe("2027-01-03");
    expect(typedDay("25/11", now)).toBe("2026-11-25");
    expect(typedDay("4.12.2028", now)).toBe("2028-12-04");
    expect([typedDay("31.2", now), typedDay("joi", now), typedDay("", now)]).toEqual([null, null, null]);
    expect(nextDays(now).map((day) => day.value)).toEqual([
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
      "2026-11-29",
      "2026-11-30",
    ]);
  });

  test("a_stranger_is_booked_by_keyboard_while_the_telephone_is_at_the_ear", async () => {
    const mock = program({ ...DESK, plan_visit: PLANNED, board: refusal("not_asked_here") });
    go({ room: "reception", screen: "plan", plate: "B 99 XYZ" });
    render(Room);
    await settle();
    expect(screen.getByLabelText(t("reception-phone"))).toHaveFocus();
    await press(...word("0700111222"), "Tab", "Tab");
    await press("2");
    await settle();
    expect(screen.getByLabelText(t("calls-plan-hour"))).toHaveFocus();
    await press(...word("930"), "Tab", ...word("bat"), "Enter");
    await settle();
    await press("3", "Enter");
    await settle();
    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);
    tomorrow.setHours(9, 30, 0, 0);
    expect(asked(mock, "plan_visit")).toMatchObject([
      {
        car: {
          vehicle_id: null,
          plate: "B 99 XYZ",
          phone: "0700111222",
          job_type_ids: ["battery"],
          arrival: "not_checked",
          answers: [{ unit_id: "u-1", answer: "at_home", digits: null, reason: null, keep: true }],
        },
        expected_at: tomorrow.toISOString(),
      },
    ]);
    expect(view).toMatchObject({ room: "reception", screen: "" });
    expect(picked.job_id).toBe("j-7");
    expect(toasts.list[0]?.text).toContain("B 99 XYZ");
  });

  test("an_hour_that_cannot_be_read_is_said_at_its_field_and_nothing_is_sent", async () => {
    const mock = program(DESK);
    const booking = new Booking(null, "B 99 XYZ");
    await booking.begin();
    booking.chosen = dayOf(new Date());
    booking.hour = "pe la prânz";
    await booking.save();
    expect(asked(mock, "plan_visit")).toEqual([]);
    expect(booking.intake.errors.at("expected_at")).toBe(t("error-expected_unreadable"));
    expect(booking.hour).toBe("pe la prânz");
  });

  test("a_booking_in_work_is_kept_while_somebody_else_uses_the_screen", async () => {
    program(DESK);
    const first = bookingFor(null, "b99xyz");
    await first.begin();
    first.hour = "9";
    expect(bookingFor(null, "b99xyz")).toBe(first);
    first.end();
    expect(bookingFor(null, "b99xyz")).not.toBe(first);
  });
});

const ARRIVAL: ArrivalForm = {
  job: job([unit("will_bring")], {
    job_id: "j-7",
    stage: "expected",
    visit: visit({ expected_at: "2026-11-23T07:30:00Z", arrived_at: null }),
  }),
  last_km: 198205,
  km_reasons: ["meter_replaced" as const, "typed_wrong_before" as const, "foreign_unit" as const],
  next_key_tag: "14",
  promised_at: new Date(new Date().setHours(16, 30, 0, 0)).toISOString(),
  payer: null,
  code_contact: null,
  draft: null,
};

describe("arrival", () => {
  test("enter_alone_lets_an_expected_car_in", async () => {
    const mock = program({ start_arrival: ARRIVAL, ask_at_arrival: [], car_arrived: LOGGED });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.getByLabelText(new RegExp(t("reception-km"), "u"))).toHaveFocus();
    await press("Enter");
    await settle();
    expect(asked(mock, "car_arrived")).toMatchObject([
      {
        job_id: "j-7",
        car: { vehicle_id: "v-1", key_tag: "14", km: "", arrival: "not_checked", job_type_ids: ["battery_terminals"] },
      },
    ]);
    expect(screen.getByText(t("reception-logged"))).toBeInTheDocument();
  });

  test("the_promised_code_is_asked_for_and_its_digits_go_along", async () => {
    const mock = program({ start_arrival: ARRIVAL, ask_at_arrival: [LINE], car_arrived: LOGGED });
    const page = new Arriving("j-7");
    await page.begin();
    const line = page.lines[0];
    expect(line).toBeDefined();
    if (!line) return;
    page.answer(line, "has_it_here");
    expect(page.focus.id).toBe("intake-code-0");
    line.digits = "0123";
    await page.arrive("plays", true);
    expect(page.lines[0]?.digits, "another reading keeps the answer").toBe("0123");
    line.keepIt("keep");
    await page.save();
    expect(asked(mock, "ask_at_arrival").at(-1)).toEqual({ job_id: "j-7", arrival: "plays" });
    expect(asked(mock, "car_arrived")).toMatchObject([
      { car: { arrival: "plays", answers: [{ answer: "has_it_here", digits: "0123" }] } },
    ]);
    expect(page.lines[0]?.digits, "no digits stay on the page").toBe("");
    page.dispose();
  });

  test("an_odometer_that_went_back_asks_why_and_the_promise_is_sent_as_typed", async () => {
    const lower = refusal("invalid", { kind: "invalid", fields: [{ field: "km", code: "km_lower" }] });
    const mock = program({ start_arrival: ARRIVAL, ask_at_arrival: [], car_arrived: lower });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    await fireEvent.input(screen.getByLabelText(t("reception-promised")), { target: { value: "mâine 10" } });
    expect(screen.queryByText(t("intake-km-why"))).toBeNull();
    await press("Enter");
    await settle();
    await fireEvent.click(screen.getByLabelText(new RegExp(t("intake-km-reason-meter_replaced"), "u")));
    screen.getByLabelText(t("reception-promised")).focus();
    await press("Enter");
    await settle();
    expect(asked(mock, "car_arrived")).toMatchObject([
      { car: { promised_at: "mâine 10", more: { km_reason: null } } },
      { car: { more: { km_reason: "meter_replaced" } } },
    ]);
  });

  test("a_car_that_somebody_else_let_in_is_said_in_words", async () => {
    program({ start_arrival: refusal("car_is_here") });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.getByRole("alert")).toHaveTextContent(t("error-car_is_here"));
  });
});

describe("cancel", () => {
  test("a_visit_is_cancelled_with_a_reason_and_nothing_without_one", async () => {
    const expected = job([unit("not_asked")], {
      stage: "expected",
      visit: visit({ arrived_at: null, cancel_reasons: ["customer_cancelled", "no_show", "logged_by_mistake"] }),
    });
    const mock = program({ open_job: expected, cancel_job: refusal("never_looked_at"), board: refusal("x") });
    const page = new JobPage("j-1");
    await page.load();
    page.openCancel();
    await page.cancelVisit();
    expect(asked(mock, "cancel_job")).toEqual([]);
    page.cancelReason = "no_show";
    await page.cancelVisit();
    expect(asked(mock, "cancel_job")).toEqual([{ job_id: "j-1", reason: "no_show" }]);
    expect(page.cancelError?.code).toBe("never_looked_at");
    expect(page.cancelling, "what was chosen stays").toBe(true);
  });

  test("the_page_offers_only_what_the_program_offers", async () => {
    program({ open_job: job([unit("not_asked")]) });
    go({ room: "reception", screen: "job", job_id: "j-1" });
    render(Room);
    await settle();
    expect(screen.queryByRole("button", { name: t("calls-cancel-title") })).toBeNull();
    expect(screen.queryByRole("button", { name: new RegExp(t("calls-arrived"), "u") })).toBeNull();
  });
});

test.each(["ro", "en"] as const)(
  "call_list_booking_arrival_and_cancelling_can_be_read_aloud_in_%s",
  async (lang) => {
    stand(lang);
    const last_call = { outcome: "no_answer" as const, reason: null, at: "2026-11-23T08:00:00Z", initials: "EP" };
    program({
      ...DESK,
      call_list: list([ANA, { ...ION, is_here: true, came_without_person: true, contact: null, last_call }]),
      start_arrival: ARRIVAL,
      ask_at_arrival: [LINE],
      open_job: job([unit("not_asked")], {
        stage: "expected",
        visit: visit({
          arrived_at: null,
          expected_at: "2026-11-23T07:30:00Z",
          cancel_reasons: ["customer_cancelled", "no_show"],
          moves: [{ stage: "expected", at: "2026-11-22T07:30:00Z", initials: "ID" }],
          calls: [last_call],
        }),
      }),
    });
    const { container } = render(Room);
    await settle();
    await expectNoAxeHarm(container);
    pressKey(new KeyboardEvent("keydown", { key: "6" }));
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "plan" });
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "plan", plate: "B 99 XYZ" });
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "job", job_id: "j-1" });
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("calls-cancel-title") }));
    await settle();
    await expectNoAxeHarm(container);
  },
  30_000,
);
