// The search field as a combobox. The index is fetched when the field is first used.

import { entriesOf, search } from "./search-ranking.js";

export class Search {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.results = [];
    this.active = -1;
    this.list = this.makeList();
    this.status = document.createElement("div");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    form.append(this.list, this.status);
    this.describeInput();
    this.listen();
  }

  makeList() {
    const list = document.createElement("ul");
    list.className = "search-results";
    list.id = "search-results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Search results");
    list.hidden = true;
    return list;
  }

  describeInput() {
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-autocomplete", "list");
  }

  listen() {
    this.input.addEventListener("input", () => this.update());
    this.input.addEventListener("focus", () => this.update());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go();
    });
    // A click into the list must not take the focus away before it is followed.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const item = event.target.closest("[role=option]");
      if (item) this.go(Number(item.dataset.index));
    });
    this.input.addEventListener("blur", () => this.close());
  }

  load() {
    this.loading ??= fetch(this.form.dataset.index)
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(entriesOf);
    return this.loading;
  }

  async update() {
    const query = this.input.value.trim();
    if (query === "") return this.close();
    let entries;
    try {
      entries = await this.load();
    } catch {
      this.loading = undefined;
      return this.say("The search index cannot be read here. All pages are listed under Contents, at the foot of the page.");
    }
    // Something else may have been typed meanwhile.
    if (query !== this.input.value.trim()) return;
    this.results = search(entries, query);
    if (this.results.length === 0) return this.say(`Nothing found for “${query}”`);
    this.open(this.results.map((entry, index) => this.item(entry, index)));
    this.status.textContent = `${this.results.length} results`;
    this.activate(0);
  }

  say(message) {
    const item = document.createElement("li");
    item.className = "search-message";
    item.textContent = message;
    this.results = [];
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.open([item]);
    this.status.textContent = message;
  }

  item(entry, index) {
    const item = document.createElement("li");
    item.id = `search-result-${index}`;
    item.dataset.index = index;
    item.setAttribute("role", "option");
    const title = document.createElement("span");
    title.className = "result-title";
    if (entry.method) title.append(methodBadge(entry.method), element("code", entry.title));
    else title.append(entry.title);
    item.append(title);
    if (entry.note) item.append(element("span", entry.note, "result-note"));
    return item;
  }

  open(items) {
    this.list.replaceChildren(...items);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  activate(index) {
    const count = this.results.length;
    if (count === 0) return;
    this.active = (index + count) % count;
    [...this.list.children].forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === this.active));
    });
    const item = this.list.children[this.active];
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }

  onKey(event) {
    switch (event.key) {
      case "ArrowDown": event.preventDefault(); return this.activate(this.active + 1);
      case "ArrowUp": event.preventDefault(); return this.activate(this.active - 1);
      case "Escape": return this.onEscape(event);
    }
  }

  onEscape(event) {
    event.preventDefault();
    if (this.list.hidden) this.input.blur();
    else this.close();
  }

  go(index = this.active) {
    const entry = this.results[index];
    if (!entry) return;
    this.close();
    this.input.blur();
    location.href = this.form.dataset.root + entry.address;
  }
}

function element(name, text, className) {
  const result = document.createElement(name);
  result.textContent = text;
  if (className) result.className = className;
  return result;
}

function methodBadge(method) {
  const known = ["get", "post", "put", "patch", "delete"];
  const name = method.toLowerCase();
  return element("span", method, `method method-${known.includes(name) ? name : "other"}`);
}
