// The part of the form for the body.

import { announceInput, choice, element, labelled, showMessage, tag } from "./dom.js";
import { kindOf } from "./formats.js";
import { JSONFault, parseJSON } from "./json.js";
import { FormEditor } from "./form-editor.js";
import { check } from "./schema.js";

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
    const { value } = this.types;
    if (!this.editors.has(value)) this.editors.set(value, this.makeEditor(this.body.content[value]));
    return this.editors.get(value);
  }

  makeEditor(mediaType) {
    const type = mediaType.type === "*/*" ? "application/json" : mediaType.type;
    const given = { ...mediaType, type, examples: mediaType.examples ?? this.borrowedExamples(mediaType) };
    switch (kindOf(type)) {
      case "json": return new JSONEditor(given, this.schemas);
      case "form": case "multipart": return new FormEditor(given, this.schemas);
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

class TextEditor {
  constructor(mediaType, name = "Text", control = element("textarea.code", { rows: 6, spellcheck: false })) {
    Object.assign(this, { mediaType, control, ...labelled(control, { name }) });
    this.element = tag("div", this.exampleRow(), this.row);
    if (mediaType.examples) this.write(mediaType.examples[0].text);
  }

  exampleRow() {
    const examples = this.mediaType.examples ?? [];
    const select = choice(examples.map(({ name }, index) => ({ value: index, text: name })));
    select.addEventListener("change", () => this.write(examples[select.value].text));
    return examples.length > 1 && labelled(select, { name: "Example" }).row;
  }

  write(text) {
    this.control.value = text;
    this.control.rows = Math.min(Math.max(text.split("\n").length + 1, 4), 20);
    announceInput(this.control);
  }

  get content() {
    return this.control.value.trim() === "" ? undefined : this.control.value;
  }

  faulty(isRequired) {
    const isMissing = isRequired && this.content === undefined;
    showMessage(this.control, this.message, isMissing ? "A body is required" : "");
    return isMissing ? this.control : undefined;
  }

  read() {
    const { content } = this;
    return content === undefined ? undefined : { type: this.mediaType.type, content };
  }
}

class FileEditor extends TextEditor {
  constructor({ type }) {
    super({ type }, "File", element("input", { type: "file" }));
  }

  write() {}

  get content() {
    return this.control.files[0];
  }

  read() {
    const file = this.content;
    const { type } = this.mediaType;
    const own = type.includes("*") ? file?.type || "application/octet-stream" : type;
    return file && { type: own, content: file, file: file.name };
  }
}

class JSONEditor extends TextEditor {
  constructor(mediaType, schemas) {
    super(mediaType, "JSON");
    this.schemas = schemas;
    this.findings = element("div", { role: "status" });
    this.row.append(this.findings);
    this.control.addEventListener("input", () => this.check());
    this.check();
  }

  /** Tells what is wrong; only what is no JSON at all cannot be sent. */
  check() {
    const text = this.content ?? "null";
    const at = (offset) => placeOf(text, offset);
    let fault = "";
    let found = [];
    try {
      const node = parseJSON(text);
      if (this.content) found = check(node, this.mediaType.schema, { schemas: this.schemas });
    } catch (error) {
      if (!(error instanceof JSONFault)) throw error;
      fault = `Line ${at(error.offset)}: ${error.message}`;
    }
    showMessage(this.control, this.message, fault);
    const items = found.map(({ node, path, text: words }) => (
      tag("li", tag("code", path), ` ${words} (line ${at(node.start)})`)
    ));
    this.findings.replaceChildren(items.length > 0 ? tag("ul.findings", ...items) : "");
    return fault === "";
  }

  faulty(isRequired) {
    return super.faulty(isRequired) ?? (this.check() ? undefined : this.control);
  }
}

function placeOf(text, offset) {
  const lines = text.slice(0, offset).split("\n");
  return `${lines.length}, column ${lines.at(-1).length + 1}`;
}
