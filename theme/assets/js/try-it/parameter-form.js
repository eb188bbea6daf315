// The part of the form for parameters.

import { controlFor, jsonControl } from "./controls.js";
import { code, div, element, labelled, showMessage } from "./dom.js";
import { JSONFault, parseJSON } from "./json.js";
import { cookiePairs, encode, headerText, pathText, queryPairs } from "./parameters.js";
import { check, resolved } from "./schema.js";

const titles = {
  path: "Path", query: "Query", querystring: "Query", header: "Headers", cookie: "Cookies",
};

const reserved = ["accept", "content-type", "authorization"];

export class ParameterForm {
  constructor(operation, schemas) {
    this.operation = operation;
    this.schemas = schemas;
    const known = (operation.parameters ?? [])
      .filter((parameter) => parameter.in !== "header" || !reserved.includes(parameter.name.toLowerCase()));
    this.fields = known.map((parameter) => this.field(parameter));
    this.element = div("parameters", ...this.groups());
  }

  groups() {
    return Object.keys(titles).flatMap((place) => {
      const rows = this.fields.filter((field) => field.parameter.in === place).map((field) => field.row);
      if (rows.length === 0) return [];
      return [element("fieldset", {}, element("legend", {}, titles[place]), ...rows)];
    });
  }

  field(parameter) {
    const isRequired = Boolean(parameter.required);
    const control = parameter.type ? jsonControl() : controlFor(parameter.schema, this.schemas, { isRequired });
    const own = resolved(parameter.schema, this.schemas);
    const start = parameter.examples?.[0] ?? own.default;
    if (isRequired && start !== undefined) control.write(start);
    else if (start !== undefined && "placeholder" in control.element) {
      control.element.placeholder = typeof start === "object" ? JSON.stringify(start) : String(start);
    }
    control.element.dataset.name = parameter.name;
    if (isRequired) control.element.setAttribute("aria-required", "true");
    if (control.element.role === "group") control.element.setAttribute("aria-label", parameter.name);
    const empty = this.emptySwitch(parameter);
    const { row, message } = labelled(control.element, {
      name: code(parameter.name),
      note: note(parameter, own, control),
      hint: control.hint,
    });
    if (empty) message.before(element("label", { className: "try-it-empty" }, empty, " send it empty"));
    return { parameter, control, row, message, empty };
  }

  emptySwitch(parameter) {
    return parameter.allowEmptyValue ? element("input", { type: "checkbox" }) : undefined;
  }

  valueOf(field) {
    const { control, parameter, empty } = field;
    if (empty?.checked) return "";
    return parameter.type ? control.readText() : control.read();
  }

  fill(places) {
    for (const { parameter, control } of this.fields) {
      const isHere = ([name]) => name === parameter.name || (parameter.in === "header" && name.toLowerCase() === parameter.name.toLowerCase());
      const values = (places[parameter.in] ?? []).filter(isHere).map(([, value]) => value);
      // A variable of a shell stands for something that the reader knows.
      const known = values.filter((value) => !value.includes("$"));
      if (known.length > 0) control.write(known.length > 1 ? known : known[0]);
      else if (values.length > 0) control.write(undefined);
    }
  }

  validate() {
    let first;
    for (const field of this.fields) {
      const fault = this.faultOf(field);
      showMessage(field.control.element, field.message, fault);
      if (fault) first ??= field.control.element;
    }
    return first;
  }

  faultOf(field) {
    const { parameter, control } = field;
    let value;
    try {
      value = this.valueOf(field);
    } catch (error) {
      if (error instanceof JSONFault) return error.message;
      throw error;
    }
    if (control.isMalformed?.()) return "expected a number";
    if (value === undefined) return parameter.required ? "is required" : undefined;
    if (parameter.in === "path" && [value].flat().some((part) => part === "." || part === "..")) {
      return `browsers resolve '${value}' in a path, so it cannot be sent`;
    }
    if (parameter.in === "header" && /[^\t\x20-\x7e\x80-\xff]/.test(headerText(parameter, value))) {
      return "a header takes characters of Latin-1 only";
    }
    return this.schemaFault(parameter, value);
  }

  schemaFault(parameter, value) {
    const schema = resolved(parameter.schema, this.schemas);
    const text = parameter.type ? value : typed(value, schema, this.schemas);
    let node;
    try {
      node = parseJSON(text);
    } catch {
      return undefined;
    }
    return check(node, parameter.schema, { schemas: this.schemas })[0]?.text;
  }

  parts() {
    const given = this.fields
      .map((field) => ({ ...field.parameter, value: this.valueOf(field) }))
      .filter((parameter) => parameter.value !== undefined);
    const at = (place) => given.filter((parameter) => parameter.in === place);
    return {
      path: this.path(at("path")),
      query: [
        ...at("query").flatMap((one) => queryPairs(one, one.value)),
        ...at("querystring").map(queryString),
      ],
      headers: at("header").map((one) => [one.name, headerText(one, one.value)]),
      cookies: at("cookie").flatMap((one) => cookiePairs(one, one.value)),
    };
  }

  path(given) {
    return this.operation.path.map((segment) => {
      if (typeof segment === "string") return segment;
      const parameter = given.find((one) => one.name === segment.name);
      return parameter ? pathText(parameter, parameter.value, segment.slashes) : `{${segment.name}}`;
    }).join("");
  }
}

function note(parameter, schema, control) {
  const words = [parameter.type ?? [schema.type ?? []].flat().join(" or ")];
  if (schema.format) words.push(control.isMoment ? "date-time in UTC" : schema.format);
  const result = element("span", { className: "try-it-note" }, words.filter(Boolean).join(", "));
  if (parameter.required) result.append(element("span", { className: "try-it-required" }, " required"));
  if (parameter.deprecated) result.append(" deprecated");
  return result;
}

function queryString(parameter) {
  if (parameter.type !== "application/x-www-form-urlencoded") return encode(parameter.value);
  return new URLSearchParams(Object.entries(JSON.parse(parameter.value))).toString();
}

function typed(value, schema, schemas) {
  if (Array.isArray(value)) return `[${value.map((item) => typed(item, resolved(schema.items, schemas), schemas))}]`;
  const types = [schema.type ?? []].flat();
  const isBare = typeof value === "string" && !types.includes("string") && types.length > 0;
  return isBare ? value : JSON.stringify(value);
}
