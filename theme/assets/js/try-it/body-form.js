// The part of the form for the body.

import { choice, element, labelled, p } from "./dom.js";
import { FileEditor, JSONEditor, TextEditor } from "./editors.js";
import { FieldsEditor } from "./fields-editor.js";
import { kindOf } from "./formats.js";

const undocumented = { content: ["application/json", "text/plain", "application/octet-stream"].map((type) => ({ type })) };

export class BodyForm {
  constructor(operation, schemas) {
    this.body = operation.body ?? { ...undocumented, isUndocumented: true };
    this.schemas = schemas;
    this.editors = new Map();
    this.slot = element("div");
    this.types = choice(this.body.content.map(({ type }, index) => ({ value: String(index), text: type })));
    this.types.addEventListener("change", () => this.show());
    const legend = element("legend", {}, "Body");
    if (this.body.required) legend.append(element("span", { className: "try-it-required" }, " required"));
    this.element = element("fieldset", { className: "try-it-body" }, legend, this.typeRow(), this.slot);
    this.show();
  }

  typeRow() {
    if (this.body.content.length > 1) return labelled(this.types, { name: "Media type" }).row;
    return p("note", this.body.content[0]?.type ?? "");
  }

  get mediaType() {
    return this.body.content[Number(this.types.value)] ?? this.body.content[0] ?? { type: "application/json" };
  }

  get editor() {
    const { mediaType } = this;
    if (!this.editors.has(mediaType)) this.editors.set(mediaType, this.makeEditor(mediaType));
    return this.editors.get(mediaType);
  }

  makeEditor(mediaType) {
    const isBare = this.body.isUndocumented;
    const type = mediaType.type === "*/*" ? "application/json" : mediaType.type;
    const given = { ...mediaType, type, examples: mediaType.examples ?? this.borrowedExamples(mediaType) };
    switch (kindOf(type)) {
      case "json": return new JSONEditor(given, this.schemas, isBare);
      case "form": case "multipart": return new FieldsEditor(given, this.schemas);
      case "text": case "html": case "lines": case "events": return new TextEditor(given);
      default: return new FileEditor(given);
    }
  }

  borrowedExamples(mediaType) {
    const key = JSON.stringify(mediaType.schema);
    return this.body.content.find((other) => other.examples && JSON.stringify(other.schema) === key)?.examples;
  }

  show() {
    this.slot.replaceChildren(this.editor.element);
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  choose(type) {
    const index = this.body.content.findIndex((one) => kindOf(one.type) === kindOf(type));
    if (index >= 0) this.types.value = String(index);
    this.show();
  }

  fill({ type, fields, body }) {
    if (fields.length > 0) this.choose(this.body.content.some((one) => kindOf(one.type) === "multipart") ? "multipart/form-data" : "application/x-www-form-urlencoded");
    else if (body !== undefined) this.choose(type ?? "application/json");
    if (fields.length > 0 && this.editor.addField) this.editor.write(fields.map(([name, value]) => ({ name, value })));
    else if (body !== undefined && !this.editor.addField) this.editor.write(body);
  }

  validate() {
    return this.editor.validate(Boolean(this.body.required));
  }

  read() {
    return this.editor.read();
  }
}
