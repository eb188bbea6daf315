// A body as a file to save, under a harmless name.

import { element, tag } from "./dom.js";
import { essence } from "./formats.js";

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
