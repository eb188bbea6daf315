// An editor for JSON that tells as one types where it is none, and where it is not what the schema
// asks for.

import { choice, element, labelled, showMessage } from "./dom.js";
import { parseJSON } from "./json.js";
import { placeOf } from "./json-values.js";
import { check } from "./schema.js";

export class JSONEditor {
  constructor(mediaType, schemas, isEmpty) {
    this.mediaType = mediaType;
    this.schemas = schemas;
    this.area = element("textarea", { rows: 8, spellcheck: false, className: "try-it-code" });
    const { row, message } = labelled(this.area, { name: "JSON" });
    this.message = message;
    this.findings = element("ul", { className: "try-it-findings", role: "status" });
    row.append(this.findings);
    this.element = element("div", {}, this.exampleRow(), row);
    this.area.addEventListener("input", () => this.check());
    if (!isEmpty) this.write(mediaType.examples?.[0]?.text ?? "");
  }

  exampleRow() {
    const examples = this.mediaType.examples ?? [];
    if (examples.length < 2) return undefined;
    const select = choice(examples.map(({ name }, index) => ({ value: String(index), text: name })));
    select.addEventListener("change", () => this.write(examples[Number(select.value)].text));
    return labelled(select, { name: "Example" }).row;
  }

  write(text) {
    this.area.value = text;
    this.area.rows = Math.min(Math.max(text.split("\n").length + 1, 4), 20);
    this.check();
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Gives whether the text is JSON; what the schema says of it keeps nobody from sending it. */
  check() {
    const text = this.area.value;
    this.findings.replaceChildren();
    showMessage(this.area, this.message, "");
    if (text.trim() === "") return true;
    let node;
    try {
      node = parseJSON(text);
    } catch (fault) {
      const { line, column } = placeOf(text, fault.offset);
      showMessage(this.area, this.message, `Line ${line}, column ${column}: ${fault.message}`);
      return false;
    }
    const found = check(node, this.mediaType.schema, { schemas: this.schemas });
    this.findings.append(...found.map((finding) => this.finding(finding, text)));
    return true;
  }

  finding({ node, path, text: words }, text) {
    const { line, column } = placeOf(text, node.start);
    return element("li", {}, element("code", {}, path), ` ${words} (line ${line}, column ${column})`);
  }

  validate(isRequired) {
    const isMissing = isRequired && this.area.value.trim() === "";
    if (isMissing) showMessage(this.area, this.message, "A body is required");
    return isMissing || !this.check() ? this.area : undefined;
  }

  read() {
    const text = this.area.value;
    return text.trim() === "" ? undefined : { type: this.mediaType.type, content: text };
  }
}
