// Makes elements; texts are only ever texts.

let count = 0;

export function uniqueId(word) {
  count += 1;
  return `try-it-${word}-${count}`;
}

export function element(name, properties = {}, ...children) {
  const result = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.includes("-") || key === "role" || key === "for") result.setAttribute(key, value);
    else result[key] = value;
  }
  result.append(...children.filter((child) => child !== undefined && child !== null));
  return result;
}

export const p = (word, ...children) => element("p", { className: `try-it-${word}` }, ...children);
export const div = (word, ...children) => element("div", { className: `try-it-${word}` }, ...children);
export const code = (...children) => element("code", {}, ...children);

export function button(text, onClick, className = "") {
  const result = element("button", { type: "button", className }, text);
  result.addEventListener("click", onClick);
  return result;
}

export function labelled(control, { name, note, hint }) {
  control.id ||= uniqueId("control");
  const message = element("p", { className: "try-it-message", id: uniqueId("message") });
  control.setAttribute("aria-describedby", message.id);
  const label = element("label", { for: control.id }, name);
  if (note) label.append(" ", note);
  const row = element("div", { className: "try-it-field" }, label, control);
  if (hint) row.append(element("p", { className: "try-it-hint" }, hint));
  row.append(message);
  return { row, message };
}

export function showMessage(control, message, text) {
  message.textContent = text ?? "";
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

export function choice(options, selected) {
  const select = element("select");
  for (const { value, text } of options) {
    select.append(element("option", { value, selected: value === selected }, text ?? value));
  }
  return select;
}
