// Shows a JSON tree; only what is unfolded is on the page.

import { button, element, tag } from "./dom.js";

const atOnce = 100;
const longest = 5000;

export function jsonTree(node) {
  return tag("div.tree", branch(node, undefined, true));
}

function branch(node, name, isOpen) {
  const label = name === undefined ? [] : [element("span", { className: "json-name" }, shortened(name)), ": "];
  const children = node.items ?? node.members;
  if (!children || children.length === 0) return element("div", { className: "json-leaf" }, ...label, leaf(node));
  const [open, close] = node.items ? ["[", "]"] : ["{", "}"];
  const word = node.items ? "item" : "member";
  const count = `${children.length} ${children.length === 1 ? word : `${word}s`}`;
  const box = element(
    "details", { className: "json-branch" },
    tag("summary", ...label, `${open}…${close} `, element("span", { className: "json-count" }, count)),
  );
  box.addEventListener("toggle", () => {
    if (box.open && box.childElementCount === 1) box.append(list(node, 0));
  });
  if (isOpen) {
    box.append(list(node, 0));
    box.open = true;
  }
  return box;
}

function list(node, start) {
  const children = node.items ?? node.members;
  const box = element("div", { className: "json-children" });
  const part = children.slice(start, start + atOnce);
  const isSmall = start === 0 && children.length <= 20;
  part.forEach((child, index) => {
    const name = node.items ? String(start + index) : child.name;
    const inner = node.items ? child : child.node;
    box.append(branch(inner, name, isSmall && sizeOf(inner) <= 12));
  });
  const rest = children.length - start - part.length;
  if (rest > 0) {
    const more = button(`${rest} more`, () => {
      const next = list(node, start + atOnce);
      more.replaceWith(...next.childNodes);
    }, "quiet");
    box.append(more);
  }
  return box;
}

const sizeOf = (node) => (node.items ?? node.members ?? []).length;

function leaf(node) {
  const text = node.kind === "string" ? JSON.stringify(shortened(node.value)) : node.items ? "[]" : node.members ? "{}" : String(node.value);
  return element("span", { className: `json-${node.kind}` }, text);
}

const shortened = (text) => (text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text);
