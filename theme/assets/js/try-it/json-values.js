// What the nodes of a JSON tree stand for.

import { parseJSON } from "./json.js";

/** Lists and objects of texts, as parameters are written; a null is left out. */
export function plain({ kind, value, items, members }) {
  const isThere = (node) => node.kind !== "null";
  if (items) return items.filter(isThere).map(plain);
  if (!members) return kind === "null" ? undefined : String(value);
  return Object.fromEntries(
    members.filter(({ node }) => isThere(node)).map(({ name, node }) => [name, plain(node)]),
  );
}

/** The node at a JSON pointer. */
export function nodeAt(node, pointer) {
  const steps = pointer.split("/").slice(1).map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  return steps.reduce((here, step) => (
    here?.items?.[Number(step)] ?? here?.members?.findLast(({ name }) => name === step)?.node
  ), node);
}

/** The same text for the same value, whatever the order of its members. */
export function canonical({ kind, value, items, members }) {
  if (items) return `[${items.map(canonical)}]`;
  if (!members) return kind === "number" ? String(Number(value)) : JSON.stringify(value);
  return `{${members.map(({ name, node }) => JSON.stringify(name) + canonical(node)).sort()}}`;
}

export const canonicalValue = (value) => canonical(parseJSON(JSON.stringify(value)));
