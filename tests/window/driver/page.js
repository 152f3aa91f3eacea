// Runs inside the page: what is there, by role and accessible name. A small part of the W3C's name computation, enough
// for buttons, fields, choices, links, options, headings and dialogs.
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

function isShown(element) {
  if (element.closest("[inert], [hidden], [aria-hidden='true']")) return false;
  // A choice is often drawn by its label while the input itself has no size: it can still be reached.
  const drawn = element.getClientRects().length > 0 ? element : element.labels?.[0];
  return Boolean(drawn) && drawn.getClientRects().length > 0 && getComputedStyle(drawn).visibility === "visible";
}

function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  if (node.hasAttribute("aria-label")) return ` ${node.getAttribute("aria-label")} `;
  if (node.tagName === "IMG") return ` ${node.alt} `;
  if (node.tagName === "STYLE" || node.tagName === "SCRIPT") return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const inside = [...node.childNodes].map(words).join("");
  return style.display.startsWith("inline") && style.display !== "inline-block" ? inside : ` ${inside} `;
}

const ROLES = {
  BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", SELECT: "combobox", OPTION: "option", DIALOG: "dialog",
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", NAV: "navigation", MAIN: "main", LI: "listitem",
  FIELDSET: "group", ASIDE: "complementary", FORM: "form", TABLE: "table", TR: "row",
};
const INPUTS = { checkbox: "checkbox", radio: "radio", button: "button", submit: "button", number: "spinbutton", search: "searchbox" };

function roleOf(element) {
  const said = element.getAttribute("role");
  if (said) return said.split(" ")[0];
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
  if (element.tagName === "INPUT") return INPUTS[element.type] ?? "textbox";
  return ROLES[element.tagName] ?? "";
}

function nameOf(element) {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) return squeeze(ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((it) => it === element ? it.ariaLabel ?? "" : words(it)).join(" "));
  if (element.ariaLabel) return squeeze(element.ariaLabel);
  if (element.labels?.length) return squeeze([...element.labels].map(words).join(" "));
  if (element.tagName === "FIELDSET") return squeeze(words(element.querySelector("legend") ?? new Text("")));
  if (element.tagName === "INPUT" || element.tagName === "TEXTAREA") {
    const isButton = ["button", "submit"].includes(element.type);
    return squeeze((isButton ? element.value : "") || element.title || element.placeholder || "");
  }
  return squeeze(words(element)) || element.title || "";
}

// Typing needs a field, whatever its exact role.
const FAMILIES = { field: ["textbox", "searchbox", "combobox", "spinbutton"] };

function all(role) {
  const wanted = FAMILIES[role] ?? [role];
  return [...document.querySelectorAll("*")]
    .filter((element) => wanted.includes(roleOf(element)) && isShown(element))
    .map((element) => ({ element, name: nameOf(element) }));
}

// { element } when exactly one fits; else { names } of what was there and { many } when several fit.
function find(role, name, box = document.body) {
  const there = all(role).filter((it) => box.contains(it.element));
  const exact = there.filter((it) => it.name === squeeze(name));
  const fitting = exact.length ? exact : there.filter((it) => it.name.includes(squeeze(name)));
  if (fitting.length === 1) return { element: fitting[0].element, name: fitting[0].name };
  return { names: there.map((it) => it.name), many: fitting.length > 1 };
}

// The same inside one box of the page: a group by its legend, a column by its heading.
function findIn(boxRole, boxName, role, name) {
  const box = find(boxRole, boxName);
  return box.element ? find(role, name, box.element) : box;
}

const shown = () => squeeze(words(document.body));
