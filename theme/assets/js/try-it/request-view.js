// The request in curl and in other languages, live; credentials are masked until they are asked for.

import { copy, button, element, switcher, tag } from "./dom.js";
import { JSONFault } from "./json.js";
import { curlCommand } from "./request.js";

const languages = { curl: "curl", python: "Python", javascript: "JavaScript", go: "Go", http: "HTTP" };

export class RequestView {
  /** `current` gives the request with credentials, `sample` with variables for them. */
  constructor({ current, sample, samplesOnPage }) {
    Object.assign(this, { current, sample, samplesOnPage });
    this.code = tag("code");
    this.shown = element("input", { type: "checkbox" });
    this.shown.addEventListener("change", () => this.update());
    this.switch = tag("label.note", this.shown, " show credentials");
    const copyButton = button("Copy", () => copy(this.text(false), copyButton), "quiet");
    const choices = switcher("Language", Object.values(languages), (place) => this.choose(Object.keys(languages)[place]));
    this.element = element(
      "details.curl", { open: true }, tag("summary", "Request"), choices,
      element("pre", { tabIndex: 0 }, this.code), tag("div.row", copyButton, this.switch),
    );
  }

  async choose(language) {
    this.language = language;
    if (language !== "curl") await this.load();
    this.update();
  }

  async load() {
    this.samples ??= (await import("../request-samples.js")).samples;
  }

  text(isMasked) {
    if (this.language === "curl") return curlCommand(this.current(), { isMasked });
    return this.samples[this.language](this.sample());
  }

  update() {
    try {
      const text = this.text(!this.shown.checked);
      this.code.textContent = text;
      this.switch.hidden = this.language !== "curl" || this.current().secrets.length === 0;
    } catch (error) {
      // While JSON is being typed, what stood there before stays.
      if (!(error instanceof JSONFault)) throw error;
    }
  }

  /** The samples on the page follow the form, too. */
  async follow() {
    this.update();
    if (this.samplesOnPage.length === 0) return;
    await this.load();
    try {
      const request = this.sample();
      for (const tab of this.samplesOnPage) {
        tab.querySelector("code").textContent = this.samples[tab.dataset.key](request);
      }
    } catch (error) {
      if (!(error instanceof JSONFault)) throw error;
    }
  }
}
