// The request as curl, live; credentials are masked until they are asked for.

import { curlCommand } from "./curl.js";
import { button, element } from "./dom.js";
import { JSONFault } from "./json.js";

export class CurlView {
  constructor(current) {
    this.current = current;
    this.code = element("code");
    this.shown = element("input", { type: "checkbox" });
    this.shown.addEventListener("change", () => this.update());
    this.switch = element("label", { className: "try-it-note" }, this.shown, " show credentials");
    this.copyButton = button("Copy", () => this.copy(), "try-it-quiet");
    const bar = element("div", { className: "try-it-row" }, this.copyButton, this.switch);
    this.element = element(
      "details", { className: "try-it-curl", open: true }, element("summary", {}, "curl"),
      element("pre", { tabIndex: 0 }, this.code), bar,
    );
  }

  command(isMasked) {
    try {
      return curlCommand(this.current(), { isMasked });
    } catch (error) {
      if (error instanceof JSONFault) return undefined;
      throw error;
    }
  }

  update() {
    const text = this.command(!this.shown.checked);
    if (text !== undefined) this.code.textContent = text;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.command(false) ?? "");
      this.copyButton.textContent = "Copied, with credentials";
    } catch {
      this.copyButton.textContent = "Not allowed";
    }
    setTimeout(() => { this.copyButton.textContent = "Copy"; }, 2000);
  }
}
