// Left alone, the screen goes back to the tiles; the code fields are emptied, whatever the program answers.
import { beforeEach, expect, test, vi } from "vitest";
import { asked, program, refusal, stand } from "../rooms/shop.fixture";
import { language } from "./language.svelte";
import { session } from "./session.svelte";
import { go } from "./view.svelte";

vi.mock("../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const who = () => ({ ...session.state, step: "who", me: null });

beforeEach(() => {
  stand("ro");
  go({ room: "reception" });
  session.touch(0);
});

test("the_desk_waits_five_minutes_and_the_bay_two", async () => {
  const mock = program({ leave_if_idle: who });
  expect(await session.checkIdle(4 * 60_000)).toBe(false);
  go({ room: "bay" });
  expect(await session.checkIdle(2 * 60_000)).toBe(true);
  expect(asked(mock, "leave_if_idle")).toEqual([{ seconds: 120 }]);
  expect(session.state?.step).toBe("who");
});

test("while_somebody_works_in_the_other_window_this_one_stays_open_too", async () => {
  const mock = program({ leave_if_idle: () => session.state });
  const empty = vi.fn();
  const stop = session.whenLocked(empty);
  expect(await session.checkIdle(6 * 60_000)).toBe(false);
  expect(session.state?.step).toBe("open");
  expect(empty).not.toHaveBeenCalled();
  expect(await session.checkIdle(7 * 60_000), "and asks again only after another five minutes").toBe(false);
  expect(asked(mock, "leave_if_idle")).toHaveLength(1);
  stop();
});

test("an_empty_chair_is_left_even_when_the_program_does_not_answer", async () => {
  program({});
  expect(await session.checkIdle(6 * 60_000)).toBe(true);
  expect(session.state?.step).toBe("who");
});

test("what_another_window_did_is_seen_here_and_its_digits_go", async () => {
  const mock = program({ still_here: null, program_state: who });
  const empty = vi.fn();
  const stop = session.whenLocked(empty);
  await session.follow();
  expect(asked(mock, "still_here"), "this window was touched").toHaveLength(1);
  expect(session.state?.step).toBe("who");
  expect(empty).toHaveBeenCalled();
  await session.follow();
  expect(asked(mock, "still_here"), "nobody is here any more").toHaveLength(1);
  stop();
});

test("an_older_answer_never_takes_back_what_was_done_here", async () => {
  const here = session.state;
  if (!here) throw new Error("a state");
  let answer: (state: unknown) => void = () => undefined;
  const mock = program({ still_here: null, program_state: () => new Promise((done) => (answer = done)) });
  const looking = session.follow();
  await vi.waitFor(() => expect(asked(mock, "program_state")).toHaveLength(1));
  session.apply({ ...here, me: null, step: "who" });
  answer(here);
  await looking;
  expect(session.state?.step).toBe("who");
});

test("a_lock_tells_whoever_holds_digits", async () => {
  program({ leave_tile: who });
  const empty = vi.fn();
  const stop = session.whenLocked(empty);
  await session.leaveTile();
  expect(empty).toHaveBeenCalled();
  stop();
});

test("the_screen_is_left_even_when_the_program_does_not_answer", async () => {
  program({ leave_tile: refusal("disk", { kind: "failure" }) });
  await session.leaveTile();
  expect(session.state?.step).toBe("who");
  expect(session.state?.me).toBeNull();
});

test("the_language_of_the_person_comes_with_the_state", () => {
  const state = session.state;
  if (state) session.apply({ ...state, language: "en" });
  expect(language.now).toBe("en");
  expect(document.documentElement.lang).toBe("en");
});
