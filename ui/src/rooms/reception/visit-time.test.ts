// An appointment in the hands of Ioana: another day, not come, called off; and the people who bring a booked car.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle } from "../../../test/keys";
import { toasts } from "../../app/toasts.svelte";
import { go, picked, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { ArrivalForm, JobView } from "../../wire/types";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit, visit } from "../shop.fixture";
import { arrivingFor, leaveArrival } from "./arrival-drawer";
import { LOGGED } from "./desk.fixture";
import { dayOf } from "./expected-time";
import { dateAndHour } from "./promised";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

/** So many days from now at nine, local time. */
function at(days: number): Date {
  const when = new Date();
  when.setDate(when.getDate() + days);
  when.setHours(9, 0, 0, 0);
  return when;
}

function planned(expected_at: Date): JobView {
  return job([unit("not_asked")], {
    job_id: "j-7",
    stage: "expected",
    visit: visit({
      expected_at: expected_at.toISOString(),
      arrived_at: null,
      can_move: true,
      cancel_reasons: ["customer_cancelled", "no_show", "logged_by_mistake"],
    }),
  });
}

const BOARD = {
  columns: [],
  coming: [],
  attention: [],
  to_ask_today: 0,
  hunts_open: 0,
  hunts_due: 0,
  asked_this_month: 0,
  woken_this_month: 0,
  locked_this_month: 0,
  backup: { last_at: null, warning: "none_yet" },
};

beforeEach(() => {
  stand("ro");
  toasts.list = [];
  picked.job_id = null;
  go({ room: "reception", screen: "job", job_id: "j-7" });
});
afterEach(() => {
  cleanup();
  leaveArrival(arrivingFor("j-7"));
});

function time(): HTMLInputElement {
  return screen.getByLabelText(t("calls-move-when"));
}

describe("moving", () => {
  test("p_opens_the_appointment_a_day_and_enter_move_it", async () => {
    const mock = program({ open_job: planned(at(1)), move_visit: planned(at(3)), read_promise: { promised_at: null } });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "p" }));
    await settle();
    expect(time()).toHaveFocus();
    expect(time().value, "it begins with the time it has").toBe(dateAndHour(at(1).toISOString()));
    await fireEvent.click(document.querySelector(`input[name="visit-day"][value="${dayOf(at(3))}"]`) as Element);
    const text = dateAndHour(at(3).toISOString());
    expect(time().value, "another day at the same hour").toBe(text);
    time().focus();
    await press("Enter");
    await settle();
    expect(asked(mock, "move_visit")).toEqual([{ job_id: "j-7", expected_at: text }]);
    expect(toasts.list[0]?.text).toContain("BV 07 KLM");
    expect(screen.queryByText(t("calls-move-title")), "the form is closed").toBeNull();
  });

  test("what_is_typed_is_sent_as_it_is_said_and_can_be_taken_back", async () => {
    const mock = program({ open_job: planned(at(1)), move_visit: planned(at(2)) });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "p" }));
    await settle();
    await fireEvent.input(time(), { target: { value: "mâine 10" } });
    await press("Enter");
    await settle();
    toasts.list[0]?.undo?.act();
    await settle();
    expect(asked(mock, "move_visit")).toEqual([
      { job_id: "j-7", expected_at: "mâine 10" },
      { job_id: "j-7", expected_at: at(1).toISOString() },
    ]);
    expect(toasts.list[1]?.undo, "taking back is not taken back").toBeNull();
  });

  test("what_was_read_of_the_words_is_shown_when_the_cursor_leaves", async () => {
    const read = at(4).toISOString();
    program({ open_job: planned(at(1)), read_promise: { promised_at: read } });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "p" }));
    await settle();
    await fireEvent.input(time(), { target: { value: "joi 9" } });
    await fireEvent.blur(time());
    await settle();
    expect(time().value).toBe(dateAndHour(read));
  });

  test("a_time_that_is_over_is_said_at_the_field_and_what_was_typed_stays", async () => {
    const over = refusal("invalid", { kind: "invalid", fields: [{ field: "expected_at", code: "in_the_past" }] });
    program({ open_job: planned(at(1)), move_visit: over });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "p" }));
    await settle();
    await fireEvent.input(time(), { target: { value: "azi 1" } });
    await press("Enter");
    await settle();
    expect(time().value).toBe("azi 1");
    expect(screen.getAllByText(new RegExp(t("error-in_the_past"), "u")).length).toBe(2);
  });

  test("an_appointment_that_is_over_is_offered_its_hour_of_another_day_and_no_way_back", async () => {
    const mock = program({ open_job: planned(at(-2)), move_visit: planned(at(1)), board: BOARD });
    go({ room: "reception", screen: "visit", job_id: "j-7" });
    render(Room);
    await settle();
    const soon = [at(0), at(1)].map((when) => dateAndHour(when.toISOString()));
    expect(soon, "nine o'clock, the next time it comes").toContain(time().value);
    await press("Enter");
    await settle();
    expect(asked(mock, "move_visit").length).toBe(1);
    expect(toasts.list[0]?.undo).toBeNull();
    expect(view.screen, "the board sent for it, and has it back").toBe("");
  });
});

