// The fields and pads on the screen that take what a scanner reads. They say so themselves (`data-scan`): a chassis number
// goes where chassis numbers go, any other label where serials go; where the keyboard stands comes first.
import type { Scan } from "./scanner.svelte";

export interface ScanPlace {
  node: HTMLElement;
  label: string;
}

const VIN_SIGNS = /^[A-Z0-9]{17}$/u;
const LONGEST_SERIAL = 40;

/** Where this may go, the field with the cursor first. */
export function placesFor(scan: Scan): ScanPlace[] {
  const nodes = [...front().querySelectorAll<HTMLElement>("[data-scan]")].filter((node) => takes(node, scan));
  nodes.sort((one, other) => Number(other === scan.at) - Number(one === scan.at));
  return nodes.map((node) => ({ node, label: labelOf(node) }));
}

/** Whether a dialog stands before the page; a search could not be seen behind it. */
export function somethingIsOpen(): boolean {
  return front() !== document;
}

/** Puts it there as if it had been typed, and the keyboard goes along. */
export function putInto({ node }: ScanPlace, text: string): void {
  if (node instanceof HTMLInputElement) {
    node.value = text;
    node.dispatchEvent(new Event("input", { bubbles: true }));
    node.focus();
  } else node.dispatchEvent(new CustomEvent("scanned", { detail: text }));
}

function takes(node: HTMLElement, scan: Scan): boolean {
  if (node instanceof HTMLInputElement && (node.disabled || node.readOnly)) return false;
  const kind = node.dataset["scan"];
  if (scan.secret || kind === "secret") return kind === "secret" && node === scan.at;
  if (node === scan.at) return true;
  return kind === "vin" ? VIN_SIGNS.test(scan.text) : !VIN_SIGNS.test(scan.text) && scan.text.length <= LONGEST_SERIAL;
}

/** The dialog in front, but for the one that shows the scan; without one the page itself. */
function front(): ParentNode {
  const open = [...document.querySelectorAll("dialog[open]")].filter((one) => !one.querySelector("#scanned-title"));
  return open.at(-1) ?? document;
}

function labelOf(node: HTMLElement): string {
  const label = node instanceof HTMLInputElement ? node.labels?.[0]?.textContent : node.getAttribute("aria-label");
  return (label ?? "").trim();
}
