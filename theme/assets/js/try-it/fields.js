// A control for a schema, with its label, what is known of it, and what is wrong with it.

import { choice, element, labelled, showMessage, tag } from "./dom.js";
import { essential, JSONFault, parseJSON, plain, readJSON } from "./json.js";

export class Field {
  constructor(name, use, schemas, { isRequired = false, isDeprecated = false, isLong, control, type }) {
    const schema = essential(use, schemas);
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

  /** The control, where its value cannot be sent; `check` is the one of schemas. */
  faulty(check, further = () => undefined) {
    const { element: input } = this.control;
    const fault = this.fault(check, further);
    showMessage(input, this.message, fault);
    return fault ? input : undefined;
  }

  fault(check, further) {
    const { control, isRequired, schema, schemas, use } = this;
    try {
      const value = this.read();
      if (control.element.validity?.badInput) return "expected a number";
      if (value === undefined) return isRequired ? "is required" : undefined;
      if (control.isFile) return further(value);
      const readings = [false, true].map((isBare) => control.readText?.() ?? typed(value, schema, schemas, isBare));
      const faults = readings.map((text) => check(parseJSON(text), use, { schemas })[0]?.text);
      return further(value) ?? (faults.every(Boolean) ? faults[0] : undefined);
    } catch (error) {
      if (!(error instanceof JSONFault)) throw error;
      return error.message;
    }
  }
}

/** The JSON that texts stand for by their schema; `isBare` where it leaves open what they are. */
function typed(value, { type, items }, schemas, isBare) {
  if (Array.isArray(value)) {
    const inner = essential(items, schemas);
    return `[${value.map((item) => typed(item, inner, schemas, isBare))}]`;
  }
  const types = [type ?? []].flat();
  const mayBeText = types.length > 0 ? types.includes("string") : !isBare;
  return !mayBeText && readJSON(value)?.value !== undefined ? value : JSON.stringify(value);
}

/** A control has `element`, `read()` and `write(value)`; `read` may throw a JSONFault. */
function controlFor(schema, schemas, { isRequired, isLong }) {
  const type = [schema.type ?? []].flat()[0];
  if (isFile(schema)) return fileControl(false);
  if (type === "array") return listControl(essential(schema.items, schemas));
  if (type === "object" || schema.properties) return jsonControl();
  if (schema.enum) return choiceControl(schema.enum.map(String), isRequired);
  if (type === "boolean") return choiceControl(["true", "false"], isRequired);
  const isFree = isLong && (!type || type === "string") && !schema.format;
  return isFree ? textControl(element("textarea", { rows: 1 })) : inputControl(schema, type);
}

function isFile({ type, format }) {
  return type === "file" || (type === "string" && format === "binary");
}

const filled = (text) => (text === "" ? undefined : text);

function textControl(area) {
  return {
    element: area,
    read: () => filled(area.value),
    write: (value) => { area.value = String(value ?? ""); },
  };
}

function choiceControl(values, isRequired) {
  const options = values.map((value) => ({ value }));
  const select = choice(isRequired ? options : [{ value: "", text: "not sent" }, ...options]);
  return {
    ...textControl(select),
    read: () => values[select.selectedIndex - (isRequired ? 0 : 1)],
  };
}

const inputTypes = { date: "date", "date-time": "datetime-local", password: "password", integer: "number", number: "number" };

function inputControl({ minimum, maximum, maxLength, format }, type) {
  const input = element("input", {
    type: inputTypes[type] ?? inputTypes[format] ?? "text", autocomplete: "off", spellcheck: false,
    step: type === "integer" || format === "date-time" ? "1" : "any",
    min: minimum, max: maximum, maxLength: maxLength > 0 ? maxLength : undefined,
  });
  return input.type === "datetime-local" ? momentControl(input) : textControl(input);
}

function momentControl(input) {
  return {
    element: input,
    isMoment: true,
    read: () => filled(input.value && `${input.value}${input.value.length === 16 ? ":00" : ""}Z`),
    write: (value) => {
      const date = new Date(value ?? "");
      input.value = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 19);
    },
  };
}

function listControl(items) {
  if (isFile(items)) return fileControl(true);
  if (items.enum) return checkboxes(items.enum.map(String));
  if (items.type === "object" || items.type === "array") return jsonControl();
  const area = element("textarea", { rows: 2, spellcheck: false });
  return {
    element: area,
    hint: "One a line, or a JSON list",
    read: () => linesOrJSON(area.value),
    write: (value) => { area.value = listText([value ?? []].flat()); },
  };
}

function linesOrJSON(text) {
  if (text.trim().startsWith("[")) return plain(parseJSON(text));
  const lines = text.split("\n").filter(Boolean);
  return lines.length > 0 ? lines : undefined;
}

function listText(items) {
  const isPlain = items.every((item) => typeof item !== "object" && !/^\s*\[|\n|^$/.test(item));
  return isPlain ? items.join("\n") : JSON.stringify(items);
}

function checkboxes(values) {
  const inputs = values.map((value) => element("input", { type: "checkbox", value }));
  return {
    element: element("div.checks", { role: "group" }, ...inputs.map((input) => tag("label", input, " ", input.value))),
    read: () => {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    write: (value) => {
      const chosen = [value ?? []].flat().map(String);
      for (const input of inputs) input.checked = chosen.includes(input.value);
    },
  };
}

export function jsonControl() {
  const area = element("textarea.code", { rows: 3, spellcheck: false });
  const node = () => (area.value.trim() ? parseJSON(area.value) : undefined);
  return {
    element: area,
    hint: "JSON",
    readText: () => node() && area.value,
    read: () => node() && plain(node(), area.value),
    write: (value) => {
      const isText = typeof value === "string" && readJSON(value);
      area.value = isText ? value : JSON.stringify(value, null, 2) ?? "";
    },
  };
}

function fileControl(isMultiple) {
  const input = element("input", { type: "file", multiple: isMultiple });
  return {
    element: input,
    isFile: true,
    read: () => (isMultiple && input.files.length > 0 ? [...input.files] : input.files[0]),
    write: () => {},
  };
}
