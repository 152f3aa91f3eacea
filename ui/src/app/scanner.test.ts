// A burst from the scanner is taken out of the field it fell into; a person's typing never is.
import { afterEach, expect, test } from "vitest";
import { scanner, signOf, tidy } from "./scanner.svelte";

const VIN = "WVWZZZ1KZ7W048217";

function feed(text: string, gap: number, end = "Enter"): boolean {
  let at = 1000;
  const send = (key: string, code: string) => {
    const event = new KeyboardEvent("keydown", { key, code, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: at });
    at += gap;
    scanner.key(event);
    return event.defaultPrevented;
  };
  for (const sign of text) send(sign, /\d/u.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`);
  return send(end, end);
}

afterEach(() => {
  scanner.drop();
  document.body.replaceChildren();
});

test("a_fast_burst_is_shown_and_not_submitted", () => {
  expect(feed(VIN, 5)).toBe(true);
  expect(scanner.read).toBe(VIN);
});

test("a_person_s_typing_is_left_alone", () => {
  expect(feed(VIN, 90)).toBe(false);
  expect(scanner.read).toBeNull();
});

test("the_field_gets_back_what_stood_in_it", () => {
  const input = document.body.appendChild(document.createElement("input"));
  input.value = "B 12";
  input.focus();
  feed(VIN, 5);
  expect(scanner.read).toBe(VIN);
  expect(input.value).toBe("B 12");
});

test("a_short_word_in_a_field_and_a_password_are_never_taken", () => {
  const input = document.body.appendChild(document.createElement("input"));
  input.focus();
  expect(feed("b123a", 5)).toBe(false);
  input.type = "password";
  expect(feed("cheie13mare", 5)).toBe(false);
});

test("signs_come_from_the_key_not_from_the_layout", () => {
  // A QWERTZ keyboard reports z for the key that the scanner means as Y.
  expect(signOf({ code: "KeyY", key: "z", shiftKey: false })).toBe("y");
});

test("the_leading_I_goes_only_in_front_of_a_vin", () => {
  expect(tidy(`I${VIN}`)).toBe(VIN);
  expect(tidy("I123")).toBe("I123");
});
