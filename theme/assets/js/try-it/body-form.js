// The part of the form for the body.

import { announceInput, choice, labelled, tag } from "./dom.js";
import { FileEditor, JSONEditor, TextEditor } from "./editors.js";
import { FieldsEditor } from "./fields-editor.js";
import { kindOf } from "./formats.js";

const undocumented = {
  content: ["application/json", "text/plain", "application/octet-stream"].map((type) => ({ type })),
};

export class BodyForm {
  constructor(body = undocumented, schemas) {
    this.body = body.content.length > 0 ? body : { ...undocumented, ...body };
    this.schemas = schemas;
    this.editors = new Map();
    this.slot = tag("div");
    const { content, required } = this.body;
    this.types = choice(content.map(({ type }, index) => ({ value: String(index), text: type })));
    this.types.addEventListener("change", () => this.show());
    const types = content.length > 1
      ? labelled(this.types, { name: "Media type" }).row : tag("p.note", content[0].type);
    const legend = tag("legend", "Body", required && tag("span.required", " required"));
    this.element = tag("fieldset.body", legend, types, this.slot);
    this.show();
  }

  get editor() {
    const mediaType = this.body.content[Number(this.types.value)];
    if (!this.editors.has(mediaType)) this.editors.set(mediaType, this.makeEditor(mediaType));
    return this.editors.get(mediaType);
  }

  makeEditor(mediaType) {
    const type = mediaType.type === "*/*" ? "application/json" : mediaType.type;
    const given = { ...mediaType, type, examples: mediaType.examples ?? this.borrowedExamples(mediaType) };
    switch (kindOf(type)) {
      case "json": return new JSONEditor(given, this.schemas);
      case "form": case "multipart": return new FieldsEditor(given, this.schemas);
      case "image": case "binary": return new FileEditor(given);
      default: return new TextEditor(given);
    }
  }

  borrowedExamples({ schema }) {
    const key = JSON.stringify(schema);
    return this.body.content.find((other) => other.examples && JSON.stringify(other.schema) === key)?.examples;
  }

  show() {
    this.slot.replaceChildren(this.editor.element);
    announceInput(this.element);
  }

  /** Takes what an example has: fields for a form, text for any other body. */
  fill({ type = "application/json", fields, body }) {
    const isWritten = kindOf(type) === "form" && body !== undefined;
    const pairs = isWritten ? [...new URLSearchParams(body.trim())] : fields;
    const isForm = pairs.length > 0;
    if (!isForm && body === undefined) return;
    const kinds = isForm ? ["multipart", "form"] : [kindOf(type)];
    const index = this.body.content.findIndex((one) => kinds.includes(kindOf(one.type)));
    if (index >= 0) this.types.value = String(index);
    this.show();
    if (isForm === Boolean(this.editor.fields)) this.editor.write(isForm ? pairs : body);
  }

  faulty() {
    return this.editor.faulty(Boolean(this.body.required));
  }

  read() {
    return this.editor.read();
  }
}
