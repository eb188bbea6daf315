// The control for a schema: `element`, `read()` and `write(value)`; `read` may throw a JSONFault.

import { choice, element, tag } from "./dom.js";
import { plain } from "./json-values.js";
import { parseJSON, readJSON } from "./json.js";
import { resolved } from "./schema.js";

export function controlFor(schema, schemas, { isRequired, isLong }) {
  const type = [schema.type ?? []].flat()[0];
  if (isFile(schema)) return fileControl(false);
  if (type === "array") return listControl(resolved(schema.items, schemas));
  if (type === "object" || schema.properties) return jsonControl();
  if (schema.enum) return choiceControl(schema.enum.map(String), isRequired);
  if (type === "boolean") return choiceControl(["true", "false"], isRequired);
  const isFree = isLong && (!type || type === "string") && !schema.format;
  return isFree ? textControl(element("textarea", { rows: 1 })) : inputControl(schema, type);
}

function isFile(schema) {
  return schema.type === "file" || (schema.type === "string" && schema.format === "binary");
}

const filled = (text) => (text === "" ? undefined : text);

function textControl(area) {
  return {
    element: area,
    read: () => filled(area.value),
    write: (value) => { area.value = String(value ?? ""); },
    isMalformed: () => area.validity.badInput,
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

const inputTypes = { date: "date", "date-time": "datetime-local", password: "password" };

function inputControl({ minimum, maximum, maxLength, format }, type) {
  const isNumber = type === "integer" || type === "number";
  const input = element("input", {
    type: isNumber ? "number" : inputTypes[format] ?? "text", autocomplete: "off", spellcheck: false,
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
  const labels = inputs.map((input) => tag("label", input, " ", input.value));
  return {
    element: element("div.checks", { role: "group" }, ...labels),
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
  const readText = () => {
    const text = filled(area.value.trim()) && area.value;
    if (text) parseJSON(text);
    return text;
  };
  return {
    element: area,
    hint: "JSON",
    readText,
    read: () => (readText() === undefined ? undefined : plain(parseJSON(area.value))),
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
