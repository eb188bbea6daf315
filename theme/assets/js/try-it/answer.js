// Shows an answer as it arrives.

import { BodyReader, decoderFor, largest } from "./answer-body.js";
import { checkMessage, comparison, contentFor, documented } from "./answer-check.js";
import { downloadButton, fileName, viewsOf } from "./answer-views.js";
import { button, code, div, element, p } from "./dom.js";
import { Failure } from "./failures.js";
import { StreamView } from "./stream-view.js";

export class AnswerView {
  constructor({ operation, schemas, response, request, waited, started, onStop }) {
    Object.assign(this, { operation, schemas, response, request, started, onStop });
    this.type = response.headers.get("Content-Type") ?? "";
    this.documented = documented(operation, response.status);
    this.content = contentFor(this.documented, this.type);
    this.facts = p("facts", `${Math.round(waited)} ms`);
    this.body = div("answer-body");
    this.element = div("answer", this.head(), ...this.notes(), this.headers(), this.body);
  }

  head() {
    const { status } = this.response;
    const tone = status < 300 ? "success" : status < 400 ? "info" : status < 500 ? "warning" : "danger";
    const meaning = this.documented?.phrase ?? this.response.statusText;
    const word = element("strong", { className: `try-it-status tone-${tone}` }, `${status} ${meaning}`);
    return div("row", word, this.facts);
  }

  notes() {
    const notes = [];
    if (this.documented?.description) notes.push(p("meaning", this.documented.description));
    if (this.response.redirected) {
      const isLogin = this.type.includes("html") && !this.content;
      const words = isLogin ? "The request was redirected to a page, most likely to log in: " : "The request was redirected to ";
      notes.push(p("warning", words, code(this.response.url)));
    }
    return notes;
  }

  headers() {
    const rows = [...this.response.headers].flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
    const isForeign = new URL(this.request.url).origin !== location.origin;
    const note = isForeign ? p("hint", "Of another origin's headers, browsers show those that it exposes.") : undefined;
    return element("details", { className: "try-it-headers" }, element("summary", {}, `Headers (${rows.length / 2})`), element("dl", {}, ...rows), note);
  }

  async read() {
    const onMessage = (message) => checkMessage(message, this.content, this.schemas);
    const reader = new BodyReader(this.response, {
      expectsStream: this.operation.stream || Boolean(this.content?.item),
      onProgress: (size) => this.tell(size),
      onStream: () => {
        this.stream = new StreamView({ onStop: () => { this.onStop(); this.stream.pause(false); }, onMessage });
        this.body.replaceChildren(this.stream.element);
        return this.stream;
      },
    });
    const { end, error } = await reader.read();
    this.tell(reader.size);
    if (this.stream) this.stream.finish(this.wordsFor(end, error));
    else this.showWhole(reader, end, error, onMessage);
    if (reader.size > 0) this.body.append(downloadButton(reader.blob, fileName(this.response.headers, this.response.url || this.request.url)));
  }

  wordsFor(end, error) {
    if (end === "end") return "ended";
    if (error instanceof Failure) return error.message;
    return error?.name === "AbortError" ? "stopped" : "broken off by the server or the network";
  }

  tell(size) {
    this.facts.textContent = `${Math.round(performance.now() - this.started)} ms · ${sizeText(size)}`;
  }

  showWhole(reader, end, error, onMessage) {
    const { charset, isUnknown } = decoderFor(this.type);
    const warnings = [
      end === "cut" && `Only the first ${sizeText(largest)} were read.`,
      end === "broken" && `The answer is incomplete: ${this.wordsFor(end, error)}.`,
      isUnknown && `No browser knows the charset ${charset.slice(0, 40)}; the text is read as UTF-8.`,
      reader.size === 0 && "No body.",
    ].filter(Boolean).map((text) => p("warning", text));
    this.body.replaceChildren(...warnings);
    if (reader.size === 0) return;
    const { views, node } = viewsOf({ kind: reader.kind, text: reader.text, blob: reader.blob, onMessage });
    const parts = [comparison({ ...this, node, response: this.documented, status: this.response.status }), views.length > 0 ? tabs(views) : undefined];
    this.body.append(...parts.filter(Boolean));
  }
}

export function sizeText(size) {
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

function tabs(views) {
  const slot = element("div");
  const buttons = views.map((view) => button(view.title, () => show(view), "try-it-view"));
  const show = (view) => {
    view.element ??= view.make();
    slot.replaceChildren(view.element);
    buttons.forEach((one, index) => one.setAttribute("aria-pressed", String(views[index] === view)));
  };
  show(views[0]);
  return element("div", {}, element("div", { className: "try-it-views", role: "group", "aria-label": "Views of the body" }, ...buttons), slot);
}
