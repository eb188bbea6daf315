// Hands an answer over as a file.

import { element } from "./dom.js";
import { essence } from "./media-types.js";

export function fileName(headers, url) {
  const disposition = headers.get("Content-Disposition") ?? "";
  const name = cleaned(extended(disposition) ?? plainName(disposition) ?? "");
  if (name) return name;
  const last = cleaned(new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? "") || "answer";
  const ending = essence(headers.get("Content-Type")).split("/")[1]?.replace("plain", "txt");
  return last.includes(".") || !/^[a-z]{2,4}$/.test(ending) ? last : `${last}.${ending}`;
}

function extended(disposition) {
  const match = /(?:^|;)\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(disposition);
  if (!match) return undefined;
  try {
    const bytes = Uint8Array.from(match[2].replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), (sign) => sign.charCodeAt(0));
    return new TextDecoder(match[1]).decode(bytes);
  } catch {
    return undefined;
  }
}

function plainName(disposition) {
  const match = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  return match?.[1]?.replace(/\\(.)/g, "$1") ?? match?.[2];
}

function cleaned(name) {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .split(/[/\\]/).at(-1).replace(/[<>:"|?*]/g, "_").replace(/^[.\s]+|[.\s]+$/g, "").slice(0, 150);
}

export function downloadButton(blob, name) {
  const link = element("a", { className: "try-it-download", download: name, href: URL.createObjectURL(new Blob([blob], { type: "application/octet-stream" })) });
  link.append("Download ", element("bdi", {}, name));
  return link;
}
