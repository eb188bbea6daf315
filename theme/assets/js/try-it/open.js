// Opens the panel in a drawer beside the page.

import { button, element, tag, uniqueId } from "./dom.js";
import { Panel } from "./panel.js";
import { Session } from "./session.js";

const sessions = new Map();
let drawer;

export async function open(opener) {
  loadStyle();
  drawer?.close();
  drawer = new Drawer(opener);
  const section = opener.closest(".operation");
  const samplesOnPage = [...section?.querySelectorAll(".tab.made") ?? []];
  const panel = await show(new URL(opener.dataset.operation, document.baseURI).href, samplesOnPage);
  if (opener.dataset.request) panel.fill(JSON.parse(opener.dataset.request));
}

async function show(address, samplesOnPage = []) {
  const current = drawer;
  try {
    const [operation, session] = await Promise.all([operationAt(address), sessionAt(new URL(".", address).href)]);
    // An answer to another operation is shown in that operation's panel.
    const recall = (entry) => show(entry.address).then((other) => other.result()).then((result) => result.recall(entry));
    const body = await bodyForm(operation, session.schemas);
    const panel = new Panel({ address, operation, session, body, samplesOnPage, recall });
    current.show(operation, panel.element);
    return panel;
  } catch (error) {
    current.say("What the panel needs could not be loaded. It needs a web server: pages opened from a folder can be read, but send nothing.");
    throw error;
  }
}

// The fragment is the place in the file, as a JSON pointer.
async function operationAt(address) {
  const operations = await load(address);
  return operations[new URL(address).hash.slice("#/".length)];
}

async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function bodyForm({ method, body }, schemas) {
  if (!body && !/^(POST|PUT|PATCH|DELETE|QUERY|OPTIONS)$/.test(method)) return undefined;
  const { BodyForm } = await import("./body.js");
  return new BodyForm(body, schemas);
}

function sessionAt(folder) {
  if (!sessions.has(folder)) {
    sessions.set(folder, load(`${folder}api.json`).then((api) => new Session(api)));
    sessions.get(folder).catch(() => sessions.delete(folder));
  }
  return sessions.get(folder);
}

function loadStyle() {
  const href = new URL("../../css/try-it.css", import.meta.url).href;
  if (!document.querySelector(`link[href="${href}"]`)) document.head.append(element("link", { rel: "stylesheet", href }));
}

class Drawer {
  constructor(opener) {
    this.opener = opener;
    this.title = element("h2", { id: uniqueId("title"), tabIndex: -1 }, "Try it out");
    const close = button("×", () => this.close(), "close");
    close.setAttribute("aria-label", "Close");
    this.slot = tag("div.scroll", tag("p.note", "Loading …"));
    this.element = element(
      "dialog", { className: "try-it", "aria-labelledby": this.title.id },
      tag("div.head", this.title, close), this.slot,
    );
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.element.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    document.body.append(this.element);
    // Beside a page there is room to read on; on a phone the panel is all there is.
    if (matchMedia("(min-width: 70rem)").matches) this.element.show();
    else this.element.showModal();
    this.title.focus();
  }

  show({ method, path }, content) {
    const text = path.map((part) => part.name ? `{${part.name}}` : part).join("");
    const word = /^(GET|POST|PUT|PATCH|DELETE)$/.test(method) ? method.toLowerCase() : "other";
    const badge = element("span", { className: `method method-${word}` }, method);
    this.title.replaceChildren(badge, " ", tag("code", text));
    this.slot.replaceChildren(content);
  }

  say(text) {
    this.slot.replaceChildren(tag("p.warning", text));
  }

  close() {
    this.element.close();
    this.element.remove();
    if (this.opener.isConnected) this.opener.focus();
  }
}
