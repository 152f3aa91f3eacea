// News stands in a row of its own: where it makes the page shorter than the field in hand, the field comes into sight again.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle } from "../../test/keys";
import { stand } from "../rooms/shop.fixture";
import Toasts from "./Toasts.svelte";
import { say, toasts } from "./toasts.svelte";
import { t } from "./words";

beforeEach(() => {
  stand("ro");
  toasts.list = [];
});
afterEach(() => {
  cleanup();
  document.body.innerHTML = "";
});

/** A field with the focus, so high and so low, above or under a row of news from 600 to 660. */
async function newsOver(top: number, bottom: number) {
  const field = document.createElement("input");
  document.body.append(field);
  field.focus();
  const scroll = vi.fn();
  field.scrollIntoView = scroll;
  const box = (from: number, to: number) => ({ top: from, bottom: to }) as DOMRect;
  field.getBoundingClientRect = () => box(top, bottom);
  render(Toasts);
  const row = screen.getByRole("status", { name: t("common-news") });
  row.getBoundingClientRect = () => box(600, 660);
  say("B 12 ABC");
  await settle();
  return { scroll, field };
}

test("the_field_in_hand_that_the_news_pushed_out_of_sight_comes_back", async () => {
  const { scroll, field } = await newsOver(620, 664);
  expect(scroll).toHaveBeenCalledWith({ block: "nearest" });
  expect(field, "the focus stays where it was").toHaveFocus();
});

test("a_field_that_is_in_sight_or_was_left_on_purpose_is_let_alone", async () => {
  expect((await newsOver(300, 344)).scroll).not.toHaveBeenCalled();
  cleanup();
  expect((await newsOver(1400, 1444)).scroll).not.toHaveBeenCalled();
});

test("the_row_is_there_before_the_news_and_takes_no_room_without_it", async () => {
  render(Toasts);
  const row = screen.getByRole("status", { name: t("common-news") });
  expect(row).not.toHaveClass("toasts--standing");
  say("B 12 ABC");
  await settle();
  expect(row).toHaveClass("toasts--standing");
});
