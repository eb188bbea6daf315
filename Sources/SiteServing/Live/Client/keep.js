// A reload that gives back the place on the page and what was typed.

const key = "docsgen-preview";

export function reloadKeepingState() {
  const fields = controls().map((control) => [name(control), control.value, control.checked]);
  const open = [...document.querySelectorAll("details[open][id]")].map((node) => node.id);
  const state = { page: location.pathname, left: scrollX, top: scrollY, fields, open };
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
  const restore = () => {
    state.open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    state.fields = state.fields.filter((field) => !fill(field));
  };
  const observer = new MutationObserver(restore);
  observer.observe(document.body, { childList: true, subtree: true });
  restore();
  setTimeout(() => observer.disconnect(), 3000);
  addEventListener("load", () => scrollTo(state.left, state.top));
}

function controls() {
  return [...document.querySelectorAll("input, textarea, select")].filter(
    (control) => control.type !== "password" && control.type !== "file",
  );
}

// The place among the controls of the same name and form: forms repeat names.
function name(control) {
  const own = control.id || control.name || control.type;
  const form = control.form?.id || control.closest("[id]")?.id || "";
  const path = `${form} ${own}`;
  const alike = controls().filter((other) => {
    const otherForm = other.form?.id || other.closest("[id]")?.id || "";
    return `${otherForm} ${other.id || other.name || other.type}` === path;
  });
  return `${path} ${alike.indexOf(control)}`;
}

function fill([wanted, value, checked]) {
  const control = controls().find((candidate) => name(candidate) === wanted);
  if (!control) return false;
  if (control.value === value && control.checked === checked) return true;
  control.value = value;
  if (checked !== undefined) control.checked = checked;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
