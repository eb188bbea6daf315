// An editor for a body that is sent as it is typed.

import { element, labelled, showMessage } from "./dom.js";

export class TextEditor {
  constructor(mediaType) {
    this.mediaType = mediaType;
    this.area = element("textarea", { rows: 6, spellcheck: false, className: "try-it-code" });
    this.area.value = mediaType.examples?.[0]?.text ?? "";
    const { row, message } = labelled(this.area, { name: "Text" });
    this.message = message;
    this.element = row;
  }

  write(text) {
    this.area.value = text;
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  validate(isRequired) {
    const isMissing = isRequired && this.area.value === "";
    showMessage(this.area, this.message, isMissing ? "A body is required" : "");
    return isMissing ? this.area : undefined;
  }

  read() {
    const text = this.area.value;
    return text === "" ? undefined : { type: this.mediaType.type, content: text };
  }
}
