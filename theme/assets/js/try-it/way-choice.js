// A choice between the ways to say who one is, where an operation allows several.

import { choice, element, labelled } from "./dom.js";

export class WayChoice {
  constructor(ways, onChange) {
    this.ways = ways;
    this.select = choice(ways.map((way, index) => ({ value: String(index), text: nameOf(way) })));
    const preferred = ways.findIndex((way) => way.length > 0);
    if (preferred >= 0) this.select.value = String(preferred);
    this.select.addEventListener("change", onChange);
    this.element = element("div", { hidden: ways.length < 2 }, labelled(this.select, { name: "Authentication" }).row);
  }

  get way() {
    return this.ways[Number(this.select.value)] ?? [];
  }
}

const nameOf = (way) => way.map((need) => need.title).join(" and ") || "None";
