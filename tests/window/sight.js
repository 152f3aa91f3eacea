// What a person could not use on this page as it stands: runs in the page, says each thing by its name.
const nameOf = (it) => (it.ariaLabel ?? (it.textContent || it.labels?.[0]?.textContent || it.placeholder || it.id)).replace(/\s+/g, " ").trim().slice(0, 60);
const acts = () => [...document.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, summary, [role=option]")].filter(
  (it) => it.getClientRects().length > 0 && !it.closest("[inert], [hidden], [aria-hidden='true']") && getComputedStyle(it).visibility === "visible",
);
// A choice is often drawn by its label; a link may be stretched over its card.
const drawn = (it) => {
  const own = it.getBoundingClientRect();
  return (own.width < 20 || own.height < 20) && it.labels?.[0] ? it.labels[0] : it;
};
const wide = () => {
  const page = document.scrollingElement;
  const roots = [page, document.body, ...document.querySelectorAll("main")];
  const over = roots.filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== "hidden" || it.scrollWidth > innerWidth + 1);
  if (over.length === 0) return [];
  // The first thing that sticks out says why.
  const out = [...document.querySelectorAll("main *")].find((it) => {
    const at = it.getBoundingClientRect();
    return at.width > 0 && at.right > innerWidth + 1 && !it.closest(".board, .col-list, [data-scrolls]");
  });
  return [`${over[0].tagName} is ${over[0].scrollWidth} wide in ${innerWidth}: ${out ? `${out.tagName}.${out.className} ${nameOf(out)}` : ""}`];
};
const hidden = () => {
  const said = [];
  for (const it of acts()) {
    const shown = drawn(it);
    shown.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const at = shown.getBoundingClientRect();
    const [x, y] = [at.left + at.width / 2, at.top + Math.min(at.height / 2, innerHeight / 2)];
    const hit = document.elementFromPoint(x, y);
    // Behind an open palette lies the page: it is covered on purpose.
    if (hit?.closest(".palette") && !it.closest(".palette")) continue;
    const ok = hit && (shown.contains(hit) || hit.contains(shown) || it.contains(hit) || hit.closest("label") === it.labels?.[0]);
    if (!ok) said.push(`covered: ${nameOf(it)} by ${hit ? `${hit.tagName}.${hit.className}` : "nothing"}`);
    if (at.left < -1 || at.right > innerWidth + 1) said.push(`outside: ${nameOf(it)} ${Math.round(at.left)}–${Math.round(at.right)}`);
    if (it.tagName !== "INPUT" && it.tagName !== "SELECT" && getComputedStyle(it).overflow !== "visible" && it.scrollWidth > it.clientWidth + 2)
      said.push(`cut off: ${nameOf(it)}`);
  }
  return said;
};
// The focus walks over everything; the web view brings it into sight with its next drawing.
const unseen = async () => {
  const said = [];
  const drawnAnew = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  for (const it of acts().filter((one) => one.tabIndex >= 0 && !one.disabled)) {
    it.focus({ focusVisible: true });
    const where = () => drawn(it).getBoundingClientRect();
    const outOfSight = () => where().bottom < 1 || where().top > innerHeight - 1;
    // On a busy machine the drawing that brings it into sight may be the one after the next.
    for (let drawings = 0; drawings === 0 || (outOfSight() && drawings < 15); drawings += 1) await drawnAnew();
    if (document.activeElement !== it) continue;
    const near = [it, drawn(it), it.nextElementSibling, it.parentElement, it.parentElement?.parentElement, it.closest(".job, .answer, .btn, .input-group, .omnibox")].filter(Boolean);
    const ringed = near.some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    });
    if (!ringed) said.push(`no ring: ${nameOf(it)}`);
    if (outOfSight()) said.push(`focus out of sight: ${nameOf(it)} at ${Math.round(where().top)}`);
  }
  document.activeElement?.blur();
  return said;
};
