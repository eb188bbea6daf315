// Editors for bodies of one text or file.

import { announceInput, choice, element, labelled, showMessage, tag } from "./dom.js";
import { JSONFault, parseJSON, placeOf } from "./json.js";
import { check } from "./schema.js";

export class TextEditor {
  constructor(mediaType, name = "Text", rows = 6) {
    this.mediaType = mediaType;
    this.control = this.makeControl(rows);
    Object.assign(this, labelled(this.control, { name }));
    this.element = tag("div", ...this.exampleRow(), this.row);
    if (mediaType.examples) this.write(mediaType.examples[0].text);
  }

  makeControl(rows) {
    return element("textarea.code", { rows, spellcheck: false });
  }

  exampleRow() {
    const examples = this.mediaType.examples ?? [];
    const select = choice(examples.map(({ name }, index) => ({ value: index, text: name })));
    select.addEventListener("change", () => this.write(examples[select.value].text));
    return examples.length < 2 ? [] : [labelled(select, { name: "Example" }).row];
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

export class FileEditor extends TextEditor {
  constructor({ type }) {
    super({ type }, "File");
  }

  makeControl() {
    return element("input", { type: "file" });
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

export class JSONEditor extends TextEditor {
  constructor(mediaType, schemas) {
    super(mediaType, "JSON", 8);
    this.schemas = schemas;
    this.findings = element("ul.findings", { role: "status" });
    this.row.append(this.findings);
    this.control.addEventListener("input", () => this.check());
    this.check();
  }

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
    this.findings.replaceChildren(...found.map(({ node, path, text: words }) => (
      tag("li", tag("code", path), ` ${words} (line ${at(node.start)})`)
    )));
    return fault === "";
  }

  faulty(isRequired) {
    return super.faulty(isRequired) ?? (this.check() ? undefined : this.control);
  }
}
