// Dan tests his scanner: recorded key sequences of real scanners, and what the page says of each.
import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { scanner } from "../../app/scanner.svelte";
import { t } from "../../app/words";
import { expectNoAxeHarm, stand } from "../shop.fixture";
import { ScannerTest, SILENCE_MS, type ScanReport } from "./scanner-test.svelte";
import ScannerPage from "./ScannerPage.svelte";

const VIN = "WVWZZZ1KZ7W048217";

type Key = { key: string; code: string; at: number; ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean };

/** As a US keyboard reports a text, a sign every `gap` ms. */
function keysOf(text: string, gap: number, from = 1000): Key[] {
  return [...text].map((sign, i) => {
    const letter = /[A-Za-z]/u.test(sign);
    const CODES: Record<string, string> = { "]": "BracketRight", "-": "Minus", " ": "Space", ":": "Semicolon" };
    const code = letter ? `Key${sign.toUpperCase()}` : (CODES[sign] ?? `Digit${sign}`);
    return { key: sign, code, at: from + i * gap, shiftKey: letter && sign === sign.toUpperCase() };
  });
}

function event({ key, code, at, ...more }: Key): KeyboardEvent {
  const made = new KeyboardEvent("keydown", { key, code, cancelable: true, ...more });
  Object.defineProperty(made, "timeStamp", { value: at });
  return made;
}

function played(keys: Key[], end: "Enter" | "Tab" | null = "Enter"): ScanReport {
  const tester = new ScannerTest();
  for (const key of keys) tester.key(event(key));
  const last = keys.at(-1)?.at ?? 0;
  if (end) tester.key(event({ key: end, code: end, at: last + 4 }));
  else vi.advanceTimersByTime(SILENCE_MS + 1);
  if (!tester.report) throw new Error("nothing was reported");
  return tester.report;
}

beforeEach(() => {
  vi.useFakeTimers();
  stand("ro", true);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a_scanner_that_is_set_right_is_told_so", () => {
  expect(played(keysOf(VIN, 5))).toEqual({
    text: VIN,
    typed: VIN,
    used: VIN,
    count: 17,
    mean_gap_ms: 5,
    longest_gap_ms: 5,
    end: "Enter",
    controls: [],
    prefix: null,
    looks_like: "vin",
    advice: "good",
  });
  expect(played(keysOf(VIN, 5), "Tab").advice).toBe("good");
});

test("a_slow_scanner_is_told_what_to_set", () => {
  const slow = played(keysOf(VIN, 60));
  expect([slow.mean_gap_ms, slow.advice]).toEqual([60, "too_slow"]);
});

test("a_scan_without_an_enter_ends_by_silence", () => {
  const bare = played(keysOf(VIN, 5), null);
  expect([bare.end, bare.advice]).toEqual([null, "no_end"]);
});

test("a_german_keyboard_swaps_y_and_z_and_both_readings_are_shown", () => {
  // The scanner means WVWZZZ…; a QWERTZ computer reports y for the key in the place of Z.
  const keys = keysOf(VIN, 5).map((key) => (key.code === "KeyZ" ? { ...key, key: "Y" } : key));
  const report = played(keys);
  expect(report.text).toBe(VIN);
  expect(report.typed).toBe(VIN.replaceAll("Z", "Y"));
  expect(report.advice).toBe("layout");
});

test("prefix_and_control_signs_are_named", () => {
  const aim = played(keysOf("]C1B123ABC", 5));
  expect([aim.prefix, aim.text, aim.looks_like, aim.advice]).toEqual(["]C1", "B123ABC", "plate", "prefix"]);
  const [first, ...rest] = keysOf("0104471", 5);
  const gs: Key = { key: "]", code: "BracketRight", at: 1003, ctrlKey: true };
  const label = played([first!, gs, ...rest]);
  expect([label.controls, label.text, label.advice]).toEqual([["GS"], "0104471", "control"]);
});

test("the_alt_mode_is_recognised", () => {
  const alt = [..."087086"].map((sign, i): Key => ({
    key: sign,
    code: `Numpad${sign}`,
    at: 1000 + i * 4,
    altKey: true,
  }));
  expect(played(alt).advice).toBe("alt");
});

test.each([
  [`I${VIN}`, "vin", VIN],
  ["A411", "job", "A411"],
  ["CC1:7KQ2M9XA-4", "card", "CC1:7KQ2M9XA-4"],
  ["cj 12 xyz", "plate", "CJ 12 XYZ"],
  ["5941234567890", "other", "5941234567890"],
] as const)("%s_looks_like_a_%s", (text, kind, used) => {
  const report = played(keysOf(text, 5));
  expect([report.looks_like, report.used]).toEqual([kind, used]);
});

test("a_short_scan_and_a_persons_tab_are_no_scan", () => {
  expect(played(keysOf("A411", 5)).advice).toBe("short");
  const tester = new ScannerTest();
  const tab = event({ key: "Tab", code: "Tab", at: 50 });
  tester.key(tab);
  expect(tab.defaultPrevented, "Tab leads on, as everywhere").toBe(false);
  tester.key(event(keysOf("a", 5)[0]!));
  const late = event({ key: "Enter", code: "Enter", at: 1400 });
  tester.key(late);
  expect(late.defaultPrevented).toBe(false);
});

test.each(["ro", "en"] as const)("on_its_page_a_scan_goes_nowhere_else_%s", async (lang) => {
  stand(lang, true);
  const { container, unmount } = render(ScannerPage);
  for (const key of [...keysOf(VIN, 5), { key: "Enter", code: "Enter", at: 1090 }]) scanner.key(event(key));
  await tick();
  expect(scanner.read, "the search does not open").toBeNull();
  expect(screen.getByText(VIN)).toBeInTheDocument();
  expect(screen.getByText(t("scanner-advice-good"))).toBeInTheDocument();
  vi.useRealTimers();
  await expectNoAxeHarm(container);
  unmount();
  for (const key of [...keysOf(VIN, 5), { key: "Enter", code: "Enter", at: 1090 }]) scanner.key(event(key));
  expect(scanner.read?.text, "after the page the scanner is everybody's again").toBe(VIN);
  scanner.drop();
});
