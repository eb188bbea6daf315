// The ways to look at a whole body.

import { button, element, tag } from "./dom.js";
import { jsonTree } from "./json-tree.js";
import { readJSON } from "./json.js";

const longest = 300_000;

/** Views by their titles, and the tree of the JSON where the body is some. */
export async function viewsOf({ kind, text, blob, onMessage }) {
  const mayBeJSON = kind === "json" || (/^(text|binary)$/.test(kind) && /^\s*[[{]/.test(text));
  const node = mayBeJSON ? readJSON(text) : undefined;
  const lines = mayBeJSON && !node && await linesView(text, onMessage);
  const isText = kind === "image" ? isSVG(text) : kind !== "binary" || isReadable(text);
  const views = [
    node && { title: "Tree", make: () => jsonTree(node) },
    lines && { title: "Lines", make: () => lines },
    kind === "image" && { title: "Image", make: () => imageView(blob) },
    isText && { title: "Text", make: () => textView(text) },
  ];
  return { views: views.filter(Boolean), node };
}

const isSVG = (text) => /^\s*<(\?xml|svg|!)/i.test(text.slice(0, 200));
const isReadable = (text) => !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 10_000));

function textView(text) {
  const pre = element("pre.text", { tabIndex: 0 }, text.slice(0, longest));
  const more = button(`Show all ${text.length} characters`, () => {
    pre.textContent = text;
    more.remove();
  }, "quiet");
  return tag("div", pre, text.length > longest && more);
}

async function linesView(text, onMessage) {
  const { messagesOf, StreamView } = await import("./stream.js");
  const messages = messagesOf(text);
  if (!messages) return undefined;
  const view = new StreamView({ onMessage });
  view.add(messages);
  view.finish("all here");
  return view.element;
}

/** Drawn, not shown: an image that is drawn can load nothing. */
function imageView(blob) {
  const canvas = element("canvas.image", { role: "img", "aria-label": "The image of the answer" });
  const box = tag("div", canvas);
  createImageBitmap(blob).then((bitmap) => {
    const { width, height } = bitmap;
    const scale = Math.min(1, 4000 / Math.max(width, height));
    Object.assign(canvas, { width: width * scale, height: height * scale });
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    box.append(tag("p.note", `${width} × ${height}`));
  }).catch(() => canvas.replaceWith(tag("p.note", "The image cannot be shown; it can be downloaded.")));
  return box;
}
