// Text put into a field where the caret stands, as if it had been typed there: bindings and drafts hear it.

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field in which text is typed. */
export function isTextField(at: EventTarget | null): at is TextField {
  if (at instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit", "file"].includes(at.type);
  return at instanceof HTMLTextAreaElement;
}

export function insert(at: TextField, sign: string): void {
  const [from, to] = selected(at);
  const most = at.maxLength;
  if (most >= 0 && at.value.length - (to - from) >= most) return;
  at.setRangeText(sign, from, to, "end");
  at.dispatchEvent(new InputEvent("input", { bubbles: true, data: sign, inputType: "insertText" }));
}

/** What is selected goes, or the sign before the caret. */
export function deleteBack(at: TextField): void {
  const [from, to] = selected(at);
  if (to === 0) return;
  at.setRangeText("", from === to ? from - 1 : from, to, "end");
  at.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "deleteContentBackward" }));
}

function selected(at: TextField): [number, number] {
  const end = at.value.length;
  return [at.selectionStart ?? end, at.selectionEnd ?? end];
}
