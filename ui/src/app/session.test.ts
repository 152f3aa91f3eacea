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
  const mock = program({ leave_tile: who });
  expect(await session.checkIdle(4 * 60_000)).toBe(false);
  go({ room: "bay" });
  expect(await session.checkIdle(2 * 60_000)).toBe(true);
  expect(asked(mock, "leave_tile")).toHaveLength(1);
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
