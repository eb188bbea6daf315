// Compares an answer with the reference.

import { code, div, element, p } from "./dom.js";
import { isWithin } from "./formats.js";
import { check } from "./schema.js";

export function documented(operation, status) {
  const responses = operation.responses ?? [];
  const range = `${Math.floor(status / 100)}XX`;
  return responses.find((one) => one.status === String(status))
    ?? responses.find((one) => one.status.toUpperCase() === range)
    ?? responses.find((one) => one.status.toLowerCase() === "default");
}

export function contentFor(response, type) {
  const content = response?.content ?? [];
  return content.find((one) => isWithin(type, one.type)) ?? (type === "" ? content[0] : undefined);
}

export function checkMessage(message, content, schemas) {
  if (!message.node || !content || message.kind === "error") return [];
  const given = { schemas, direction: "response" };
  if (content.item) return check(message.whole, content.item, given);
  if (!content.schema) return [];
  const whole = check(message.whole, content.schema, given);
  const inner = whole.length > 0 ? check(message.node, content.schema, given) : whole;
  return inner.length > 0 ? whole : inner;
}

export function comparison({ node, response, content, type, status, schemas }) {
  const note = (text) => p("note", text);
  if (!response) return note(`The reference does not tell of the status ${status}.`);
  if (!content && response.content && type) {
    return note(`The reference tells of ${response.content.map((one) => one.type).join(", ")}, not of ${type}.`);
  }
  if (!node || !content?.schema) return undefined;
  const found = check(node, content.schema, { schemas, direction: "response" });
  if (found.length === 0) return element("p", { className: "try-it-note try-it-fine" }, "As the reference says.");
  const items = found.map(({ path, text }) => element("li", {}, code(path), ` ${text}`));
  return div("differences", element("p", {}, "Other than the reference says:"), element("ul", { className: "try-it-findings" }, ...items));
}
