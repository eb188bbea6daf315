// Keeps an open page the same as its source. The preview adds it to pages; no built site holds it.
// It runs before the page's own scripts, so that it knows the page as it was served.

import { replaceStyles } from "./assets.js";
import { followReload, reloadKeepingState } from "./keep.js";
import { showErrors } from "./overlay.js";
import { Patch } from "./patch.js";

const patch = new Patch(document);
// The state that the page was made of.
let shown = Object.fromEntries(new URL(import.meta.url).searchParams);
let wanted;
let events;
let isUpdating = false;

followReload();
listen();
document.addEventListener("visibilitychange", listen);

// A browser has few connections to a server: pages that nobody looks at, and those that were left,
// keep none.
function listen() {
  events?.close();
  if (document.visibilityState === "hidden") return;
  events = new EventSource(new URL("events", import.meta.url));
  events.onmessage = (event) => {
    wanted = JSON.parse(event.data);
    update();
  };
}

async function update() {
  if (isUpdating) return;
  isUpdating = true;
  try {
    while (shown.version !== wanted.version) await show(wanted);
    showErrors(wanted.errors, wanted.errorCount);
    document.documentElement.dataset.siteVersion = shown.version;
  } finally {
    isUpdating = false;
  }
}

async function show(state) {
  if (state.scripts !== shown.scripts) return reloadKeepingState();
  const response = await fetch(location.href.split("#")[0], { cache: "no-store" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!response.ok || !patch.canShow(page)) return reloadKeepingState();
  if (state.styles !== shown.styles) replaceStyles(page);
  const added = patch.show(page);
  // What the page's scripts would have to set up is left to them.
  if (added.some((node) => node.querySelector && needsScripts(node))) return reloadKeepingState();
  shown = state;
}

function needsScripts(node) {
  const selector = ".highlight, .tabs, .operation, .operation-index, form, details, button";
  return node.matches(selector) || node.querySelector(selector);
}
