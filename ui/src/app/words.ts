// Every word on every screen comes through t(). A page that calls it is drawn again when the language changes.
// Invariant: nothing here reads navigator.language; numbers and dates follow the house, not the machine.
import { FluentBundle, FluentNumber, FluentResource, type FluentValue, type FluentVariable } from "@fluent/bundle";
import type { Language, Told, WireError } from "../wire/types";
import { language } from "./language.svelte";

// The papers are drawn in Rust from the same folder; their messages are not needed on screen.
const FILES = import.meta.glob(["../../locales/*/*.ftl", "!**/paper*.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
}) as Record<string, string>;

export type WordArgs = Record<string, string | number>;

const bundles: Record<Language, FluentBundle> = { ro: bundleFor("ro"), en: bundleFor("en") };

/** The message in the language of the person; a missing one shows its own name, so that nobody overlooks it. */
export function t(id: string, args: WordArgs = {}): string {
  const bundle = bundles[language.now];
  const message = bundle.getMessage(id);
  if (!message?.value) return `⟨${id}⟩`;
  return bundle.formatPattern(message.value, args as Record<string, FluentVariable>);
}

export function has(id: string): boolean {
  return Boolean(bundles[language.now].getMessage(id)?.value);
}

/** What the program refused or could not do, in one sentence. */
export function errorText(error: WireError): string {
  return codeText(error.code, error.args);
}

/** The sentence of an error code; the same words stand in the summary and at the field. */
export function codeText(code: string, args: WordArgs = {}): string {
  const id = `error-${code}`;
  return has(id) ? t(id, args) : t("error-unknown");
}

/** Picks the Romanian or English name out of data that carries both. */
export function named(of: { name_ro: string; name_en: string }): string {
  return language.now === "ro" ? of.name_ro : of.name_en;
}

/** Plural category. Romanian: 1 → one; 0, fractions and n % 100 in 1..=19 → few; else other. */
export function category(n: number, lang: Language): "one" | "few" | "other" {
  if (n === 1) return "one";
  if (lang === "en") return "other";
  const rest = Math.abs(n) % 100;
  return n === 0 || !Number.isInteger(n) || (rest >= 1 && rest <= 19) ? "few" : "other";
}

/** A number with its groups: 1.234 / 1,234. */
export function grouped(n: number, lang: Language = language.now): string {
  const [whole = "0", part] = String(Math.abs(n)).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/gu, lang === "ro" ? "." : ",");
  return `${n < 0 ? "-" : ""}${groups}${part ? (lang === "ro" ? "," : ".") + part : ""}`;
}

function bundleFor(lang: Language): FluentBundle {
  const bundle = new FluentBundle(lang, {
    useIsolating: false,
    functions: {
      CAT: ([n]) => category(numberOf(n), lang),
      NUM: ([n]) => grouped(numberOf(n), lang),
    },
  });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/${lang}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

function numberOf(value: FluentValue | undefined): number {
  if (value instanceof FluentNumber) return value.valueOf();
  return Number(value ?? 0);
}

/** A shipped text in the person's language. */
export function told(text: Told | null): string {
  if (text === null) return "";
  return language.now === "ro" ? text.ro : text.en;
}
