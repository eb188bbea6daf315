// Shows messages as they arrive; the last ones are kept.

import { button, code, div, element, p } from "./dom.js";
import { jsonTree } from "./json-tree.js";

const mostRows = 500;
const widest = 2000;

export class StreamView {
  constructor({ onStop, onMessage }) {
    this.count = 0;
    this.pending = [];
    this.onMessage = onMessage;
    this.list = element("ol", { className: "try-it-rows", tabIndex: 0, "aria-label": "Messages" });
    this.status = element("p", { className: "try-it-note", role: "status" });
    this.pauseButton = button("Pause", () => this.pause(!this.isPaused), "try-it-quiet");
    this.stopButton = button("Stop", onStop);
    this.bar = div("row", this.stopButton, this.pauseButton, this.status);
    this.element = div("stream", this.bar, this.list);
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
    const item = element("li", { className: kind === "error" ? "try-it-error" : "" });
    const mark = event ?? (kind === "error" ? "error" : undefined);
    if (mark) item.append(element("span", { className: "badge" }, mark), " ");
    const line = short(node && kind ? text.slice(node.start, node.end) : text);
    if (!node?.items && !node?.members) item.append(code(line));
    else item.append(folded(node, line));
    const findings = this.onMessage?.(message) ?? [];
    if (findings.length > 0) item.append(p("hint", findings.map((one) => `${one.path} ${one.text}`).join("; ")));
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
    this.stopButton.hidden = true;
    this.pauseButton.hidden = true;
    this.say(end);
  }
}

const short = (text) => (text.length > widest ? `${text.slice(0, widest)} …` : text);

function folded(node, line) {
  const box = element("details", {}, element("summary", {}, code(line)));
  box.addEventListener("toggle", () => {
    if (box.open && box.childElementCount === 1) box.append(jsonTree(node));
  });
  return box;
}
