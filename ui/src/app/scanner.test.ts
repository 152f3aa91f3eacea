// A burst from the scanner is shown and never typed, wherever the keyboard stands; a person's typing is never taken for one.
import { afterEach, beforeEach, expect, test } from "vitest";
import { guarded, key, quiet, scan, type } from "../../test/burst";
import { scanner, signOf, tidy } from "./scanner.svelte";

const VIN = "WVWZZZ1KZ7W048217";
let off: () => void;

beforeEach(() => {
  off = guarded();
});
afterEach(() => {
  off();
  document.body.replaceChildren();
});

function field(kind: "text" | "password" = "text", value = ""): HTMLInputElement {
  const input = document.body.appendChild(document.createElement("input"));
  input.type = kind;
  input.value = value;
  input.focus();
  return input;
}

test("a_fast_burst_is_shown_and_not_submitted", () => {
  scan(VIN);
  expect(scanner.read?.text).toBe(VIN);
  scanner.drop();
  scan("7612001", 30, "Tab");
  expect(scanner.read?.text, "a scanner may end with Tab").toBe("7612001");
});

test("a_person_s_typing_is_left_alone_with_enter_and_all", async () => {
  const input = field();
  for (const sign of VIN) key(sign, 90);
  expect(key("Enter", 90)).toBe(true);
  expect([scanner.read, input.value]).toEqual([null, VIN]);
  // The fastest hand there is, for six signs: the Enter comes later than a machine's.
  for (const sign of "214380") key(sign, 40);
  expect(key("Enter", 60)).toBe(true);
  expect([scanner.read, input.value]).toEqual([null, `${VIN}214380`]);
  await quiet();
});

test("the_field_gets_back_what_stood_in_it", () => {
  const input = field("text", "B 12");
  input.setSelectionRange(2, 4);
  scan(VIN);
  expect(scanner.read?.text).toBe(VIN);
  expect(input.value).toBe("B 12");
  expect([input.selectionStart, input.selectionEnd], "and the cursor").toEqual([2, 4]);
});

test("a_serial_of_digits_alone_is_no_odometer", () => {
  const km = field();
  scan("7612001");
  expect(km.value).toBe("");
  expect(scanner.read?.text).toBe("7612001");
});

test("six_signs_are_a_scan_and_five_are_typing", () => {
  const input = field();
  scan("b123a");
  expect([scanner.read, input.value]).toEqual([null, "b123a"]);
  input.value = "";
  scan("b123ab");
  expect([scanner.read?.text, input.value]).toEqual(["B123AB", ""]);
});

test("a_field_with_a_secret_stays_empty_and_the_label_is_not_shown", () => {
  const password = field("password");
  scan("cheie13mare");
  expect(password.value).toBe("");
  expect(scanner.read?.secret).toBe(true);
});

test("every_field_that_a_burst_ran_through_gets_its_own_back", () => {
  const first = field("text", "1");
  const second = field("text", "2");
  first.focus();
  first.addEventListener("input", () => {
    if (first.value.length > 3) second.focus();
  });
  scan("7612001");
  expect([first.value, second.value]).toEqual(["1", "2"]);
});

test("a_list_that_walks_by_letters_stands_where_it_stood", () => {
  const list = document.body.appendChild(document.createElement("select"));
  for (const value of ["a", "w"]) list.append(new Option(value, value));
  list.focus();
  list.addEventListener("keydown", (event) => {
    if (event.key === "w") list.value = "w";
  });
  scan("wvwzzz");
  expect(list.value).toBe("a");
});

test("the_space_bar_presses_what_it_stands_on_but_not_inside_a_burst", () => {
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  expect(key(" ", 500), "by itself it is the button's").toBe(true);
  let through = false;
  addEventListener("keydown", (event) => (through ||= event.key === " "), { once: false });
  for (const sign of "B 123 ABC") key(sign, 6);
  key("Enter", 6);
  expect([through, scanner.read?.text]).toEqual([false, "B 123 ABC"]);
});

test("a_pin_typed_on_a_fast_keyboard_loses_no_digit", async () => {
  const pad = document.body.appendChild(document.createElement("div"));
  pad.dataset["takesSigns"] = "";
  let pin = "";
  const heard = (event: KeyboardEvent) => void (pin += event.key);
  addEventListener("keydown", heard);
  for (const digit of "258074") key(digit, 45);
  key("Enter", 90);
  expect(pin).toBe("258074Enter");
  pin = "";
  scan("7612001");
  await quiet();
  removeEventListener("keydown", heard);
  expect([pin, scanner.read?.text]).toEqual(["", "7612001"]);
});

test("a_lone_key_acts_and_two_that_meet_under_a_hand_act_both", async () => {
  let heard = "";
  const listen = (event: KeyboardEvent) => void (heard += event.key);
  addEventListener("keydown", listen);
  await type("1");
  expect(heard).toBe("1");
  key("2", 500);
  key("d", 45);
  await quiet();
  expect(heard).toBe("12d");
  for (const sign of "12345") key(sign, 10);
  await quiet();
  removeEventListener("keydown", listen);
  expect(heard, "five in a row are a machine, also without its Enter").toBe("12d");
});

test("what_follows_a_lone_key_into_the_field_it_opened_is_typed_there", async () => {
  const code = document.body.appendChild(document.createElement("input"));
  const open = (event: KeyboardEvent) => {
    if (event.key === "1" && document.activeElement !== code) code.focus();
  };
  addEventListener("keydown", open);
  key("1", 500);
  key("6", 50);
  await quiet();
  removeEventListener("keydown", open);
  expect(code.value).toBe("6");
});

test("signs_come_from_the_key_not_from_the_layout", () => {
  // A QWERTZ keyboard reports z for the key that the scanner means as Y.
  expect(signOf({ code: "KeyY", key: "z", shiftKey: false })).toBe("y");
});

test("the_leading_I_goes_only_in_front_of_a_vin", () => {
  expect(tidy(`I${VIN}`)).toBe(VIN);
  expect(tidy("I123")).toBe("I123");
});
