// A wrong digit on the call list: the news leads back to that very call, and the numbers that are told are the program's.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle } from "../../../test/keys";
import { toasts } from "../../app/toasts.svelte";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import { asked, job, program, refusal, stand, unit } from "../shop.fixture";
import { ANA, answered, ION, list } from "./calls.fixture";
import { Calls } from "./calls.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

beforeEach(() => {
  stand("ro");
  toasts.list = [];
  go({ room: "reception", screen: "calls" });
});
afterEach(cleanup);

test("a_wrong_digit_is_taken_back_from_the_news_and_the_very_call_takes_another_one", async () => {
  let calls = [ANA, ION];
  const mock = program({
    call_list: () => list(calls),
    record_call: () => list((calls = [answered, ION])),
    take_back: () => {
      calls = [ANA, ION];
      return job([unit("not_asked")]);
    },
  });
  render(Room);
  await settle();
  pressKey(new KeyboardEvent("keydown", { key: "4" }));
  await settle();
  await waitFor(() => expect(screen.getByRole("button", { name: /BV 29 SOF/u })).toHaveFocus());
  expect(toasts.list[0]?.undo?.label).toBe(t("calls-back-to-call"));
  toasts.list[0]?.undo?.act();
  await settle();
  expect(asked(mock, "take_back")).toEqual([{ job_id: "j-1" }]);
  await waitFor(() => expect(screen.getByRole("button", { name: /BV 12 DRA/u }), "the very call").toHaveFocus());
  pressKey(new KeyboardEvent("keydown", { key: "1" }));
  await settle();
  expect(asked(mock, "record_call")).toMatchObject([
    { job_id: "j-1", outcome: "no_answer" },
    { job_id: "j-1", outcome: "brings_it" },
  ]);
});

test("the_way_back_leads_to_the_call_from_another_page_too_also_where_its_radio_became_known_meanwhile", async () => {
  const unknown = { ...ANA, unit: { ...ANA.unit, unit_id: null } };
  const known = { ...ANA, unit: { ...ANA.unit, unit_id: "u-new" } };
  let calls = [ION, unknown];
  program({
    call_list: () => list(calls),
    record_call: () => list((calls = [ION])),
    take_back: () => {
      calls = [ION, known];
      return job([unit("not_asked")]);
    },
    board: refusal("x"),
  });
  const page = new Calls();
  await page.load();
  await page.came(unknown, "no_answer");
  page.dispose();
  go({ room: "reception" });
  toasts.list[0]?.undo?.act();
  await settle();
  expect(view.screen).toBe("calls");
  render(Room);
  await settle();
  expect(screen.getByRole("button", { name: /BV 12 DRA/u })).toHaveFocus();
});

test("a_way_back_that_came_too_late_is_said_and_the_call_is_picked_all_the_same", async () => {
  program({
    call_list: list([ION, answered]),
    record_call: list([ION, answered]),
    take_back: refusal("too_late"),
  });
  const page = new Calls();
  await page.load();
  await page.came(ANA, "has_not");
  await page.comeBack(ANA);
  expect(toasts.list.at(-1)).toMatchObject({ text: t("error-too_late"), tone: "warn" });
  expect(page.picked?.job_id).toBe("j-1");
  page.dispose();
});

test("the_number_of_calls_to_make_is_the_programs", async () => {
  program({ call_list: { ...list([ANA, ION]), to_make: 1 } });
  render(Room);
  await settle();
  expect(screen.getByText(t("calls-count", { n: 2, open: 1 }))).toBeInTheDocument();
});
