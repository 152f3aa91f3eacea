// What Ioana types beside plate and work: an odometer that went back, people and notes, a code in the wrong place, and a form
// that a crash interrupted.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { language } from "../../app/language.svelte";
import { session } from "../../app/session.svelte";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import type { Draft, IncomingCar, KeepDraft, NoteView } from "../../wire/types";
import { asked, job, program, refusal, stand, unit } from "../shop.fixture";
import { BATTERY, DESK, intakeForm, LOGGED } from "./desk.fixture";
import { Intake } from "./intake.svelte";
import { giveUp, intakeFor } from "./intake-drawer";
import { formOf } from "./intake-form";
import { JobPage } from "./job-page.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

let mock = program({});
const sent = () => (asked(mock, "log_incoming_car").at(-1) as { car: IncomingCar }).car;
const kept = () => asked(mock, "keep_draft") as KeepDraft[];

function desk(answers: Record<string, unknown> = {}): void {
  mock = program({ ...DESK, ...answers });
  go({ room: "reception", screen: "log", vehicle_id: "v-golf" });
  render(Room);
}

async function begun(answers: Record<string, unknown> = {}): Promise<Intake> {
  mock = program({ ...DESK, ...answers });
  const intake = new Intake("v-golf", "");
  await intake.begin();
  return intake;
}

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  giveUp(intakeFor("v-golf", ""));
  go({ room: "reception" });
  vi.useRealTimers();
});

describe("the odometer", () => {
  test("less_than_the_last_time_asks_why_and_one_key_answers", { timeout: 30_000 }, async () => {
    desk();
    await settle();
    await press(...word("350"), "Tab");
    expect(screen.getByRole("radio", { name: t("intake-km-reason-meter_replaced") })).toHaveFocus();
    await press("1");
    expect(screen.getByLabelText(t("reception-work"))).toHaveFocus();
    await press(...word("bat"), "Enter", "4", "1", "Enter");
    expect(sent()).toMatchObject({ km: "350", more: { km_reason: "meter_replaced" } });
  });

  test("a_reason_goes_with_the_number_it_was_given_for", async () => {
    const intake = await begun();
    intake.km = "350";
    expect(intake.leaveKm()).toBe(true);
    intake.km_reason = "typed_wrong_before";
    intake.km = "214380";
    expect(intake.leaveKm()).toBe(false);
    expect(intake.asksWhyLower).toBe(false);
    await intake.save();
    expect(sent().more.km_reason).toBeNull();
  });

  test("a_refusal_for_less_leads_to_the_question", async () => {
    const fields = [{ field: "km", code: "km_lower" }];
    const intake = await begun({ log_incoming_car: refusal("km_lower", { kind: "invalid", fields }) });
    await intake.save();
    expect(intake.asksWhyLower).toBe(true);
    expect(intake.focus.id).toBe("intake-km_reason");
  });
});

describe("people, tags and notes", () => {
  test("nobody_brings_a_car_from_the_night_box", async () => {
    const intake = await begun();
    intake.driver_name = "Ilie";
    intake.brings = "nobody";
    await intake.save();
    expect(sent()).toMatchObject({ driver_name: "", brought_by_owner: true, more: { came_without_person: true } });
  });

  test("who_pays_and_who_has_the_code_are_offered_again", async () => {
    const intake = await begun({
      start_intake: intakeForm({
        payer: { party_id: "p-1", name: "Leasing SA", phone: "0264 111 222" },
        code_contact: { party_id: "p-2", name: "Maria", phone: null },
      }),
    });
    intake.customer_language = "en";
    await intake.save();
    expect(sent().more).toMatchObject({
      payer_name: "Leasing SA",
      payer_phone: "0264 111 222",
      contact_name: "Maria",
      contact_phone: "",
      customer_language: "en",
    });
  });

  test("a_language_that_nobody_changed_is_not_said_again", async () => {
    const intake = await begun();
    await intake.save();
    expect(sent().more.customer_language).toBeNull();
  });

  test("a_tag_on_other_keys_is_said_before_the_save", async () => {
    desk();
    await settle();
    const tag = screen.getByLabelText(t("reception-key-tag"));
    expect(tag).not.toHaveAccessibleDescription(t("intake-tag-in-use"));
    const mock = program({ ...DESK, read_key_tag: { in_use: true } });
    await fireEvent.input(tag, { target: { value: "k 5" } });
    await settle();
    expect(asked(mock, "read_key_tag"), "the program compares: K-5 and k 5 are one tag").toEqual([{ text: "k 5" }]);
    expect(tag).toHaveAccessibleDescription(t("intake-tag-in-use"));
    program({ ...DESK, read_key_tag: { in_use: false } });
    await fireEvent.input(tag, { target: { value: "k 6" } });
    await settle();
    expect(tag).not.toHaveAccessibleDescription(t("intake-tag-in-use"));
  });

  test("a_warning_goes_along_with_the_car", async () => {
    const intake = await begun();
    intake.note.text = "Jante cu antifurt";
    intake.note.ends_on = "31.12";
    await intake.save();
    expect(sent().more.notes).toEqual([
      { kind: "warning", on_car: true, text: "Jante cu antifurt", ends_on: "31.12", no_code_in: "" },
    ]);
  });
});

