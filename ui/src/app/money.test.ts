// Screens and papers show the same amount: the vectors are those of the program's own test.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { money, moneyRange } from "./money";

const VECTORS = resolve(import.meta.dirname, "../../../tests/domain/money.csv");

test("both_sides_show_the_same_amount", () => {
  const lines = readFileSync(VECTORS, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const [bani, ro, en] = line.split(";");
    expect([money(Number(bani), "ro"), money(Number(bani), "en")]).toEqual([ro, en]);
  }
});

test("one_price_is_no_range", () => {
  expect(moneyRange(10_000, 30_000, "ro")).toBe("100–300 lei");
  expect(moneyRange(25_050, 25_050, "ro")).toBe("250,50 lei");
});
