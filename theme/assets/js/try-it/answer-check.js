// Compares an answer with the reference.

import { element, tag } from "./dom.js";
import { isWithin } from "./formats.js";
import { check } from "./schema.js";

/** What the reference says of a status: of itself, of its hundred, or of all others. */
export function documented({ responses = [] }, status) {
  const names = [String(status), `${Math.floor(status / 100)}XX`, "DEFAULT"];
  return names.map((name) => responses.find((one) => one.status.toUpperCase() === name)).find(Boolean);
}

export function contentFor({ content = [] } = {}, type) {
  return type === "" ? content[0] : content.find((one) => isWithin(type, one.type));
}

export function checkMessage({ node, whole, kind }, { item, schema } = {}, schemas) {
  if (!node || kind === "error" || !(item ?? schema)) return [];
  const found = (message) => check(message, item ?? schema, { schemas, direction: "response" });
  const outer = found(whole);
  // A gateway's schema tells of what it wraps, or of the wrapping.
  return outer.length > 0 && !item && found(node).length === 0 ? [] : outer;
}

export function comparison({ node, documented: response, content, type, status, schemas }) {
  if (!response) return tag("p.note", `The reference does not tell of the status ${status}.`);
  if (!content && response.content && type) {
    const names = response.content.map((one) => one.type).join(", ");
    return tag("p.note", `The reference tells of ${names}, not of ${type}.`);
  }
  if (!node || !content?.schema) return undefined;
  const found = check(node, content.schema, { schemas, direction: "response" });
  if (found.length === 0) return tag("p.note.fine", "As the reference says.");
  const items = found.map(({ path, text }) => tag("li", tag("code", path), ` ${text}`));
  return element(
    "details.differences", { open: found.length < 4 },
    tag("summary", `Other than the reference says (${found.length})`), tag("ul.findings", ...items),
  );
}