describe("a code in the wrong place", () => {
  const holds = (field: string) =>
    refusal("text_holds_code", { kind: "invalid", fields: [{ field, code: "text_holds_code" }] });
  const log = (a: { car: IncomingCar }) =>
    a.car.problem.includes("1609") && a.car.more.problem_no_code_in !== a.car.problem ? holds("problem") : LOGGED;

  async function asking(): Promise<void> {
    desk({ log_incoming_car: log, spot_code: { at: 4, length: 4 } });
    await settle();
    const intake = intakeFor("v-golf", "");
    await intake.addJob(BATTERY);
    intake.problem = "cod 1609 zice";
    await intake.save();
    await settle();
  }

  test("it_moves_into_the_code_field_with_one_key", async () => {
    await asking();
    await press("d");
    const intake = intakeFor("v-golf", "");
    expect(intake.problem).toBe("cod zice");
    expect(screen.getByLabelText(t("reception-code"))).toHaveFocus();
    expect(screen.getByLabelText(t("reception-code"))).toHaveValue("1609");
  });

  test("or_it_is_none_and_stays", async () => {
    await asking();
    await press("n");
    expect(sent()).toMatchObject({ problem: "cod 1609 zice", more: { problem_no_code_in: "cod 1609 zice" } });
    expect(asked(mock, "spot_code")).toHaveLength(0);
  });

  test("without_a_question_about_a_radio_it_waits_on_the_page_of_the_job", async () => {
    const intake = await begun({ open_job: job([unit("not_asked")]) });
    await intake.moveCode("1609");
    expect(intake.logged).not.toBeNull();
    const page = new JobPage("j-1");
    await page.load();
    expect(page.code.digits).toBe("1609");
    const again = new JobPage("j-1");
    await again.load();
    expect(again.code.digits, "taken once").toBe("");
  });

  test("it_does_not_wait_over_a_lock", async () => {
    const intake = await begun({
      open_job: job([unit("not_asked")]),
      leave_tile: () => ({ ...session.state, step: "who", me: null }),
    });
    await intake.moveCode("1609");
    await session.leaveTile();
    const page = new JobPage("j-1");
    await page.load();
    expect(page.code.digits).toBe("");
  });
});

