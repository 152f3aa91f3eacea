// The catalogue is whole, and the check that says so really sees each kind of hole.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueProblems } from "./catalogue";

const ROOT = resolve(import.meta.dirname, "..");

function house(ro: string, en: string, page = ""): string[] {
  const root = mkdtempSync(join(tmpdir(), "bayguard-words-"));
  for (const [language, text] of [
    ["ro", ro],
    ["en", en],
  ] as const) {
    mkdirSync(join(root, "locales", language), { recursive: true });
    writeFileSync(join(root, "locales", language, "a.ftl"), text);
  }
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src", "Page.svelte"), page);
  return catalogueProblems(root);
}

test("every_message_stands_in_both_languages_and_no_page_has_words_of_its_own", () => {
  expect(catalogueProblems(ROOT)).toEqual([]);
});

describe("what the check sees", () => {
  test("a_message_that_one_language_lacks", () => {
    expect(house("a = A\nb = B\n", "a = A\n").join()).toContain("b is missing in en");
  });
  test("other_variables", () => {
    expect(house("a = { $n }\n", "a = { $m }\n").join()).toContain("other variables");
  });
  test("cedilla_letters", () => {
    expect(house("a = \u015Fa\n", "a = A\n").join()).toContain("comma-below");
  });
  test("a_bare_selector", () => {
    const bare = "a = { $n ->\n  *[other] x\n }\n";
    expect(house(bare, bare).join()).toContain("CAT($n)");
  });
  test("an_id_in_code_that_has_no_message", () => {
    expect(house("a = A\n", "a = A\n", `<p>{t("b")}</p>`).join()).toContain(`t("b") has no message`);
  });
  test("words_and_styles_in_a_page", () => {
    const seen = house("a = A\n", "a = A\n", `<p style="color:red" aria-label="Hello there">Words here</p>`).join();
    expect(seen).toContain("Words here");
    expect(seen).toContain("Hello there");
    expect(seen).toContain("a style attribute");
  });
  test("a_whole_house_has_no_problem", () => {
    cpSync(join(ROOT, "locales"), mkdtempSync(join(tmpdir(), "bayguard-copy-")), { recursive: true });
    expect(house("a = { NUM($n) }\n", "a = { NUM($n) }\n", `<p>{t("a", { n: 1 })} <kbd>Enter</kbd></p>`)).toEqual([]);
  });
});
