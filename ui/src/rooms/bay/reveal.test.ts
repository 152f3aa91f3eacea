// Digits on the glass: twenty seconds, and not one moment in which nobody is looking.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chip } from "../shop.fixture";
import { Reveal } from "./reveal.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
const CODE = { digits: "1609", seconds: 20, ledger_seq: 4796, chip: chip("on_file") };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout", "performance", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("the_digits_stand_for_twenty_seconds_and_are_gone", () => {
  const reveal = new Reveal();
  reveal.show(CODE);
  vi.advanceTimersByTime(19_800);
  expect(reveal.digits, "a gloved person still reads").toBe("1609");
  expect(reveal.left).toBe(1);
  vi.advanceTimersByTime(400);
  expect(reveal.digits).toBeNull();
  expect(reveal.shown, "the button may now say 'again'").toBe(true);
});

test("a_wall_clock_set_back_does_not_lengthen_the_twenty_seconds", () => {
  const reveal = new Reveal();
  reveal.show(CODE);
  vi.advanceTimersByTime(10_000);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(10_200);
  expect(reveal.digits).toBeNull();
});

test("another_window_in_front_takes_the_digits_away_at_once", () => {
  const reveal = new Reveal();
  reveal.show(CODE);
  window.dispatchEvent(new Event("blur"));
  expect(reveal.digits).toBeNull();
});

test("a_hidden_window_takes_the_digits_away_at_once", () => {
  const reveal = new Reveal();
  reveal.show(CODE);
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  expect(reveal.digits).toBeNull();
});

test("digits_that_arrive_when_nobody_looks_are_never_drawn", () => {
  const reveal = new Reveal();
  reveal.expect();
  window.dispatchEvent(new Event("blur"));
  reveal.show(CODE);
  expect(reveal.digits).toBeNull();
  expect(reveal.ledger_seq, "the line is in the ledger all the same").toBe(4796);
});

test("the_program_may_give_less_time_but_never_more", () => {
  const reveal = new Reveal();
  reveal.show({ ...CODE, seconds: 600 });
  vi.advanceTimersByTime(20_200);
  expect(reveal.digits).toBeNull();
});

test("someone_who_looked_away_and_came_back_in_time_sees_the_digits", () => {
  const reveal = new Reveal();
  reveal.expect();
  window.dispatchEvent(new Event("blur"));
  window.dispatchEvent(new Event("focus"));
  reveal.show(CODE);
  expect(reveal.digits).toBe("1609");
});
