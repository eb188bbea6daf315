// Makes elements; texts are only ever texts.

let count = 0;

export function uniqueId(word) {
  count += 1;
  return `try-it-${word}-${count}`;
}

/** `element("p.note", { role: "status" }, "…")`: a paragraph of the class `try-it-note`. */
export function element(kind, properties, ...children) {
  const [name, ...words] = kind.split(".");
  const result = document.createElement(name);
  if (words.length > 0) result.className = words.map((word) => `try-it-${word}`).join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (/-|^role$|^for$/.test(key)) result.setAttribute(key, value);
    else result[key] = value;
  }
  result.append(...children.filter((child) => child !== undefined && child !== false));
  return result;
}

export const tag = (kind, ...children) => element(kind, {}, ...children);

export function button(text, onClick, word = "plain") {
  const result = element(`button.${word}`, { type: "button" }, text);
  result.addEventListener("click", onClick);
  return result;
}

export function labelled(control, { name, note, hint }) {
  control.id ||= uniqueId("control");
  const message = element("p.message", { id: uniqueId("message") });
  control.setAttribute("aria-describedby", message.id);
  const label = element("label", { for: control.id }, name);
  if (note) label.append(" ", note);
  const row = tag("div.field", label, control, hint && tag("p.hint", hint), message);
  return { row, message };
}

export function showMessage(control, message, text) {
  message.textContent = text || "";
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

export function choice(options, selected) {
  return tag("select", ...options.map(({ value, text }) => (
    element("option", { value, selected: value === selected }, text ?? value)
  )));
}

/** Buttons of which one is pressed; `onChoose` gets its place. */
export function switcher(label, titles, onChoose) {
  const buttons = titles.map((title, place) => button(title, () => choose(place), "view"));
  const choose = (place) => {
    buttons.forEach((one, index) => one.setAttribute("aria-pressed", String(index === place)));
    onChoose(place);
  };
  choose(0);
  return element("div.views", { role: "group", "aria-label": label }, ...buttons);
}

/** Tells those who listen that the form changed without being typed into. */
export function announceInput(target) {
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

export async function copy(text, from) {
  const title = from.textContent;
  const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false) ?? copySelected(text, from);
  from.textContent = isCopied ? "Copied" : "Not allowed";
  setTimeout(() => { from.textContent = title; }, 2000);
}

/** Pages that came by plain http have no clipboard, but may copy what is selected. */
function copySelected(text, beside) {
  const area = element("textarea", { className: "visually-hidden", value: text, "aria-hidden": "true" });
  beside.after(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  beside.focus();
  return isCopied;
}
