// The keys on the glass: they come with a finger and go with a real key, and what they write is heard like typing.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { t } from "../app/words";
import { insert } from "./insert";
import TouchKeyboard from "./TouchKeyboard.svelte";
import { TouchKeys } from "./touch-keys.svelte";

let stop: () => void;
let keys: TouchKeys;

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  keys = new TouchKeys();
  stop = keys.listen();
});

afterEach(() => {
  stop();
  cleanup();
  document.body.replaceChildren();
});

function field(more: { maxlength?: string; inputmode?: string; "data-scan"?: string } = {}): HTMLInputElement {
  const it = document.createElement("input");
  for (const [name, value] of Object.entries(more)) it.setAttribute(name, value);
  document.body.append(it);
  return it;
}

/** As a browser does it: the focus moves while the finger is down. */
function touch(node: HTMLElement): void {
  node.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  if (node instanceof HTMLInputElement) node.focus();
  node.click();
}

test("a_touched_field_gets_the_keys_once_the_finger_is_up", () => {
  const name = field();
  name.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  name.focus();
  expect(keys.field, "nothing moves under a finger").toBeNull();
  name.click();
  expect(keys.field).toBe(name);
});

test("a_field_that_a_touch_opens_has_them_at_once", () => {
  const open = document.createElement("button");
  document.body.append(open);
  touch(open);
  const name = field();
  name.focus();
  expect(keys.field).toBe(name);
});

test("who_types_on_a_keyboard_never_sees_them", () => {
  const name = field();
  name.focus();
  expect(keys.field, "nobody touched anything").toBeNull();
});

test("they_go_with_the_next_touch_elsewhere_and_with_a_field_that_is_gone", async () => {
  const name = field();
  touch(name);
  const save = document.createElement("button");
  document.body.append(save);
  name.blur();
  touch(save);
  expect(keys.field).toBeNull();
  touch(name);
  name.remove();
  await tick();
  expect(keys.field).toBeNull();
});

test("a_key_of_a_real_keyboard_sends_them_away_until_a_field_is_touched_again", async () => {
  const name = field();
  touch(name);
  await fireEvent.keyDown(name, { key: "a" });
  expect(keys.field).toBeNull();
  touch(name);
  expect(keys.field).toBe(name);
});

test("a_sentence_begins_large_and_goes_on_small_with_the_letters_of_romanian", async () => {
  const note = field();
  render(TouchKeyboard, { field: note, ondone: () => undefined });
  for (const sign of ["Ș", "o", "f"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  await fireEvent.click(screen.getByRole("button", { name: t("common-touch-space") }));
  await fireEvent.click(screen.getByRole("button", { name: "2" }));
  expect(note.value).toBe("Șof 2");
  await fireEvent.click(screen.getByRole("button", { name: t("bay-letters-delete") }));
  expect(note.value).toBe("Șof ");
});

test("a_serial_stays_in_capitals_and_takes_no_more_than_its_field", async () => {
  const serial = field({ maxlength: "2", "data-scan": "serial" });
  render(TouchKeyboard, { field: serial, ondone: () => undefined });
  for (const sign of ["M", "B", "C"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  expect(serial.value).toBe("MB");
});

test("a_field_for_numbers_gets_digits_alone", () => {
  render(TouchKeyboard, { field: field({ inputmode: "numeric" }), ondone: () => undefined });
  expect(screen.queryByRole("button", { name: "Q" })).toBeNull();
  expect(screen.getByRole("button", { name: "7" })).toBeVisible();
});

test("what_is_written_is_heard_like_typing_and_lands_where_the_caret_stands", () => {
  const name = field();
  name.value = "Pescu";
  name.setSelectionRange(1, 1);
  let heard = 0;
  name.addEventListener("input", () => (heard += 1));
  insert(name, "o");
  insert(name, "p");
  expect(name.value).toBe("Popescu");
  expect(heard).toBe(2);
});
