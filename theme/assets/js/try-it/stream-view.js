// Shows messages as they arrive; the last ones are kept.

import { button, element, tag } from "./dom.js";
import { jsonTree } from "./json-tree.js";

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
