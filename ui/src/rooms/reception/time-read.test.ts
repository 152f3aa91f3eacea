// What is typed as a promise stands in words at its field while it is typed: nobody saves tomorrow for today.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import { program, refusal, stand } from "../shop.fixture";
import { DESK } from "./desk.fixture";
import { giveUp, intakeFor } from "./intake-drawer";
import { timeInWords } from "./promised";
import Room from "./Room.svelte";
import { TimeRead } from "./time-read.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  giveUp(intakeFor("v-golf", ""));
  go({ room: "reception" });
});

/** A Friday, two in the afternoon. */
const NOW = new Date(2026, 10, 27, 14, 0);
const at = (...when: [number, number, number, number, number]) => new Date(...when).toISOString();

test.each([
  ["ro", "azi, 17:00", "mâine, sâmbătă 28.11, 09:00", "luni 30.11, 10:00", "luni 04.01.2027, 10:00"],
  ["en", "today, 17:00", "tomorrow, Saturday 28 Nov, 09:00", "Monday 30 Nov, 10:00", "Monday 4 Jan 2027, 10:00"],
] as const)("the_day_is_said_in_words_in_%s", (lang, today, tomorrow, monday, next_year) => {
  stand(lang);
  expect(timeInWords(at(2026, 10, 27, 17, 0), NOW)).toBe(today);
  expect(timeInWords(at(2026, 10, 28, 9, 0), NOW)).toBe(tomorrow);
  expect(timeInWords(at(2026, 10, 30, 10, 0), NOW)).toBe(monday);
  expect(timeInWords(at(2027, 0, 4, 10, 0), NOW)).toBe(next_year);
});

test("a_bare_hour_that_is_over_says_tomorrow_before_anything_is_saved", async () => {
  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(9, 0, 0, 0);
  program({ ...DESK, read_promise: { promised_at: tomorrow.toISOString() } });
  go({ room: "reception", screen: "log" });
  render(Room);
  await press(...word("b"), "Enter");
  await settle();
  const field = screen.getByLabelText(t("reception-promised"));
  expect(field, "the form begins with a time, said in words too").toHaveAccessibleDescription(/\d\d:\d\d/u);
  await fireEvent.input(field, { target: { value: "9" } });
  await settle();
  expect(field).toHaveAccessibleDescription(timeInWords(tomorrow.toISOString()));
  expect(field, "what is typed stays as it is typed").toHaveValue("9");
});

test("a_sunday_that_nobody_said_is_asked_for_at_once_and_half_a_word_says_nothing", async () => {
  const read = new TimeRead();
  const over = (code: string) => refusal("invalid", { kind: "invalid", fields: [{ field: "promised_at", code }] });
  program({ read_promise: over("promised_hour_over") });
  expect(await read.read("9")).toBeNull();
  expect(read.says).toBe(t("error-promised_hour_over"));
  program({ read_promise: over("promised_unreadable") });
  await read.read("mâi");
  expect(read.says).toBe("");
  await read.read("  ");
  expect(read.says).toBe("");
});

test("a_late_answer_never_replaces_a_newer_one", async () => {
  const read = new TimeRead();
  let answerLate: (value: { promised_at: string }) => void = () => undefined;
  program({ read_promise: () => new Promise((done) => (answerLate = done)) });
  const first = read.read("9");
  program({ read_promise: { promised_at: at(2031, 0, 6, 10, 0) } });
  await read.read("6.1.2031 10");
  const newer = read.says;
  answerLate({ promised_at: at(2026, 10, 28, 9, 0) });
  await first;
  expect(read.says).toBe(newer);
});