describe("a form that was interrupted", () => {
  const draft = async (): Promise<Draft> => {
    const intake = await begun();
    intake.owner_name = "Ștefan";
    intake.km = "214380";
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    if (line) intake.answer(line, "has_not");
    return {
      draft_id: "d-9",
      kind: "intake",
      job_id: null,
      vehicle_id: "v-golf",
      began_with: "",
      kept_at: "2026-11-23T07:00:00Z",
      form: formOf(intake),
      jobs: [BATTERY],
    };
  };

  test("is_kept_a_second_after_the_last_key_and_never_with_digits", async () => {
    vi.useFakeTimers();
    desk();
    await settle();
    const intake = intakeFor("v-golf", "");
    await press(...word("2143"));
    await intake.addJob(BATTERY);
    const line = intake.lines[0];
    line?.choose("has_it_here");
    if (line) line.digits = "7395";
    line?.keepIt("keep");
    intake.radio_serial = "K123";
    await settle();
    await vi.advanceTimersByTimeAsync(999);
    expect(kept()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatchObject({ draft_id: null, vehicle_id: "v-golf", form: { km: "2143" } });
    const text = JSON.stringify(kept()[0]);
    expect(text).not.toContain("7395");
    expect(text).not.toContain("K123");
    intake.km = "21438";
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept()[1]).toMatchObject({ draft_id: "d-1" });
    await intake.save();
    expect(sent().more.draft_id).toBe("d-1");
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept()).toHaveLength(2);
  });

  test("is_not_kept_before_anything_was_typed", async () => {
    vi.useFakeTimers();
    desk();
    await settle();
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept()).toHaveLength(0);
  });

  test("is_kept_at_once_when_the_screen_is_locked", async () => {
    const intake = await begun({ leave_tile: () => ({ ...session.state, step: "who", me: null }) });
    intake.km = "214380";
    intake.keeper.soon(formOf(intake));
    await session.leaveTile();
    await settle();
    const calls = mock.mock.calls.map(([name]) => name as string);
    expect(calls.indexOf("keep_draft")).toBeLessThan(calls.indexOf("leave_tile"));
    intake.dispose();
  });

  test("is_offered_with_the_cursor_on_it_and_taken_up_whole", async () => {
    const offered = await draft();
    desk({ start_intake: intakeForm({ draft: offered }) });
    await settle();
    expect(screen.getByRole("button", { name: t("intake-draft-go-on") })).toHaveFocus();
    await press("Enter");
    const intake = intakeFor("v-golf", "");
    expect(intake.km).toBe("214380");
    expect(intake.jobs).toEqual([BATTERY]);
    expect(intake.lines[0]?.answer).toBe("has_not");
    await press("1", "Enter");
    expect(sent()).toMatchObject({ km: "214380", more: { draft_id: "d-9" } });
  });

  test("can_be_begun_again_and_is_forgotten_then", async () => {
    const offered = await draft();
    const intake = await begun({ start_intake: intakeForm({ draft: offered }) });
    await intake.startAfresh();
    expect(asked(mock, "drop_draft")).toEqual([{ draft_id: "d-9" }]);
    expect(intake.km).toBe("");
    expect(intake.focus.id).toBe("intake-km");
  });

  test("is_thrown_away_with_the_car_that_is_given_up", async () => {
    mock = program({ ...DESK });
    const intake = intakeFor("v-golf", "");
    await intake.begin();
    intake.km = "1";
    intake.keeper.soon(formOf(intake));
    await intake.keeper.now();
    giveUp(intake);
    await settle();
    expect(asked(mock, "drop_draft")).toEqual([{ draft_id: "d-1" }]);
  });

  test("stands_on_the_page_where_a_car_is_picked", async () => {
    const offered = await draft();
    mock = program({ ...DESK, open_drafts: [offered] });
    go({ room: "reception", screen: "log" });
    render(Room);
    await settle();
    screen.getByRole("button", { name: t("intake-unfinished-open", { plate: offered.form.plate }) }).click();
    expect(view.vehicle_id).toBe("v-golf");
  });
});

describe("notes on the page of the job", () => {
  const NOTE: NoteView = {
    note_id: "n-1",
    kind: "warning",
    on_car: true,
    text: "Jante cu antifurt",
    ends_on: "2026-12-31",
    day: "2026-11-23",
    initials: "IO",
  };

  test("are_written_and_ended", async () => {
    mock = program({
      open_job: job([unit("not_asked")]),
      add_note: job([unit("not_asked")], { notes: [NOTE] }),
      end_note: job([unit("not_asked")]),
    });
    go({ room: "reception", screen: "job", job_id: "j-1" });
    render(Room);
    await settle();
    screen.getByRole("button", { name: t("intake-note-add") }).click();
    await settle();
    expect(screen.getByLabelText(t("intake-note"))).toHaveFocus();
    await press(...word("Jante"), "Enter");
    expect(asked(mock, "add_note")).toEqual([
      { job_id: "j-1", note: { kind: "warning", on_car: true, text: "Jante", ends_on: "", no_code_in: "" } },
    ]);
    await settle();
    expect(screen.getByText("Jante cu antifurt")).toBeInTheDocument();
    screen.getByRole("button", { name: t("intake-note-end-of", { text: NOTE.text }) }).click();
    await settle();
    expect(asked(mock, "end_note")).toEqual([{ job_id: "j-1", note_id: "n-1" }]);
    expect(screen.queryByText("Jante cu antifurt")).toBeNull();
  });
});

test("every_word_changes_with_the_language_and_what_was_typed_stays", async () => {
  desk({ set_language: () => ({ ...session.state, language: "en" }) });
  await settle();
  await press(...word("2143"));
  await session.speak("en");
  await settle();
  expect(language.now).toBe("en");
  expect(screen.getByLabelText("Odometer")).toHaveValue("2143");
});
