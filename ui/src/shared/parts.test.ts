// The parts every room stands on: keys answer, digits are grouped, a dialog gives the focus back.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { press, settle, word } from "../../test/keys";
import { language } from "../app/language.svelte";
import { t } from "../app/words";
import BigDigits from "./BigDigits.svelte";
import Button from "./Button.svelte";
import Choice from "./Choice.svelte";
import { onKey, pressKey } from "./keys";
import { marked } from "./marked";
import PinDialog from "./PinDialog.svelte";

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  language.now = "ro";
});

test("one_digit_answers_while_the_group_has_the_focus", async () => {
  const onchoose = vi.fn();
  render(Choice, {
    name: "c",
    legend: "?",
    value: null,
    options: [
      { value: "a", label: "A" },
      { value: "b", label: "B", key: "N" },
    ],
    onchoose,
  });
  await press("2");
  expect(onchoose, "the group has no focus yet").not.toHaveBeenCalled();
  screen.getByRole("radio", { name: "A" }).focus();
  await press("n");
  expect(onchoose).toHaveBeenCalledWith("b", true);
  expect(screen.getByRole("radio", { name: "B" })).toHaveFocus();
});

test("digits_stand_in_pairs_and_cannot_be_copied", async () => {
  const { container } = render(BigDigits, { digits: "16091" });
  expect([...container.querySelectorAll(".digits-group")].map((g) => g.textContent)).toEqual(["16", "09", "1"]);
  const copy = new Event("copy", { cancelable: true });
  container.querySelector(".digits")?.dispatchEvent(copy);
  expect(copy.defaultPrevented).toBe(true);
});

test("the_pin_is_sent_once_and_forgotten_and_the_focus_goes_back", async () => {
  const opener = document.body.appendChild(document.createElement("button"));
  opener.focus();
  const onpin = vi.fn();
  const oncancel = vi.fn();
  const { unmount } = render(PinDialog, { name: "Mihai", onpin, oncancel });
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai" }) }).focus();
  await press(...word("1102"), "Enter", "Enter");
  expect(onpin.mock.calls).toEqual([["1102"]]);
  await fireEvent.click(screen.getByRole("button", { name: t("common-cancel") }));
  expect(oncancel).toHaveBeenCalled();
  unmount();
  expect(opener).toHaveFocus();
});

test("a_pin_shows_what_was_typed_and_no_circle_that_looks_missing", async () => {
  const { container } = render(PinDialog, { name: "Mihai", onpin: () => undefined, oncancel: () => undefined });
  expect(container.querySelectorAll(".slot")).toHaveLength(0);
  expect(screen.getByText(t("common-pin-shape")), "how many digits there may be").toBeInTheDocument();
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai" }) }).focus();
  await press(...word("1102"));
  expect(container.querySelectorAll(".slot"), "four digits are four circles").toHaveLength(4);
});

test("keys_reach_nothing_behind_a_dialog", async () => {
  const act = vi.fn();
  const off = onKey("F9", act);
  pressKey(new KeyboardEvent("keydown", { key: "F9" }));
  const { unmount } = render(PinDialog, { name: "Mihai", onpin: () => undefined, oncancel: () => undefined });
  pressKey(new KeyboardEvent("keydown", { key: "F9" }));
  unmount();
  off();
  expect(act).toHaveBeenCalledTimes(1);
});

test("an_off_button_stays_reachable_and_does_nothing", async () => {
  const onclick = vi.fn();
  const children = createRawSnippet(() => ({ render: () => "<span>x</span>" }));
  render(Button, { children, off: true, onclick });
  await fireEvent.click(screen.getByRole("button"));
  await settle();
  expect(onclick).not.toHaveBeenCalled();
  expect(screen.getByRole("button")).not.toBeDisabled();
});

test("the_typed_letters_are_found_under_their_diacritics", () => {
  expect(
    marked("Transport \u0218tefan SRL", "stefan")
      .map((p) => (p.hit ? `[${p.text}]` : p.text))
      .join(""),
  ).toBe("Transport [\u0218tefan] SRL");
  expect(marked("0700 418 907", "0700418").find((p) => p.hit)?.text).toBe("0700 418");
  expect(marked("Pop", "x")).toEqual([{ text: "Pop", hit: false }]);
});
