// A control with its label, what is known of it, and what is wrong with it.

import { controlFor } from "./controls.js";
import { element, labelled, showMessage, tag } from "./dom.js";
import { JSONFault, readJSON } from "./json.js";
import { check, resolved } from "./schema.js";

export class Field {
  constructor(name, use, schemas, { isRequired = false, isDeprecated = false, isLong, control, type }) {
    const schema = resolved(use, schemas);
    this.control = control ?? controlFor(schema, schemas, { isRequired, isLong });
    Object.assign(this, { name, use, schemas, schema, isRequired });
    const { element: input, isMoment, hint } = this.control;
    input.dataset.name = name;
    if (isRequired) input.setAttribute("aria-required", "true");
    if (input.role === "group") input.setAttribute("aria-label", name);
    const words = [type ?? [schema.type ?? []].flat().join(" or "), isMoment ? "date-time in UTC" : schema.format];
    const note = tag(
      "span.note", words.filter(Boolean).join(", "), isRequired && tag("span.required", " required"),
      isDeprecated && " deprecated",
    );
    Object.assign(this, labelled(input, { name: tag("code", name), note, hint }));
  }

  /** A value that is required is there at once; another is only told. */
  start(value) {
    const { control, isRequired } = this;
    if (value === undefined) return;
    if (isRequired) control.write(value);
    else if ("placeholder" in control.element) {
      control.element.placeholder = typeof value === "object" ? JSON.stringify(value) : String(value);
    }
  }

  /** A switch that sends the name without a value. */
  addEmptySwitch() {
    this.empty = element("input", { type: "checkbox" });
    this.message.before(tag("label.empty", this.empty, " send it empty"));
  }

  read() {
    return this.empty?.checked ? "" : this.control.read();
  }

  /** The control, where its value cannot be sent. */
  faulty(further = () => undefined) {
    const { element: input } = this.control;
    const fault = this.fault(further);
    showMessage(input, this.message, fault);
    return fault ? input : undefined;
  }

  fault(further) {
    let value;
    try {
      value = this.read();
    } catch (error) {
      if (!(error instanceof JSONFault)) throw error;
      return error.message;
    }
    if (this.control.isMalformed?.()) return "expected a number";
    if (value === undefined) return this.isRequired ? "is required" : undefined;
    return further(value) ?? this.schemaFault(value);
  }

  schemaFault(value) {
    if (this.control.isFile) return undefined;
    const node = readJSON(this.control.readText?.() ?? typed(value, this.schema, this.schemas));
    return node && check(node, this.use, { schemas: this.schemas })[0]?.text;
  }
}

/** The JSON that texts stand for by their schema. */
function typed(value, { type, items }, schemas) {
  if (Array.isArray(value)) {
    const inner = resolved(items, schemas);
    return `[${value.map((item) => typed(item, inner, schemas))}]`;
  }
  const types = [type ?? []].flat();
  const isBare = typeof value === "string" && types.length > 0 && !types.includes("string");
  return isBare ? value : JSON.stringify(value);
}
