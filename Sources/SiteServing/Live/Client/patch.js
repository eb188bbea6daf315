// Brings a page to a new state by changing only what differs between the two as they were served.
// What readers typed and what scripts added stands in nodes that neither state knows, and stays.

import { unversioned } from "./assets.js";

export class Patch {
  #document;
  #base;
  // What the page loads, without what its scripts add to that.
  #loads;
  // From a node of the served page to the node that readers see.
  #seen = new Map();
  #added;

  constructor(document) {
    this.#document = document;
    this.#loads = loads(document);
    this.#base = document.body.cloneNode(true);
    this.#know(this.#base, document.body);
  }

  /** Whether the page differs only below its body; its title aside. */
  canShow(page) {
    return loads(page) === this.#loads;
  }

  /** Shows the page and returns the nodes that are new. */
  show(page) {
    this.#added = [];
    this.#document.title = page.title;
    this.#update(this.#base, page.body);
    return this.#added;
  }

  #know(base, seen) {
    this.#seen.set(base, seen);
    base.childNodes.forEach((child, index) => this.#know(child, seen.childNodes[index]));
  }

  #forget(base) {
    this.#seen.delete(base);
    base.childNodes.forEach((child) => this.#forget(child));
  }

  #update(base, next) {
    if (base.isEqualNode(next)) return;
    if (base.nodeType !== Node.ELEMENT_NODE) {
      base.data = next.data;
      this.#seen.get(base).data = next.data;
      return;
    }
    this.#updateAttributes(base, next);
    this.#updateChildren(base, [...base.childNodes], [...next.childNodes]);
  }

  #updateAttributes(base, next) {
    const seen = this.#seen.get(base);
    for (const { name } of [...base.attributes]) {
      if (next.hasAttribute(name)) continue;
      base.removeAttribute(name);
      seen.removeAttribute(name);
    }
    for (const { name, value } of next.attributes) {
      if (base.getAttribute(name) === value) continue;
      base.setAttribute(name, value);
      seen.setAttribute(name, value);
    }
  }

  #updateChildren(base, old, next) {
    while (old.length && next.length && old[0].isEqualNode(next[0])) {
      old.shift();
      next.shift();
    }
    let rest = null;
    while (old.length && next.length && old.at(-1).isEqualNode(next.at(-1))) {
      rest = old.pop();
      next.pop();
    }
    for (const node of next) {
      const match = old.findIndex((candidate) => areAlike(candidate, node));
      if (match < 0) {
        this.#insert(base, node, old[0] ?? rest);
        continue;
      }
      old.splice(0, match).forEach((gone) => this.#remove(gone));
      this.#update(old.shift(), node);
    }
    old.forEach((gone) => this.#remove(gone));
  }

  #insert(base, node, before) {
    const copy = this.#document.importNode(node, true);
    const shown = copy.cloneNode(true);
    base.insertBefore(copy, before);
    const parent = this.#seen.get(base);
    const place = before && this.#seen.get(before);
    parent.insertBefore(shown, place?.parentNode === parent ? place : null);
    this.#know(copy, shown);
    this.#added.push(shown);
  }

  #remove(base) {
    this.#seen.get(base).remove();
    this.#forget(base);
    base.remove();
  }
}

function loads(page) {
  return [...page.head.querySelectorAll("script[src], link[rel=stylesheet]")]
    .map((node) => unversioned(node.getAttribute("src") ?? node.getAttribute("href")))
    .join("\n");
}

function areAlike(one, other) {
  return one.nodeName === other.nodeName && (one.id ?? "") === (other.id ?? "");
}
