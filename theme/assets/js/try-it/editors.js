// Editors for bodies of one text or file.

import { choice, code, element, labelled, showMessage } from "./dom.js";
import { parseJSON, placeOf } from "./json.js";
import { check } from "./schema.js";

class Editor {
  constructor(mediaType, control, name) {
    this.mediaType = mediaType;
    this.control = control;
    Object.assign(this, labelled(control, { name }));
    this.element = this.row;
  }

  get isEmpty() {
    return this.control.value.trim() === "";
  }

  write(text) {
    this.control.value = text;
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  validate(isRequired) {
    const isMissing = isRequired && this.isEmpty;
    showMessage(this.control, this.message, isMissing ? "A body is required" : "");
    return isMissing ? this.control : undefined;
  }

  read() {
    return this.isEmpty ? undefined : { type: this.mediaType.type, content: this.control.value };
  }
}

const area = (rows) => element("textarea", { rows, spellcheck: false, className: "try-it-code" });

export class TextEditor extends Editor {
  constructor(mediaType) {
    super(mediaType, area(6), "Text");
    this.control.value = mediaType.examples?.[0]?.text ?? "";
  }
}

export class FileEditor extends Editor {
  constructor(mediaType) {
    super(mediaType, element("input", { type: "file" }), "File");
  }

  write() {}

  read() {
    const file = this.control.files[0];
    const { type } = this.mediaType;
    return file && { type: type.includes("*") ? file.type || "application/octet-stream" : type, content: file, file: file.name };
  }
}

export class JSONEditor extends Editor {
  constructor(mediaType, schemas, isBlank) {
    super(mediaType, area(8), "JSON");
    this.schemas = schemas;
    this.findings = element("ul", { className: "try-it-findings", role: "status" });
    this.row.append(this.findings);
    this.element = element("div", {}, ...this.exampleRow(), this.row);
    this.control.addEventListener("input", () => this.check());
    if (!isBlank) this.write(mediaType.examples?.[0]?.text ?? "");
  }

  exampleRow() {
    const examples = this.mediaType.examples ?? [];
    const select = choice(examples.map(({ name }, index) => ({ value: index, text: name })));
    select.addEventListener("change", () => this.write(examples[select.value].text));
    return examples.length < 2 ? [] : [labelled(select, { name: "Example" }).row];
  }

  write(text) {
    this.control.rows = Math.min(Math.max(text.split("\n").length + 1, 4), 20);
    super.write(text);
  }

  check() {
    const text = this.control.value;
    const at = (offset) => Object.values(placeOf(text, offset)).join(", column ");
    this.findings.replaceChildren();
    showMessage(this.control, this.message, "");
    if (this.isEmpty) return true;
    try {
      const found = check(parseJSON(text), this.mediaType.schema, { schemas: this.schemas });
      this.findings.append(...found.map(({ node, path, text: words }) => (
        element("li", {}, code(path), ` ${words} (line ${at(node.start)})`)
      )));
      return true;
    } catch (fault) {
      showMessage(this.control, this.message, `Line ${at(fault.offset)}: ${fault.message}`);
      return false;
    }
  }

  validate(isRequired) {
    return super.validate(isRequired) ?? (this.check() ? undefined : this.control);
  }
}
