// Ioana logs cars: by keys alone, within the budget, and nothing she typed is lost but the digits on a lock.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { session } from "../../app/session.svelte";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import type { IncomingCar } from "../../wire/types";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import { BATTERY, DESK, LINE } from "./desk.fixture";
import { Intake } from "./intake.svelte";
import { giveUp, intakeFor } from "./intake-drawer";
import { promisedText } from "./promised";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let mock = program({});

function desk(answers: Record<string, unknown> = {}): void {
  mock = program({ ...DESK, ...answers });
  go({ room: "reception", screen: "log" });
  render(Room);
}

const sent = () => (asked(mock, "log_incoming_car")[0] as { car: IncomingCar }).car;

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  giveUp(intakeFor("v-golf", ""));
  giveUp(intakeFor(null, "B 123 A"));
  go({ room: "reception" });
});

describe("budget", () => {
  test("a_known_car_with_a_battery_job_takes_thirty_keys_at_the_most", { timeout: 30_000 }, async () => {
    desk();
    let keys = 1; // F2
    keys += await press(...word("b123a"), "Enter");
    expect(screen.getByLabelText(t("reception-km"))).toHaveFocus();
    keys += await press(...word("214380"), "Enter", ...word("bat"), "Enter");
    keys += await press("1", ...word("1609"), "Enter", "d", "1");
    keys += await press("1", "Enter");
    expect(keys).toBeLessThanOrEqual(30);
    expect(sent()).toMatchObject({
      vehicle_id: "v-golf",
      km: "214380",
      key_tag: "14",
      job_type_ids: ["battery"],
      arrival: "plays",
      answers: [{ unit_id: "u-1", answer: "has_it_here", digits: "1609", reason: null, keep: true }],
    });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(t("reception-logged"));
    expect(screen.getByText(t("reception-warning-code_suspicious"))).toBeInTheDocument();
  });

  test("a_new_car_takes_sixty", { timeout: 30_000 }, async () => {
    desk({
      find: { hits: [], more: false, new_plate: "B 123 A", new_vin: null, new_phone: null, new_plate_by_enter: true },
    });
    let keys = 1;
    keys += await press(...word("b99xyz"), "Enter");
    expect(screen.getByLabelText(t("reception-phone"))).toHaveFocus();
    keys += await press(...word("0700418907"), "Tab", ...word("Ion Popescu"), "Tab", ...word("98000"), "Enter");
    keys += await press(...word("bat"), "Enter", "4", "1", "Enter");
    expect(keys).toBeLessThanOrEqual(60);
    expect(sent()).toMatchObject({ vehicle_id: null, phone: "0700418907", owner_name: "Ion Popescu", km: "98000" });
    expect(sent().answers).toEqual([{ unit_id: "u-1", answer: "has_not", digits: null, reason: null, keep: true }]);
  });
});

