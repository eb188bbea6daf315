// Cuts a stream into messages (JSON lines, gRPC-gateway, server-sent events) and shows them as they arrive.

import { button, element, tag } from "./dom.js";
import { jsonTree } from "./json-tree.js";
import { readJSON } from "./json.js";

const longest = 1 << 20;

class LineSplitter {
  rest = "";
  endsWithReturn = false;

  feed(piece) {
    const text = this.endsWithReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    if (piece !== "") this.endsWithReturn = piece.endsWith("\r");
    const [first, ...others] = text.split(/\r\n|\n|\r/);
    // What is too long is kept too long by one character.
    this.rest += first.slice(0, longest + 1 - this.rest.length);
    return others.map((line) => {
      const whole = this.end();
      this.rest = line.slice(0, longest + 1);
      return whole;
    });
  }

  end() {
    return this.rest.length > longest ? `${this.rest.slice(0, longest)}…` : this.rest;
  }
}

class EventParser {
  data = [];
  fields = {};

  line(line) {
    const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line);
    if (name === "data" && this.data.length < 10_000) this.data.push(value);
    if (/^(event|id|retry)$/.test(name)) this.fields[name] = name === "retry" ? Number(value) : value;
    return line === "" ? this.take() : undefined;
  }

  /** The reference tells of the event as a whole or of what its data is. */
  take() {
    const { fields, data } = this;
    Object.assign(this, { data: [], fields: {} });
    const text = data.join("\n");
    const whole = readJSON(JSON.stringify({ ...fields, data: text }));
    return data.length > 0 ? { ...messageOf(text), event: fields.event, whole } : undefined;
  }
}

function messageOf(line) {
  const text = line.replace(/^\u001e/, "");
  const whole = readJSON(text);
  const [only, ...others] = whole?.members ?? [];
  const kind = others.length === 0 && /^(result|error)$/.exec(only?.name)?.[0];
  return kind ? { text, node: only.node, kind, whole } : { text, node: whole, whole };
}

/** The lines of a text as messages, where each is JSON. */
export function messagesOf(text) {
  const messages = text.split(/\r?\n/).filter((line) => line.trim()).map(messageOf);
  return messages.length > 1 && messages.every(({ node }) => node) ? messages : undefined;
}

export class MessageReader {
  constructor(isEvents) {
    this.splitter = new LineSplitter();
    this.events = isEvents ? new EventParser() : undefined;
  }

  feed(text) {
    return this.messages(this.splitter.feed(text));
  }

  end() {
    return this.messages([this.splitter.end(), ""]);
  }

  messages(lines) {
    if (this.events) return lines.map((line) => this.events.line(line)).filter(Boolean);
    return lines.filter((line) => line.trim() !== "").map(messageOf);
  }
}

const mostRows = 500;
const widest = 2000;

export class StreamView {
  constructor({ onStop, onMessage }) {
    this.count = 0;
    this.pending = [];
    this.onMessage = onMessage;
    this.list = element("ol.rows", { tabIndex: 0, "aria-label": "Messages" });
    this.status = element("p.note", { role: "status" });
    this.pauseButton = button("Pause", () => this.pause(!this.isPaused), "quiet");
    this.stopButton = button("Stop", onStop);
    this.element = tag("div.stream", tag("div.row", this.stopButton, this.pauseButton, this.status), this.list);
  }

  pause(isPaused) {
    this.isPaused = isPaused;
    this.pauseButton.textContent = isPaused ? "Go on" : "Pause";
    if (!isPaused) this.release?.();
    this.say();
  }

  async whenRunning() {
    while (this.isPaused) await new Promise((resolve) => { this.release = resolve; });
  }

  add(messages) {
    this.count += messages.length;
    this.pending.push(...messages.slice(-mostRows));
    this.timer ??= setTimeout(() => this.flush(), 60);
  }

  flush() {
    this.timer = undefined;
    const { list } = this;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    const rows = this.pending.slice(-mostRows).map((message) => this.row(message));
    this.pending = [];
    list.append(...rows);
    while (list.childElementCount > mostRows) list.firstElementChild.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
    this.say();
  }

  row(message) {
    const { node, kind, text, event } = message;
    const isError = kind === "error";
    const item = tag(isError ? "li.error" : "li");
    const mark = event ?? (isError && "error");
    if (mark) item.append(element("span", { className: "badge" }, mark), " ");
    const line = short(node && kind ? text.slice(node.start, node.end) : text);
    item.append(node?.items || node?.members ? folded(node, line) : tag("code", line));
    const findings = this.onMessage?.(message) ?? [];
    if (findings.length > 0) item.append(tag("p.hint", findings.map((one) => `${one.path} ${one.text}`).join("; ")));
    return item;
  }

  say(end) {
    if (end) this.end = end;
    const kept = this.count > mostRows ? `, the last ${mostRows} kept` : "";
    const state = this.end ?? (this.isPaused ? "paused" : "arriving …");
    this.status.textContent = `${this.count} ${this.count === 1 ? "message" : "messages"}${kept}, ${state}`;
  }

  finish(end) {
    clearTimeout(this.timer);
    this.isPaused = false;
    this.release?.();
    this.flush();
    for (const one of [this.stopButton, this.pauseButton]) one.hidden = true;
    this.say(end);
  }
}

const short = (text) => (text.length > widest ? `${text.slice(0, widest)} …` : text);

function folded(node, line) {
  const box = tag("details", tag("summary", tag("code", line)));
  box.addEventListener("toggle", () => {
    if (box.open && box.childElementCount === 1) box.append(jsonTree(node));
  });
  return box;
}
