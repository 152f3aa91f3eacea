// Plurals, groups and dates follow the house, in both languages, and every word of the contract has its message.
import { beforeEach, describe, expect, test } from "vitest";
import { day, hour } from "./dates";
import { language } from "./language.svelte";
import { category, codeText, grouped, has, t } from "./words";

beforeEach(() => {
  language.now = "ro";
});

describe("house functions", () => {
  test.each([
    [0, "few"],
    [1, "one"],
    [2, "few"],
    [19, "few"],
    [20, "other"],
    [100, "other"],
    [101, "few"],
    [119, "few"],
    [120, "other"],
    [1.5, "few"],
  ] as const)("romanian_%s_is_%s", (n, expected) => {
    expect(category(n, "ro")).toBe(expected);
  });
  test("numbers_are_grouped", () => {
    expect([grouped(1234, "ro"), grouped(1234, "en"), grouped(999, "ro"), grouped(1234567, "ro")]).toEqual([
      "1.234",
      "1,234",
      "999",
      "1.234.567",
    ]);
  });
  test("the_plural_picks_the_words", () => {
    expect(t("common-not-saved", { n: 1 })).toBe("Nu s-a salvat. Un lucru nu e \u00een regul\u0103.");
    expect(t("common-not-saved", { n: 21 })).toContain("21 de lucruri");
    expect(t("common-not-saved", { n: 101 })).toContain("101 lucruri");
  });
});

test("the_language_changes_without_a_restart", () => {
  const before = t("common-save");
  language.now = "en";
  expect(t("common-save")).toBe("Save");
  expect(before).not.toBe("Save");
});

test("days_and_hours_are_written_as_in_the_shop", () => {
  expect(day("2026-11-23")).toBe("23.11.2026");
  expect(day("2026-11-23", "en")).toMatch(/^23 .+ 2026$/u);
  language.now = "en";
  expect(day("2026-11-23")).toBe("23 Nov 2026");
  expect(hour(new Date(2026, 10, 23, 9, 5).toISOString())).toBe("09:05");
});

test("an_unknown_error_code_still_says_what_to_do", () => {
  expect(codeText("never_heard_of_it")).toBe(t("error-unknown"));
});

test("every_word_of_the_contract_has_a_message", () => {
  const ids = [
    ...["not_needed", "verified", "on_file", "not_asked", "has_not", "will_bring", "radio_changed"].map(
      (w) => `state-${w}`,
    ),
    ...["no_radio", "no_code", "paired", "switched_off"].map((w) => `state-reason-${w}`),
    ...["silent", "go", "ask", "confirm", "stop"].flatMap((w) => [`state-verdict-${w}`, `reception-verdict-${w}`]),
    ...["plays", "asks_code", "shows_wait", "dead_with_power", "no_power", "not_checked"].map(
      (w) => `reception-arrival-${w}`,
    ),
    ...["has_it_here", "sends_photo", "at_home", "has_not", "needs_none"].map((w) => `reception-answer-${w}`),
    ...["name", "phone", "vin", "make", "km", "radio_code", "radio_serial"].map((w) => `reception-missing-${w}`),
    ...["card", "customer", "photo", "phone", "label", "service_book", "dealer", "specialist"].map(
      (w) => `reception-source-${w}`,
    ),
    ...["vin_shape", "code_suspicious", "code_length_unusual", "key_tag_in_use", "plate_unusual", "vin_checksum"].map(
      (w) => `reception-warning-${w}`,
    ),
    ...["old_plate", "vin", "phone", "serial", "job_number", "key_tag"].map((w) => `reception-why-${w}`),
    ...["expected", "in", "in_work", "ready", "out"].map((w) => `common-stage-${w}`),
    ...["reception", "technician", "manager", "read_only"].map((w) => `common-role-${w}`),
    ...["certain", "likely", "silent"].flatMap((c) => [
      `reception-cut-${c}`,
      ...["radio", "navigation", "cd_changer", "other"].map((k) => `reception-ask-${c}-${k}`),
    ]),
    ...["head_mark", "read_only", "ledger_altered", "ledger_gap", "ledger_short", "no_printer"].map(
      (w) => `common-banner-${w}`,
    ),
  ];
  for (const lang of ["ro", "en"] as const) {
    language.now = lang;
    expect(ids.filter((id) => !has(id))).toEqual([]);
  }
});
