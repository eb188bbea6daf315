// Reads the body of an answer: whole up to a cap, or as a stream.

import { charsetOf, kindOf } from "./formats.js";
import { MessageReader } from "./stream-reader.js";

export const largest = 32 << 20;
const patience = 700;

export function decoderFor(contentType) {
  const charset = charsetOf(contentType) ?? "utf-8";
  try {
    return { decoder: new TextDecoder(charset), charset };
  } catch {
    return { decoder: new TextDecoder(), charset, isUnknown: true };
  }
}

export class BodyReader {
  constructor(response, { expectsStream, onStream, onProgress }) {
    this.response = response;
    this.type = response.headers.get("Content-Type") ?? "";
    this.kind = kindOf(this.type);
    this.onStream = onStream;
    this.onProgress = onProgress;
    this.chunks = [];
    this.size = 0;
    const isStream = this.kind === "lines" || this.kind === "events" || (expectsStream && response.ok);
    if (isStream) this.beginStream();
  }

  beginStream() {
    if (this.view) return;
    this.decoder = decoderFor(this.type).decoder;
    this.messages = new MessageReader(this.kind === "events");
    this.view = this.onStream();
    for (const chunk of this.chunks) this.feed(chunk);
  }

  feed(chunk) {
    this.view.add(this.messages.feed(this.decoder.decode(chunk, { stream: true })));
  }

  async read() {
    if (!this.response.body) return { end: "end" };
    const reader = this.response.body.getReader();
    const timer = setTimeout(() => this.reconsider(), patience);
    try {
      for (;;) {
        await this.view?.whenRunning();
        const { done, value } = await reader.read();
        if (done) return { end: "end" };
        this.size += value.length;
        if (this.view) this.feed(value);
        if (this.size <= largest) this.chunks.push(value);
        else if (!this.view) {
          await reader.cancel();
          return { end: "cut" };
        }
        this.onProgress?.(this.size);
      }
    } catch (error) {
      return { end: "broken", error };
    } finally {
      clearTimeout(timer);
      if (this.view) this.view.add([...this.messages.feed(this.decoder.decode()), ...this.messages.end()]);
    }
  }

  reconsider() {
    const isText = ["json", "text", "binary"].includes(this.kind) && !this.response.headers.has("Content-Length");
    if (this.view || !isText || this.size > 1 << 20) return;
    const start = new TextDecoder().decode(this.chunks[0]?.subarray(0, 65536) ?? new Uint8Array());
    const line = start.split("\n")[0].trim();
    const isLine = start.includes("\n") && /^[\u001e]?\s*[[{].*[\]}]$/.test(line);
    if (isLine || this.kind === "text") this.beginStream();
  }

  get blob() {
    return new Blob(this.chunks);
  }

  get isText() {
    return /^(json|text|html|lines|form)$/.test(this.kind);
  }

  get text() {
    const { decoder } = decoderFor(this.type);
    const parts = this.chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    return parts.join("") + decoder.decode();
  }
}
