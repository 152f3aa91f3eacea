// A hand scanner before the window: its keys come a few milliseconds apart however busy this computer is, which the driver's own
// keys do not. What a field would do with a sign that nobody took, is done here.
const [label] = arguments;
for (const key of [...label, "Enter"]) {
  const at = document.activeElement ?? document.body;
  const code = /^[0-9]$/.test(key) ? `Digit${key}` : /^[A-Za-z]$/.test(key) ? `Key${key.toUpperCase()}` : key === " " ? "Space" : key;
  const event = new KeyboardEvent("keydown", { key, code, shiftKey: /^[A-Z]$/.test(key), bubbles: true, cancelable: true });
  if (!at.dispatchEvent(event) || !(at instanceof HTMLInputElement)) continue;
  if (key === "Enter") at.form?.requestSubmit();
  else if (!["radio", "checkbox"].includes(at.type)) {
    at.setRangeText(key, at.selectionStart, at.selectionEnd, "end");
    at.dispatchEvent(new InputEvent("input", { bubbles: true, data: key }));
  }
}
return true;
