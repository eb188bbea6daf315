// What one does with the tree of json.js.

import { parseJSON } from "./json.js";

export function placeOf(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

export function plain(node) {
  switch (node.kind) {
    case "array": return node.items.filter((item) => item.kind !== "null").map(plain);
    case "object": {
      const known = node.members.filter((member) => member.node.kind !== "null");
      return Object.fromEntries(known.map((member) => [member.name, plain(member.node)]));
    }
    default: return String(node.value);
  }
}

export function nodeAt(node, pointer) {
  const steps = pointer.split("/").slice(1).map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  return steps.reduce((here, step) => (
    here?.items ? here.items[Number(step)] : here?.members?.findLast((member) => member.name === step)?.node
  ), node);
}

export function canonical(node) {
  if (node.items) return `[${node.items.map(canonical)}]`;
  if (node.members) {
    return `{${node.members.map(({ name, node: value }) => JSON.stringify(name) + canonical(value)).sort()}}`;
  }
  return node.kind === "number" ? String(Number(node.value)) : JSON.stringify(node.value);
}

export const canonicalValue = (value) => canonical(parseJSON(JSON.stringify(value)));
