// Cuts a stream into messages: JSON lines, gRPC-gateway, server-sent events.

import { parseJSON } from "./json.js";

const longest = 1 << 20;

class LineSplitter {
  constructor() {
    this.rest = "";
    this.isCut = false;
    this.endsWithReturn = false;
  }

  feed(piece) {
    const text = this.endsWithReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    if (piece !== "") this.endsWithReturn = piece.endsWith("\r");
    const parts = text.split(/\r\n|\n|\r/);
    const lines = [];
    parts.forEach((part, index) => {
      if (this.rest.length < longest) this.rest += part.slice(0, longest - this.rest.length);
      this.isCut ||= this.rest.length >= longest;
      if (index < parts.length - 1) lines.push(this.take());
    });
    return lines;
  }

  take() {
    const line = this.isCut ? `${this.rest.slice(0, longest)}…` : this.rest;
    this.rest = "";
    this.isCut = false;
    return line;
  }

  end() {
    return this.rest === "" ? [] : [this.take()];
  }
}

class EventParser {
  constructor() {
    this.reset();
  }

  reset() {
    this.data = [];
    this.event = undefined;
    this.id = undefined;
  }

  line(line) {
    if (line === "") {
      const result = this.data.length > 0 ? { ...messageOf(this.data.join("\n")), event: this.event, id: this.id } : undefined;
      this.reset();
      return result;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return undefined;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data" && this.data.length < 10_000) this.data.push(value);
    if (name === "event") this.event = value;
    if (name === "id") this.id = value;
    return undefined;
  }
}

export function messageOf(line) {
  const text = line.replace(/^\u001e/, "");
  let node;
  try {
    node = parseJSON(text);
  } catch {
    return { text };
  }
  const only = node.members?.length === 1 ? node.members[0] : undefined;
  if (only?.name === "result") return { text, node: only.node, kind: "result", whole: node };
  if (only?.name === "error") return { text, node: only.node, kind: "error", whole: node };
  return { text, node, whole: node };
}

export function isJSONLines(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.slice(0, 50).every((line) => messageOf(line).node);
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
    const last = this.messages(this.splitter.end());
    return this.events ? [...last, ...this.messages([""])] : last;
  }

  messages(lines) {
    if (this.events) return lines.map((line) => this.events.line(line)).filter(Boolean);
    return lines.filter((line) => line.trim() !== "").map(messageOf);
  }
}
