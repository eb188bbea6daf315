// Reads the body of an answer, whole up to a cap or as a stream; gives it as a file to save.

import { element, tag } from "./dom.js";
import { essence, kindOf } from "./formats.js";

export const largest = 32 << 20;
const patience = 700;

export function decoderFor(contentType) {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1] ?? "utf-8";
  try {
    return { decoder: new TextDecoder(charset), charset };
  } catch {
    return { decoder: new TextDecoder(), charset, isUnknown: true };
  }
}

export class BodyReader {
  constructor(response, { expectsStream, onStream, onProgress }) {
    const type = response.headers.get("Content-Type") ?? "";
    const kind = kindOf(type);
    Object.assign(this, { response, type, kind, onStream, onProgress, chunks: [], size: 0 });
    this.isStream = kind === "lines" || kind === "events" || (expectsStream && response.ok);
  }

  async beginStream() {
    const { MessageReader, StreamView } = await import("./stream.js");
    this.decoder = decoderFor(this.type).decoder;
    this.messages = new MessageReader(this.kind === "events");
    this.view = this.onStream(StreamView);
    for (const chunk of this.chunks) this.feed(chunk);
  }

  feed(chunk) {
    this.view.add(this.messages.feed(this.decoder.decode(chunk, { stream: true })));
  }

  async read() {
    if (!this.response.body) return { end: "end" };
    if (this.isStream) await this.beginStream();
    const reader = this.response.body.getReader();
    const timer = setTimeout(() => this.reconsider(), patience);
    const started = performance.now();
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
        this.onProgress(this.size);
        if (performance.now() - started > patience) await this.reconsider();
      }
    } catch (error) {
      return { end: "broken", error };
    } finally {
      clearTimeout(timer);
      if (this.view) this.view.add([...this.messages.feed(this.decoder.decode()), ...this.messages.end()]);
    }
  }

  /** What takes its time and begins with a line of JSON, or is text, is shown as it arrives. */
  async reconsider() {
    const mayStream = /^(json|text|binary)$/.test(this.kind) && !this.response.headers.has("Content-Length");
    if (this.isStream || !mayStream || this.size === 0 || this.size > 1 << 20) return;
    const start = new TextDecoder().decode(this.chunks[0].subarray(0, 65536));
    this.isStream = this.kind === "text" || /^\u001e?\s*[[{].*[\]}]\s*\n/.test(start);
    if (this.isStream) await this.beginStream();
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

export function fileName(headers, url) {
  const disposition = headers.get("Content-Disposition") ?? "";
  const name = cleaned(extendedName(disposition) ?? plainName(disposition) ?? "");
  if (name) return name;
  const last = cleaned(new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? "") || "answer";
  const ending = essence(headers.get("Content-Type")).split("/")[1]?.replace("plain", "txt");
  return last.includes(".") || !/^[a-z]{2,4}$/.test(ending) ? last : `${last}.${ending}`;
}

/** `filename*=UTF-8''na%C3%AFve.txt` (RFC 8187). */
function extendedName(disposition) {
  const [, charset, text] = /(?:^|;)\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition) ?? [];
  try {
    const bytes = text?.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    return bytes && new TextDecoder(charset).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function plainName(disposition) {
  const [, quoted, word] = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return quoted?.replace(/\\(.)/g, "$1") ?? word;
}

function cleaned(name) {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .split(/[/\\]/).at(-1).replace(/[<>:"|?*]/g, "_").replace(/^[.\s]+|[.\s]+$/g, "").slice(0, 150);
}

export function downloadLink(blob, name) {
  const href = URL.createObjectURL(new Blob([blob], { type: "application/octet-stream" }));
  return element("a.download", { download: name, href }, "Download ", tag("bdi", name));
}
