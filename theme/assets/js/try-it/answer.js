// Shows an answer as it arrives.

import { BodyReader, decoderFor, downloadLink, fileName, largest } from "./answer-body.js";
import { viewsOf } from "./answer-views.js";
import { element, switcher, tag } from "./dom.js";
import { essence } from "./formats.js";
import { check } from "./schema.js";
import { Failure } from "./send.js";

export class AnswerView {
  constructor({ operation, schemas, response, request, waited, started, onStop, isLost }) {
    Object.assign(this, { operation, schemas, response, request, started, onStop, isLost });
    this.type = response.headers.get("Content-Type") ?? "";
    this.documented = documented(operation, response.status);
    this.content = contentFor(this.documented, this.type);
    this.facts = tag("p.facts");
    this.tell(undefined, waited);
    this.body = tag("div.answer-body");
    this.element = tag("div.answer", this.head(), ...this.notes(), this.headers(), this.body);
  }

  head() {
    const { status, statusText } = this.response;
    const tone = ["success", "success", "success", "info", "warning"][Math.floor(status / 100)] ?? "danger";
    const word = element(`strong.status.tone-${tone}`, {}, `${status} ${this.documented?.phrase ?? statusText}`);
    return tag("div.row", word, this.facts);
  }

  notes() {
    const { response: { redirected, status, url }, operation, request, documented: { description } = {} } = this;
    const isLogin = this.type.includes("html") && !this.content;
    const words = `The request was redirected to ${isLogin ? "a page, most likely to log in: " : ""}`;
    const isKnown = request.secrets?.length > 0 || request.usesCookies;
    const advice = isKnown ? "The server does not accept the login any more: log out above, and in again."
      : "The request told nobody's name: log in above.";
    return [
      description && tag("p.meaning", description),
      status === 401 && operation.ways && tag("p.hint", advice),
      redirected && tag("p.warning", words, tag("code", url)),
    ];
  }

  headers() {
    const list = [...this.response.headers];
    const rows = list.flatMap(([name, value]) => [tag("dt", name), tag("dd", value)]);
    const isForeign = new URL(this.request.url).origin !== location.origin;
    return tag(
      "details.headers", tag("summary", `Headers (${list.length})`), tag("dl", ...rows),
      isForeign && tag("p.hint", "Of another origin's headers, browsers show those that it exposes."),
    );
  }

  /** Reads the body to its end, and gives it as text where it is kept. */
  async read() {
    const onMessage = (message) => checkMessage(message, this.content, this.schemas);
    const reader = new BodyReader(this.response, {
      expectsStream: this.operation.stream || this.content?.item,
      onProgress: (size) => this.tell(size),
      onStream: (StreamView) => {
        this.stream = new StreamView({ onStop: () => { this.onStop(); this.stream.pause(false); }, onMessage });
        this.body.replaceChildren(this.stream.element);
        return this.stream;
      },
    });
    const { end, error } = await reader.read();
    this.tell(reader.size);
    if (this.stream) this.stream.finish(wordsFor(end, error));
    else await this.showWhole(reader, end, error, onMessage);
    if (reader.size === 0) return undefined;
    this.body.append(downloadLink(reader.blob, fileName(this.response.headers, this.response.url || this.request.url)));
    return reader.isText && end !== "cut" ? reader.text : undefined;
  }

  tell(size, waited = performance.now() - this.started) {
    const parts = [waited >= 0 && `${Math.round(waited)} ms`, size !== undefined && sizeText(size)];
    this.facts.textContent = parts.filter(Boolean).join(" · ");
  }

  async showWhole(reader, end, error, onMessage) {
    const { charset, isUnknown } = decoderFor(this.type);
    const warnings = [
      end === "cut" && `Only the first ${sizeText(largest)} were read.`,
      end === "broken" && `The answer is incomplete: ${wordsFor(end, error)}.`,
      isUnknown && `No browser knows the charset ${charset.slice(0, 40)}; the text is read as UTF-8.`,
      reader.size === 0 && end === "end" && (this.isLost ? "The body was not kept." : "No body."),
    ].filter(Boolean).map((text) => tag("p.warning", text));
    this.body.replaceChildren(...warnings);
    if (reader.size === 0) return;
    const { views, node } = await viewsOf({ kind: reader.kind, text: reader.text, blob: reader.blob, onMessage });
    this.body.append(...[comparison({ ...this, node, status: this.response.status }), tabs(views)].filter(Boolean));
  }
}

function wordsFor(end, error) {
  if (end === "end") return "ended";
  if (error instanceof Failure) return error.message;
  return error?.name === "AbortError" ? "stopped" : "broken off by the server or the network";
}

function sizeText(size) {
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

function tabs(views) {
  if (views.length === 0) return undefined;
  const slot = tag("div");
  const show = (place) => {
    const view = views[place];
    view.element ??= view.make();
    slot.replaceChildren(view.element);
  };
  return tag("div", switcher("Views of the body", views.map(({ title }) => title), show), slot);
}

/** What the reference says of a status: of itself, of its hundred, or of all others. */
function documented({ responses = [] }, status) {
  const names = [String(status), `${Math.floor(status / 100)}XX`, "DEFAULT"];
  return names.map((name) => responses.find((one) => one.status.toUpperCase() === name)).find(Boolean);
}

function contentFor({ content = [] } = {}, type) {
  return type === "" ? content[0] : content.find((one) => isWithin(type, one.type));
}

function isWithin(type, range) {
  const [outer, inner] = essence(range).split("/");
  if (outer === "*") return true;
  return inner === "*" ? essence(type).startsWith(`${outer}/`) : essence(type) === essence(range);
}

function checkMessage({ node, whole, kind }, { item, schema } = {}, schemas) {
  if (!whole || kind === "error" || !(item ?? schema)) return [];
  const found = (message) => check(message, item ?? schema, { schemas, direction: "response" });
  const outer = found(whole);
  // A gateway's schema tells of what it wraps, or of the wrapping.
  return outer.length > 0 && node && !item && found(node).length === 0 ? [] : outer;
}

function comparison({ operation, node, documented: response, content, type, status, schemas }) {
  if (!operation.responses) return undefined;
  if (!response) return tag("p.note", `The reference does not tell of the status ${status}.`);
  if (!content && response.content && type) {
    const names = response.content.map((one) => one.type).join(", ");
    return tag("p.note", `The reference tells of ${names}, not of ${type}.`);
  }
  if (!node || !content?.schema) return undefined;
  const found = check(node, content.schema, { schemas, direction: "response" });
  if (found.length === 0) return tag("p.note.fine", "As the reference says.");
  const items = found.map(({ path, text }) => tag("li", tag("code", path), ` ${text}`));
  return element(
    "details.differences", { open: found.length < 4 },
    tag("summary", `Other than the reference says (${found.length})`), tag("ul.findings", ...items),
  );
}