describe("the amber question", () => {
  async function asking(): Promise<void> {
    desk();
    await press(...word("b"), "Enter", "Enter", ...word("bat"), "Enter");
  }

  test("it_opens_under_the_work_and_takes_the_focus", async () => {
    await asking();
    expect(screen.getByRole("radio", { name: t("reception-answer-has_it_here") })).toHaveFocus();
    expect(asked(mock, "ask_at_reception").at(-1)).toEqual({
      vehicle_id: "v-golf",
      job_type_ids: ["battery"],
      arrival: "not_checked",
    });
  });

  test("digits_show_until_they_were_read_back_then_hide", async () => {
    await asking();
    await press("1", ...word("0123"));
    const code = screen.getByLabelText(t("reception-code"));
    expect(code).toHaveAttribute("type", "text");
    await press("Enter", "n");
    expect(code).toHaveFocus();
    await press("Enter", "d");
    expect(code).toHaveAttribute("type", "password");
    await press("2");
    expect(screen.getByRole("radio", { name: t("reception-arrival-plays") })).toHaveFocus();
    await press("Enter");
    expect(sent().answers[0]).toMatchObject({ digits: "0123", keep: false });
  });

  test("a_radio_that_needs_none_is_one_key_and_a_reason", async () => {
    await asking();
    await press("5", "3", "1", "Enter");
    expect(sent().answers).toEqual([
      { unit_id: "u-1", answer: "needs_none", digits: null, reason: "paired", keep: true },
    ]);
  });

  test("saving_is_never_blocked_by_an_open_question", async () => {
    await asking();
    await press("Enter");
    expect(sent().answers).toEqual([]);
  });

  test("a_digit_typed_before_the_question_came_belongs_to_the_question", async () => {
    program({ ...DESK });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    const adding = intake.addJob(BATTERY);
    expect(intake.typedAhead("4")).toBe(true);
    await adding;
    expect(intake.lines[0]?.answer).toBe("has_not");
    expect(intake.typedAhead("4")).toBe(false);
  });

  test("an_answer_stays_when_a_second_job_raises_the_same_question", async () => {
    program({ ...DESK });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    if (line) intake.answer(line, "at_home");
    await intake.addJob({ ...BATTERY, job_type_id: "fuses" });
    expect(intake.lines).toHaveLength(1);
    expect(intake.lines[0]?.answer).toBe("at_home");
  });
});

describe("errors and locks", () => {
  test("a_refusal_stands_on_top_and_at_the_field_and_the_input_is_kept", async () => {
    desk({
      log_incoming_car: refusal("invalid", {
        kind: "invalid",
        fields: [
          { field: "km", code: "km_lower" },
          { field: "vin", code: "too_long" },
        ],
      }),
    });
    // Twelve is less than the last time: the question why comes first.
    await press(...word("b"), "Enter", ...word("12"), "Enter", "1", ...word("bat"), "Enter", "4", "1", "Enter");
    await settle();
    expect(screen.getByRole("alert")).toHaveFocus();
    const km = screen.getByLabelText(t("reception-km"));
    expect(km).toHaveValue("12");
    expect(km).toHaveAccessibleDescription(expect.stringContaining(t("error-km_lower")));
    expect(screen.getByLabelText(t("reception-vin"))).toBeInTheDocument();
    expect(screen.getByRole("link", { name: `${t("reception-km")}: ${t("error-km_lower")}` })).toBeInTheDocument();
  });

  test("a_lock_empties_the_code_and_keeps_the_form", async () => {
    program({ ...DESK, leave_tile: () => ({ ...session.state, step: "who", me: null }) });
    const intake = intakeFor("v-golf", "");
    await intake.begin();
    intake.km = "214380";
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    if (!line) throw new Error("the battery raises a question");
    line.choose("has_it_here");
    line.digits = "1609";
    await session.leaveTile();
    expect(line.digits).toBe("");
    expect(line.answer).toBe("has_it_here");
    expect(intakeFor("v-golf", "").km).toBe("214380");
  });

  test("digits_are_gone_from_the_form_once_they_are_saved", async () => {
    program({ ...DESK });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    line?.choose("has_it_here");
    if (line) line.digits = "1609";
    line?.keepIt("keep");
    await intake.save();
    expect(line?.digits).toBe("");
  });

  test("a_save_leads_once_to_whether_the_code_is_kept_and_nobody_who_was_not_asked_has_agreed", async () => {
    mock = program({ ...DESK });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    line?.choose("has_it_here");
    if (line) line.digits = "1609";
    line?.typed();
    line?.readIt(true);
    await intake.save();
    expect(asked(mock, "log_incoming_car"), "it leads to the question").toEqual([]);
    expect(intake.focus.id).toBe("intake-keep-0");
    await intake.save();
    expect(sent().answers, "saving is never blocked, and only today was agreed to").toMatchObject([
      { digits: "1609", keep: false },
    ]);
  });

  test("made_up_digits_are_said_at_the_field_and_letters_never_get_as_far_as_the_read_back", async () => {
    const answers: Record<string, unknown> = {
      "1234": { fault: null, warnings: ["code_suspicious"], not_of_family: null },
      "12ab": { fault: "code_not_digits", warnings: [], not_of_family: null },
    };
    program({ ...DESK, look_at_digits: ({ text }: { text: string }) => answers[text] });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    await intake.addJob(BATTERY);
    const line = intake.lines[0]!;
    line.choose("has_it_here");
    line.digits = "1234";
    line.typed();
    expect(await line.look()).toBe(false);
    expect([line.step, line.warnings]).toEqual(["readback", ["code_suspicious"]]);
    line.digits = "12ab";
    line.edited();
    line.typed();
    expect(await line.look()).toBe(true);
    expect([line.step, line.fault]).toEqual(["code", "code_not_digits"]);
  });

  test("an_error_goes_away_when_its_field_is_filled_and_the_others_stay", async () => {
    const fields = [
      { field: "job_type_ids", code: "required" },
      { field: "phone", code: "phone_unreadable" },
    ];
    program({ ...DESK, log_incoming_car: refusal("invalid", { kind: "invalid", fields }) });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    await intake.save();
    await intake.addJob(BATTERY);
    expect(intake.errors.at("job_type_ids")).toBe("");
    expect(intake.errors.lines).toHaveLength(1);
  });

  test("an_hour_that_cannot_be_read_is_said_at_its_field", async () => {
    const fields = [{ field: "promised_at", code: "promised_unreadable" }];
    const unreadable = refusal("promised_unreadable", { kind: "invalid", fields });
    mock = program({ ...DESK, read_promise: unreadable, log_incoming_car: unreadable });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    intake.promised = "spre seara";
    await intake.readPromise();
    expect(intake.errors.any).toBe(false);
    await intake.save();
    expect(sent().promised_at).toBe("spre seara");
    expect(intake.errors.at("promised_at")).toBe(t("error-promised_unreadable"));
    expect(intake.promised).toBe("spre seara");
  });
});

