// The part of the form for parameters.

import { tag } from "./dom.js";
import { Field, jsonControl } from "./fields.js";
import { cookiePairs, encode, headerText, isHeaderText, pathText, queryPairs, urlencoded } from "./formats.js";

const titles = {
  path: "Path", query: "Query", querystring: "Query", header: "Headers", cookie: "Cookies",
};

export class ParameterForm {
  constructor(operation, schemas) {
    this.operation = operation;
    this.fields = (operation.parameters ?? []).map((parameter) => fieldFor(parameter, schemas));
    this.element = tag("div.parameters", ...Object.keys(titles).flatMap((place) => this.group(place)));
  }

  group(place) {
    const rows = this.fields.filter(({ parameter }) => parameter.in === place).map(({ field }) => field.row);
    return rows.length > 0 ? [tag("fieldset", tag("legend", titles[place]), ...rows)] : [];
  }

  /** Takes what an example has; a variable of a shell stands for something that the reader knows. */
  fill(places) {
    for (const { parameter, field } of this.fields) {
      const isHeader = parameter.in === "header";
      const folded = (name) => (isHeader ? name.toLowerCase() : name);
      const values = (places[parameter.in] ?? [])
        .filter(([name]) => folded(name) === folded(parameter.name)).map(([, value]) => value);
      const known = values.filter((value) => !value.includes("$"));
      if (values.length > 0) field.control.write(known.length > 1 ? known : known[0]);
    }
  }

  faulty(check) {
    const faulty = ({ parameter, field }) => field.faulty(check, (value) => placeFault(parameter, value));
    return this.fields.map(faulty).find(Boolean);
  }

  parts() {
    const given = this.fields.map(({ parameter, field }) => ({ ...parameter, value: field.read() }))
      .filter(({ value }) => value !== undefined);
    const at = (place, write) => given.filter((one) => one.in === place).flatMap((one) => write(one, one.value));
    return {
      path: this.path(given.filter((one) => one.in === "path")),
      query: [...at("query", queryPairs), ...at("querystring", queryString)],
      headers: at("header", (one, value) => [[one.name, headerText(one, value)]]),
      cookies: at("cookie", cookiePairs),
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

function fieldFor(parameter, schemas) {
  const { name, schema, required: isRequired, deprecated: isDeprecated, type, allowEmptyValue } = parameter;
  const control = type ? jsonControl() : undefined;
  const field = new Field(name, schema, schemas, { isRequired, isDeprecated, control, type });
  field.start(parameter.examples?.[0] ?? field.schema.default);
  if (allowEmptyValue) field.addEmptySwitch();
  // What has a media type of its own travels as it is typed.
  if (type) field.read = () => control.readText();
  return { parameter, field };
}

function placeFault(parameter, value) {
  if (parameter.in === "path" && [value].flat().some((part) => part === "." || part === "..")) {
    return `browsers resolve '${value}' in a path, so it cannot be sent`;
  }
  const isOdd = parameter.in === "header" && !isHeaderText(headerText(parameter, value));
  return isOdd ? "a header takes characters of Latin-1 only" : undefined;
}

function queryString(parameter, value) {
  if (parameter.type !== "application/x-www-form-urlencoded") return [encode(value)];
  const members = Object.entries(JSON.parse(value));
  return [urlencoded(members.map(([name, item]) => ({ name, value: item })), {}).content];
}
