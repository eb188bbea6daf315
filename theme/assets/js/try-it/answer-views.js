// The ways to look at a whole body.

import { button, element } from "./dom.js";
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
    box.append(element("p", { className: "try-it-note" }, `${bitmap.width} × ${bitmap.height}`));
    bitmap.close();
  }).catch(() => canvas.replaceWith(element("p", { className: "try-it-note" }, "The image cannot be shown; it can be downloaded.")));
  return box;
}
