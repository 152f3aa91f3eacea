// A page that looks again every two seconds draws only what changed.
import { expect, test } from "vitest";
import { keepSame } from "./same";

const car = (job_id: string, stage = "in") => ({ job_id, stage, chip: { state: "verified", on: null } });

test("nothing_changed_is_the_very_same_board", () => {
  const before = { columns: [{ cards: [car("a"), car("b")] }], month: { asked: 3 } };
  expect(keepSame(before, structuredClone(before))).toBe(before);
});

test("one_changed_car_leaves_the_others_the_same_objects", () => {
  const before = [car("a"), car("b"), car("c")];
  const next = [car("a"), car("b", "ready"), car("c")];
  const kept = keepSame(before, next);
  expect(kept).toEqual(next);
  expect(kept[0]).toBe(before[0]);
  expect(kept[1]).not.toBe(before[1]);
  expect(kept[1]?.chip, "and what did not change inside it").toBe(before[1]?.chip);
  expect(kept[2]).toBe(before[2]);
});

test("a_car_that_moved_up_is_still_the_same_object", () => {
  const before = [car("a"), car("b"), car("c")];
  const kept = keepSame(before, [car("b"), car("c"), car("new")]);
  expect(kept[0]).toBe(before[1]);
  expect(kept[1]).toBe(before[2]);
  expect(kept).toHaveLength(3);
});

test("what_went_away_and_what_became_nothing_is_not_kept", () => {
  const before: object = { a: 1, b: { c: 2 }, list: [1, 2] };
  expect(keepSame(before, { a: 1 })).toEqual({ a: 1 });
  expect(keepSame(before, { a: 1, b: null, list: [1] })).toEqual({ a: 1, b: null, list: [1] });
  expect(keepSame(null, { a: 1 })).toEqual({ a: 1 });
  expect(keepSame([1], { 0: 1 })).toEqual({ 0: 1 });
});
