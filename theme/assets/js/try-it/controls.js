// The control for a schema: `element`, `read()` and `write(value)`; `read` may throw a JSONFault.

import { choice, element } from "./dom.js";
import { parseJSON, plain } from "./json.js";
import { resolved } from "./schema.js";

export function controlFor(schema, schemas, { isRequired = false, isLong = false } = {}) {
  const own = resolved(schema, schemas);
  const type = [own.type ?? []].flat()[0];
  if (isFile(own)) return fileControl(false);
  if (type === "array") return listControl(own, schemas);
  if (type === "object" || own.properties) return jsonControl();
  if (own.enum) return choiceControl(own.enum.map(String), isRequired);
  if (type === "boolean") return choiceControl(["true", "false"], isRequired);
  const isFree = isLong && (!type || type === "string") && !own.format;
  return isFree ? areaControl() : textControl(own, type);
}

export function isFile(schema) {
  return schema.type === "file" || (schema.type === "string" && schema.format === "binary");
}

function choiceControl(values, isRequired) {
  const options = values.map((value) => ({ value }));
  const select = choice(isRequired ? options : [{ value: "", text: "not sent" }, ...options]);
  return {
    element: select,
    read: () => (select.selectedIndex < 0 || (!isRequired && select.selectedIndex === 0) ? undefined : select.value),
    write: (value) => { select.value = value === undefined ? "" : String(value); },
  };
}

function textControl(schema, type) {
  const input = element("input", { type: "text", autocomplete: "off", spellcheck: false });
  const isNumber = type === "integer" || type === "number";
  if (isNumber) {
    input.type = "number";
    input.step = type === "integer" ? "1" : "any";
    if (schema.minimum !== undefined) input.min = schema.minimum;
    if (schema.maximum !== undefined) input.max = schema.maximum;
  }
  if (schema.format === "date") input.type = "date";
  if (schema.format === "date-time") {
    input.type = "datetime-local";
    input.step = "1";
  }
  if (schema.format === "password") input.type = "password";
  if (schema.maxLength) input.maxLength = schema.maxLength;
  const isMoment = input.type === "datetime-local";
  return {
    element: input,
    isMoment,
    read: () => (input.value === "" ? undefined : isMoment ? `${withSeconds(input.value)}Z` : input.value),
    write: (value) => { input.value = isMoment ? localPart(value) : String(value ?? ""); },
    isMalformed: () => input.validity.badInput,
  };
}

function areaControl() {
  const area = element("textarea", { rows: 1 });
  return {
    element: area,
    read: () => (area.value === "" ? undefined : area.value),
    write: (value) => { area.value = String(value ?? ""); },
  };
}

const withSeconds = (text) => (text.length === 16 ? `${text}:00` : text);

function localPart(value) {
  const date = new Date(value ?? "");
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 19);
}

function listControl(schema, schemas) {
  const items = resolved(schema.items, schemas);
  if (isFile(items)) return fileControl(true);
  if (items.enum) return checkboxes(items.enum.map(String));
  if (items.type === "object" || items.type === "array") return jsonControl();
  const area = element("textarea", { rows: 2, spellcheck: false });
  return {
    element: area,
    hint: "One a line, or a JSON list",
    read: () => linesOrJSON(area.value),
    write: (value) => { area.value = listText(value); },
  };
}

function linesOrJSON(text) {
  if (text.trim().startsWith("[")) return plain(parseJSON(text));
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.length > 0 ? lines : undefined;
}

function listText(value) {
  const items = value === undefined ? [] : [value].flat();
  const isPlain = items.every((item) => typeof item !== "object" && !/^\s*\[|\n|^$/.test(String(item)));
  return isPlain ? items.join("\n") : JSON.stringify(items);
}

function checkboxes(values) {
  const inputs = values.map((value) => element("input", { type: "checkbox", value }));
  const labels = inputs.map((input) => element("label", {}, input, " ", input.value));
  return {
    element: element("div", { className: "try-it-checks", role: "group" }, ...labels),
    read: () => {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    write: (value) => {
      const chosen = value === undefined ? [] : [value].flat().map(String);
      for (const input of inputs) input.checked = chosen.includes(input.value);
    },
  };
}

export function jsonControl() {
  const area = element("textarea", { rows: 3, spellcheck: false, className: "try-it-code" });
  return {
    element: area,
    hint: "JSON",
    read: () => (area.value.trim() === "" ? undefined : plain(parseJSON(area.value))),
    readText: () => (area.value.trim() === "" ? undefined : (parseJSON(area.value), area.value)),
    write: (value) => { area.value = value === undefined ? "" : JSON.stringify(value, null, 2); },
  };
}

function fileControl(isMultiple) {
  const input = element("input", { type: "file", multiple: isMultiple });
  return {
    element: input,
    isFile: true,
    read: () => (input.files.length === 0 ? undefined : isMultiple ? [...input.files] : input.files[0]),
    write: () => { input.value = ""; },
  };
}
