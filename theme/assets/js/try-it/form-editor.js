// An editor for forms.

import { announceInput, button, element, tag } from "./dom.js";
import { Field } from "./fields.js";
import { kindOf, multipart, urlencoded } from "./formats.js";
import { essential, readJSON } from "./json.js";
import { check } from "./schema.js";

export class FormEditor {
  constructor(mediaType, schemas) {
    this.mediaType = mediaType;
    this.isMultipart = kindOf(mediaType.type) === "multipart";
    const { properties = {}, required = [], additionalProperties } = essential(mediaType.schema, schemas);
    this.fields = Object.entries(properties)
      .filter(([, property]) => !essential(property, schemas).readOnly)
      .map(([name, property]) => (
        new Field(name, property, schemas, { isRequired: required.includes(name), isLong: true })
      ));
    this.others = new Set();
    this.rows = tag("div", ...this.fields.map(({ row }) => row));
    const add = additionalProperties !== false && button("Add a field", () => this.add().name.focus(), "quiet");
    this.element = tag("div", this.rows, add);
    this.start();
  }

  /** Begins with the example, or else with the defaults. */
  start() {
    const text = this.mediaType.examples?.[0]?.text ?? "";
    const given = readJSON(text)?.members ? JSON.parse(text) : {};
    for (const field of this.fields) {
      if (Object.hasOwn(given, field.name)) field.control.write(given[field.name]);
      else field.start(field.schema.default);
    }
  }

  /** A row for a field that the schema does not name. */
  add(name = "", value = "", type = "text") {
    const other = {
      name: element("input", { type: "text", "aria-label": "Name of the field", value: name }),
      value: element("input", { type, "aria-label": "Value of the field" }),
    };
    if (type === "text") other.value.value = value;
    const drop = button("×", () => {
      row.remove();
      this.others.delete(other);
      announceInput(this.element);
    }, "quiet");
    drop.setAttribute("aria-label", "Remove the field");
    const swap = this.isMultipart && type === "text" && button("File", () => {
      drop.click();
      this.add(other.name.value, "", "file");
    }, "quiet");
    const row = tag("div.pair", other.name, other.value, swap, drop);
    this.others.add(other);
    this.rows.append(row);
    return other;
  }

  write(pairs) {
    const names = new Set(pairs.map(([name]) => name));
    for (const name of names) {
      const values = pairs.filter((pair) => pair[0] === name).map(([, value]) => value);
      const field = this.fields.find((one) => one.name === name);
      if (field) field.control.write(values.length > 1 ? values : values[0]);
      else for (const value of values) this.add(name, value);
    }
    announceInput(this.element);
  }

  faulty() {
    return this.fields.map((field) => field.faulty(check)).find(Boolean);
  }

  parts() {
    const known = this.fields
      .map((field) => ({ name: field.name, value: field.read(), text: field.control.readText?.() }));
    const others = [...this.others]
      .map(({ name, value }) => ({ name: name.value, value: value.files ? value.files[0] : value.value }))
      .filter(({ name }) => name !== "");
    return [...known, ...others].filter(({ value }) => value !== undefined);
  }

  read() {
    const { encoding = {}, type } = this.mediaType;
    return this.isMultipart ? multipart(this.parts(), encoding, type) : urlencoded(this.parts(), encoding);
  }
}
