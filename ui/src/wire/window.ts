// Which window of the program this page stands in. Invariant: a page that stands in none of them (a test) is the first one.
export type WindowLabel = "main" | "bay" | "wall";

interface Inside {
  __TAURI_INTERNALS__?: { metadata?: { currentWindow?: { label?: string } } };
}

export function windowLabel(): WindowLabel {
  const label = (globalThis as Inside).__TAURI_INTERNALS__?.metadata?.currentWindow?.label;
  return label === "bay" || label === "wall" ? label : "main";
}
