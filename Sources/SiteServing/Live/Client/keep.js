// A reload that gives back the place on the page, what was open, and what was typed.

const key = "docsgen-preview";
/** How long the page's scripts may take to bring back what the reader had opened. */
const patience = 5000;
let opener;

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("button");
  if (button && !button.closest("dialog")) opener = button;
});

export function reloadKeepingState() {
  const fields = controls().map((control) => [name(control, controls()), control.value, control.checked]);
  const open = [...document.querySelectorAll("details[open][id]")].map((node) => node.id);
  const dialog = document.querySelector("dialog[open]") && opener && name(opener, kin(opener));
  const state = { page: location.pathname, left: scrollX, top: scrollY, fields, open, dialog };
  if (dialog) state.openerClass = opener.className;
  sessionStorage.setItem(key, JSON.stringify(state));
  location.reload();
  // Nothing more is to be done on this page.
  return new Promise(() => {});
}

/** Gives back what `reloadKeepingState` kept, to controls that scripts make, too. */
export function followReload() {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const state = text && JSON.parse(text);
  if (!state || state.page !== location.pathname) return;
  const observer = new MutationObserver(() => restore(state));
  observer.observe(document.body, { attributeFilter: ["hidden"], childList: true, subtree: true });
  restore(state);
  setTimeout(() => observer.disconnect(), patience);
  addEventListener("load", () => scrollTo(state.left, state.top));
}

function restore(state) {
  state.open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  const button = state.dialog && find(state.dialog, kin({ className: state.openerClass }));
  if (button && !button.hidden) {
    state.dialog = undefined;
    button.click();
  }
  state.fields = state.fields.filter((field) => !fill(field));
}

function controls() {
  return [...document.querySelectorAll("input, textarea, select")].filter(
    (control) => control.type !== "password" && control.type !== "file",
  );
}

function kin({ className }) {
  return [...document.querySelectorAll("button")].filter((other) => other.className === className);
}

// What a control is called, and its place among those of the same name: forms repeat names, and
// scripts number them.
function name(control, all) {
  const alike = all.filter((other) => title(other) === title(control));
  return `${title(control)} ${alike.indexOf(control)}`;
}

function title(control) {
  const form = control.form?.id || control.closest("[id]")?.id || "";
  return [form, control.id || control.name || control.type]
    .map((text) => text.replace(/-?\d+$/, ""))
    .join(" ");
}

function find(wanted, all) {
  return all.find((candidate) => name(candidate, all) === wanted);
}

function fill([wanted, value, checked]) {
  const control = find(wanted, controls());
  if (!control) return false;
  if (control.value === value && control.checked === checked) return true;
  control.value = value;
  if (checked !== undefined) control.checked = checked;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
