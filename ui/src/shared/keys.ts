// One key, one act: the newest screen that asks for a key gets it. Invariant: a key pressed while a dialog is open
// reaches only what stands inside the dialog.
export type KeyAct = () => void;

const acts = new Map<string, KeyAct[]>();

/** Takes the key until the returned function is called. Names as in KeyboardEvent.key: "F2", "Escape". */
export function onKey(key: string, act: KeyAct): () => void {
  const stack = acts.get(key) ?? [];
  stack.push(act);
  acts.set(key, stack);
  return () => {
    const left = (acts.get(key) ?? []).filter((other) => other !== act);
    acts.set(key, left);
  };
}

/** Called by the frame for every key; true when somebody took it. */
export function pressKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  // A letter typed into a field is a letter.
  if (event.key.length === 1 && isField(event.target)) return false;
  const act = acts.get(event.key)?.at(-1);
  if (!act || document.querySelector("dialog[open]")) {
    // A browser's own meaning (find, reload, caret browsing) surprises people in a workshop program.
    if (/^F([1-9]|1[0-2])$/u.test(event.key)) event.preventDefault();
    return false;
  }
  event.preventDefault();
  act();
  return true;
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["radio", "checkbox"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