describe("not coming", () => {
  test("no_show_stands_beside_the_time_and_is_confirmed_by_its_verb", async () => {
    const mock = program({ open_job: planned(at(-1)), cancel_job: BOARD, board: BOARD });
    go({ room: "reception", screen: "visit", job_id: "j-7" });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("calls-cancel-no_show") }));
    await settle();
    expect(asked(mock, "cancel_job"), "nothing is closed by one touch").toEqual([]);
    expect(screen.getByRole("radio", { name: new RegExp(t("calls-cancel-no_show"), "u") })).toBeChecked();
    await fireEvent.click(screen.getByRole("button", { name: t("calls-cancel-do") }));
    await settle();
    expect(asked(mock, "cancel_job")).toEqual([{ job_id: "j-7", reason: "no_show" }]);
  });

  test("a_car_that_is_here_has_no_appointment_to_move", async () => {
    program({ open_job: job([unit("not_asked")], { job_id: "j-7", stage: "in" }) });
    go({ room: "reception", screen: "visit", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.queryByText(t("calls-move-title"))).toBeNull();
    expect(screen.queryByRole("button", { name: new RegExp(t("calls-move"), "u") })).toBeNull();
  });
});

test("a_job_goes_a_column_further_from_its_own_page", async () => {
  const here = job([unit("verified")], { job_id: "j-7", stage: "in_work" });
  const mock = program({ open_job: here, move_job: BOARD });
  render(Room);
  await settle();
  pressKey(new KeyboardEvent("keydown", { key: "m" }));
  await settle();
  expect(asked(mock, "move_job")).toEqual([{ job_id: "j-7", stage: "ready" }]);
  toasts.list[0]?.undo?.act();
  await settle();
  expect(asked(mock, "move_job").at(-1)).toEqual({ job_id: "j-7", stage: "in_work" });
});

test("a_car_that_is_not_ready_says_so_and_leads_to_its_sheet", async () => {
  const blank = refusal("after_list_open", { args: { lines: 2 } });
  program({ open_job: job([unit("verified")], { job_id: "j-7", stage: "in_work" }), move_job: blank });
  render(Room);
  await settle();
  pressKey(new KeyboardEvent("keydown", { key: "m" }));
  await settle();
  expect(toasts.list[0]?.undo?.label).toBe(t("sheet-open"));
});

function arriving(more: Partial<ArrivalForm> = {}): ArrivalForm {
  return {
    job: planned(at(0)),
    last_km: null,
    km_reasons: [],
    next_key_tag: "14",
    promised_at: at(0).toISOString(),
    payer: null,
    code_contact: null,
    draft: null,
    ...more,
  };
}