test("a_promise_shows_what_was_read_of_it", async () => {
  const now = new Date(2026, 10, 23, 8, 0);
  expect(promisedText(new Date(2026, 10, 23, 16, 30).toISOString(), now)).toBe("16:30");
  expect(promisedText(new Date(2026, 10, 24, 9, 5).toISOString(), now)).toBe("24.11 09:05");
  const tomorrow = new Date(2031, 0, 5, 10, 0).toISOString();
  program({ ...DESK, read_promise: { promised_at: tomorrow } });
  const intake = new Intake("v-golf", "");
  await intake.begin();
  intake.promised = "5.1 10";
  await intake.readPromise();
  expect(intake.promised).toBe("05.01.2031 10:00");
});

test("the_page_settles_after_the_question_is_drawn", async () => {
  desk();
  await press(...word("b"), "Enter", "Enter", ...word("bat"), "Enter");
  const calls = mock.mock.calls.length;
  await new Promise((done) => setTimeout(done, 50));
  expect(mock.mock.calls.length, "no effect asks again and again").toBe(calls);
});

test.each(["ro", "en"] as const)(
  "the_form_can_be_read_aloud_in_%s",
  async (lang) => {
    stand(lang);
    mock = program({ ...DESK, ask_at_reception: [LINE] });
    go({ room: "reception", screen: "log" });
    const { container } = render(Room);
    await press(...word("b"));
    await expectNoAxeHarm(container);
    await press("Enter", "Enter", ...word("bat"));
    await expectNoAxeHarm(container);
    await press("Enter", "1", ...word("1609"), "Enter");
    await expectNoAxeHarm(container);
    await press(lang === "ro" ? "d" : "y", "1", "1", "Enter");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(t("reception-logged"));
    await expectNoAxeHarm(container);
  },
  30_000,
);
