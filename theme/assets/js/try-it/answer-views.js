// The ways to look at a whole body, and to save it.

import { button, element, p } from "./dom.js";
import { essence } from "./formats.js";
import { jsonTree } from "./json-tree.js";
import { parseJSON } from "./json.js";
import { isJSONLines, messageOf } from "./stream-reader.js";
import { StreamView } from "./stream-view.js";

const longest = 300_000;

export function viewsOf({ kind, text, blob, onMessage }) {
  const views = [];
  let node;
  const mayBeJSON = kind === "json" || ((kind === "text" || kind === "binary") && /^\s*[[{]/.test(text ?? ""));
  if (mayBeJSON) node = parsed(text);
  if (node) views.push({ title: "Tree", make: () => jsonTree(node) });
  if (!node && text !== undefined && mayBeJSON && isJSONLines(text)) views.push({ title: "Lines", make: () => linesView(text, onMessage) });
  if (kind === "image") views.push({ title: "Image", make: () => imageView(blob) });
  if (text !== undefined && (kind !== "image" || isSVG(text)) && (kind !== "binary" || isReadable(text))) {
    views.push({ title: "Text", make: () => textView(text) });
  }
  return { views, node };
}

function parsed(text) {
  try {
    return parseJSON(text);
  } catch {
    return undefined;
  }
}

const isSVG = (text) => /^\s*<(\?xml|svg|!)/i.test(text.slice(0, 200));
const isReadable = (text) => !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 10_000));

function textView(text) {
  const pre = element("pre", { className: "try-it-text", tabIndex: 0 }, text.slice(0, longest));
  const box = element("div", {}, pre);
  if (text.length > longest) {
    const more = button(`Show all ${text.length} characters`, () => {
      pre.textContent = text;
      more.remove();
    }, "try-it-quiet");
    box.append(more);
  }
  return box;
}

function linesView(text, onMessage) {
  const view = new StreamView({ onMessage });
  view.add(text.split(/\r?\n/).filter((line) => line.trim() !== "").map(messageOf));
  view.finish("all here");
  return view.element;
}

function imageView(blob) {
  const canvas = element("canvas", { className: "try-it-image", role: "img", "aria-label": "The image of the answer" });
  const box = element("div", {}, canvas);
  createImageBitmap(blob).then((bitmap) => {
    const scale = Math.min(1, 4000 / Math.max(bitmap.width, bitmap.height));
    canvas.width = bitmap.width * scale;
    canvas.height = bitmap.height * scale;
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    box.append(p("note", `${bitmap.width} × ${bitmap.height}`));
    bitmap.close();
  }).catch(() => canvas.replaceWith(p("note", "The image cannot be shown; it can be downloaded.")));
  return box;
}

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
