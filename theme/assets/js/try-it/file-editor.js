// A body that is a file of the reader's.

import { element, labelled, showMessage } from "./dom.js";

export class FileEditor {
  constructor(mediaType) {
    this.mediaType = mediaType;
    this.input = element("input", { type: "file" });
    const { row, message } = labelled(this.input, { name: "File" });
    this.message = message;
    this.element = row;
  }

  write() {}

  validate(isRequired) {
    const isMissing = isRequired && this.input.files.length === 0;
    showMessage(this.input, this.message, isMissing ? "A file is required" : "");
    return isMissing ? this.input : undefined;
  }

  /** A range of types is narrowed to the file's own. */
  read() {
    const file = this.input.files[0];
    if (!file) return undefined;
    const type = this.mediaType.type.includes("*") ? file.type || "application/octet-stream" : this.mediaType.type;
    return { type, content: file, file: file.name };
  }
}
