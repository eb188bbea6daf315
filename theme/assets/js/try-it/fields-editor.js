// An editor for forms.

import { controlFor } from "./controls.js";
import { button, code, div, element, labelled, showMessage } from "./dom.js";
import { multipart, urlencoded } from "./form-data.js";
import { kindOf } from "./formats.js";
import { JSONFault } from "./json.js";
import { resolved } from "./schema.js";

export class FieldsEditor {
  constructor(mediaType, schemas) {
    this.mediaType = mediaType;
    this.schemas = schemas;
    this.isMultipart = kindOf(mediaType.type) === "multipart";
    const schema = resolved(mediaType.schema, schemas);
    this.required = schema.required ?? [];
    this.fields = Object.entries(schema.properties ?? {})
      .filter(([, property]) => !resolved(property, schemas).readOnly)
      .map(([name, property]) => this.field(name, property));
    this.others = [];
    this.rows = element("div", {}, ...this.fields.map((field) => field.row));
    const add = schema.additionalProperties === false
      ? undefined : button("Add a field", () => this.addField().name.focus(), "try-it-quiet");
    this.element = element("div", {}, this.rows, add);
    this.fill(this.startingValues());
  }

  field(name, property) {
    const schema = resolved(property, this.schemas);
    const isRequired = this.required.includes(name);
    const control = controlFor(property, this.schemas, { isRequired, isLong: true });
    control.element.dataset.name = name;
    if (isRequired) control.element.setAttribute("aria-required", "true");
    const note = element("span", { className: "try-it-note" }, [schema.type ?? []].flat().join(" or "));
    if (isRequired) note.append(element("span", { className: "try-it-required" }, " required"));
    const { row, message } = labelled(control.element, { name: code(name), note, hint: control.hint });
    if (schema.default !== undefined && isRequired) control.write(schema.default);
    return { name, schema, control, row, message };
  }

  startingValues() {
    try {
      return JSON.parse(this.mediaType.examples?.[0]?.text ?? "{}");
    } catch {
      return {};
    }
  }

  fill(values) {
    for (const { name, control } of this.fields) {
      if (Object.hasOwn(values, name) && !control.isFile) control.write(values[name]);
    }
  }

  addField(name = "", value = "", file = false) {
    const nameInput = element("input", { type: "text", "aria-label": "Name of the field", value: name });
    const valueInput = element("input", { type: file ? "file" : "text", "aria-label": "Value of the field" });
    if (!file) valueInput.value = value;
    const row = div("pair", nameInput, valueInput);
    const other = { name: nameInput, value: valueInput };
    const drop = button("×", () => {
      row.remove();
      this.others = this.others.filter((one) => one !== other);
      this.element.dispatchEvent(new Event("input", { bubbles: true }));
    }, "try-it-quiet");
    drop.setAttribute("aria-label", "Remove the field");
    const swap = this.isMultipart && !file ? button("File", () => { row.remove(); this.addField(nameInput.value, "", true); }, "try-it-quiet") : undefined;
    row.append(...[swap, drop].filter(Boolean));
    this.others.push(other);
    this.rows.append(row);
    return other;
  }

  write(pairs) {
    for (const { name, value } of pairs) {
      const field = this.fields.find((one) => one.name === name);
      if (field && !field.control.isFile) field.control.write(value);
      else if (!field) this.addField(name, value);
    }
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  validate() {
    let first;
    for (const { name, control, message } of this.fields) {
      let fault;
      try {
        if (this.required.includes(name) && control.read() === undefined) fault = "is required";
      } catch (error) {
        if (!(error instanceof JSONFault)) throw error;
        fault = error.message;
      }
      showMessage(control.element, message, fault);
      if (fault) first ??= control.element;
    }
    return first;
  }

  parts() {
    const known = this.fields.map(({ name, schema, control }) => ({
      name, schema, value: control.read(), text: control.readText?.(),
    }));
    const others = this.others
      .map(({ name, value }) => ({ name: name.value, schema: {}, value: value.files ? value.files[0] : value.value }))
      .filter(({ name }) => name !== "");
    return [...known, ...others].filter(({ value }) => value !== undefined);
  }

  read() {
    const parts = this.parts();
    const encoding = this.mediaType.encoding ?? {};
    return this.isMultipart ? multipart(parts, encoding, this.mediaType.type) : urlencoded(parts, encoding);
  }
}
