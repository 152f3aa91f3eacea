// Amounts of money as the shop writes them: 1.234,50 lei; in English 1,234.50 lei. They come as whole bani. The program's papers write
// them the same way: both are held against tests/domain/money.csv.
import type { Language } from "../wire/types";
import { language } from "./language.svelte";
import { grouped } from "./words";

/** 12345 as "123,45 lei"; whole lei without bani; "1 leu". */
export function money(bani: number, lang: Language = language.now): string {
  return `${amount(bani, lang)} ${bani === 100 ? "leu" : "lei"}`;
}

/** "100–300 lei"; one amount where both ends are the same. */
export function moneyRange(low: number, high: number, lang: Language = language.now): string {
  return low === high ? money(low, lang) : `${amount(low, lang)}–${money(high, lang)}`;
}

function amount(bani: number, lang: Language): string {
  const size = Math.abs(bani);
  const part = size % 100;
  const lei = grouped(Math.floor(size / 100), lang);
  const point = lang === "ro" ? "," : ".";
  return `${bani < 0 ? "-" : ""}${lei}${part === 0 ? "" : point + String(part).padStart(2, "0")}`;
}
