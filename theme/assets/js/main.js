// Adds to a page that is whole without it; each module is loaded where the page has use for it.

import { setUpSchemeSwitch } from "./color-scheme.js";
import { followHeadings, showCurrentPage } from "./navigation.js";

const $ = (selector) => document.querySelector(selector);

const schemeSwitch = $(".scheme-switch");
if (schemeSwitch) setUpSchemeSwitch(schemeSwitch);

const navigation = $(".navigation");
if (navigation) showCurrentPage(navigation);

const outline = $(".outline");
if (outline) followHeadings(outline);

const tabs = document.querySelectorAll(".tabs");
if (tabs.length > 0) import("./tabs.js").then((module) => module.setUpTabs(tabs));

const code = document.querySelectorAll(".highlight");
if (code.length > 0) import("./copy.js").then((module) => module.setUpCopyButtons(code));

const operations = $(".operation-index");
if (operations) import("./filter.js").then((module) => module.setUpFilter(operations));

for (const button of document.querySelectorAll(".try-it-button")) {
  button.hidden = false;
  button.addEventListener("click", () => import("./try-it/open.js").then((module) => module.open(button)));
}

const form = $(".site-search form");
if (form) setUpSearch(form);

const isOldLink = /^#(\/|tag\/|operation\/)/.test(location.hash);
if (form && (isOldLink || (location.hash.length > 1 && !$(":target")))) import("./old-links.js").then((module) => module.followOldLink(form.dataset));

function setUpSearch(form) {
  const input = form.querySelector("input");
  let search;
  const start = async () => {
    const { Search } = await import("./search.js");
    if (search) return;
    search = new Search(form);
    search.update();
  };
  input.addEventListener("focus", start, { once: true });
  addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping;
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const query = new URLSearchParams(location.search).get("q");
  if (query && document.body.classList.contains("page-search")) {
    input.value = query;
    input.focus();
  }
}