describe("who brings a booked car", () => {
  test("a_nephew_is_named_with_his_phone_and_the_page_says_what_he_may_not_have", async () => {
    const mock = program({ start_arrival: arriving(), ask_at_arrival: [], car_arrived: LOGGED });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByLabelText(new RegExp(t("reception-brings-other"), "u")));
    expect(screen.getByText(t("reception-driver-note"))).toBeInTheDocument();
    await fireEvent.input(screen.getByLabelText(t("reception-driver-name")), { target: { value: "Ilie" } });
    await fireEvent.input(screen.getByLabelText(t("reception-driver-phone")), { target: { value: "0733 000 111" } });
    await press("Enter");
    await settle();
    expect(asked(mock, "car_arrived")).toMatchObject([
      {
        car: {
          brought_by_owner: false,
          driver_name: "Ilie",
          driver_phone: "0733 000 111",
          more: { came_without_person: false },
        },
      },
    ]);
  });

  test("whoever_was_asked_for_the_code_the_last_time_stands_in_the_form", async () => {
    const maria = { party_id: "p-2", name: "Maria Popescu", phone: "0744 555 666" };
    const mock = program({
      start_arrival: arriving({ code_contact: maria }),
      ask_at_arrival: [],
      car_arrived: LOGGED,
    });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.getByLabelText(t("intake-contact"))).toHaveValue("Maria Popescu");
    await press("Enter");
    await settle();
    expect(asked(mock, "car_arrived")).toMatchObject([
      { car: { more: { contact_name: "Maria Popescu", contact_phone: "0744 555 666", payer_name: "" } } },
    ]);
  });

  test("what_is_missing_about_a_booked_car_is_asked_while_its_customer_is_here", async () => {
    const strange = { ...planned(at(0)), missing: ["name", "vin", "radio_serial", "km"] as const };
    const mock = program({
      start_arrival: arriving({ job: { ...strange, missing: [...strange.missing] } }),
      ask_at_arrival: [],
      car_arrived: LOGGED,
    });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("reception-more") }));
    await settle();
    expect(screen.getByLabelText(t("reception-owner")), "the cursor is led to the first of them").toHaveFocus();
    expect(screen.queryByLabelText(t("reception-make")), "what is known is not asked").toBeNull();
    await fireEvent.input(screen.getByLabelText(t("reception-owner")), { target: { value: "Ana Pop" } });
    await fireEvent.input(screen.getByLabelText(t("reception-serial")), { target: { value: "VWZ1" } });
    await press("Enter");
    await settle();
    expect(asked(mock, "car_arrived")).toMatchObject([
      { car: { owner_name: "Ana Pop", radio_serial: "VWZ1", vin: "", make: "" } },
    ]);
  });

  test("a_phone_without_a_name_is_refused_where_it_stands", async () => {
    const nameless = refusal("invalid", { kind: "invalid", fields: [{ field: "payer_name", code: "required" }] });
    program({ start_arrival: arriving(), ask_at_arrival: [], car_arrived: nameless });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.queryByLabelText(t("intake-payer"))).toBeNull();
    await press("Enter");
    await settle();
    expect(screen.getByLabelText(t("intake-payer"))).toHaveAccessibleDescription(new RegExp(t("error-required"), "u"));
  });
});

test.each(["ro", "en"] as const)(
  "the_appointment_and_the_people_can_be_read_aloud_in_%s",
  async (lang) => {
    stand(lang);
    program({ open_job: planned(at(1)), start_arrival: arriving(), ask_at_arrival: [] });
    go({ room: "reception", screen: "visit", job_id: "j-7" });
    const { container } = render(Room);
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    await settle();
    await fireEvent.click(screen.getByLabelText(new RegExp(t("reception-brings-other"), "u")));
    await fireEvent.click(screen.getByRole("button", { name: t("reception-more") }));
    await settle();
    await expectNoAxeHarm(container);
  },
  30_000,
);
