// Makes tabs of sections that stand one below another. A choice counts for all tabs of the same
// key on the page, and is remembered for the site.

const storageKey = "tab-choices";
let count = 0;

function choices() {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function remember(key) {
  try {
    const kept = choices().filter((choice) => choice !== key);
    localStorage.setItem(storageKey, JSON.stringify([key, ...kept].slice(0, 20)));
  } catch {
    // Without storage the choice lasts for this page.
  }
}

/** The index of the tab whose key was chosen last, or that of the first one to show. */
export function preferred(keys, chosen, first) {
  for (const key of chosen) {
    const index = keys.indexOf(key);
    if (index >= 0) return index;
  }
  return first;
}

class TabSet {
  constructor(element) {
    this.panels = [...element.children].filter((child) => child.classList.contains("tab"));
    this.keys = this.panels.map((panel) => panel.dataset.key);
    this.first = Math.max(0, this.panels.findIndex((panel) => "selected" in panel.dataset));
    this.list = document.createElement("div");
    this.list.className = "tab-list";
    this.list.setAttribute("role", "tablist");
    this.buttons = this.panels.map((panel) => this.button(panel));
    this.list.append(...this.buttons);
    this.list.addEventListener("keydown", (event) => this.move(event));
    element.prepend(this.list);
    element.classList.add("enhanced");
  }

  button(panel) {
    count += 1;
    panel.id ||= `tab-panel-${count}`;
    const button = document.createElement("button");
    button.type = "button";
    button.id = `tab-${count}`;
    button.textContent = panel.querySelector(":scope > .tab-label")?.textContent ?? "";
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panel.id);
    button.addEventListener("click", () => choose(panel.dataset.key, this, button));
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    panel.tabIndex = 0;
    return button;
  }

  select(index) {
    this.panels.forEach((panel, place) => { panel.hidden = place !== index; });
    this.buttons.forEach((button, place) => {
      button.setAttribute("aria-selected", String(place === index));
      button.tabIndex = place === index ? 0 : -1;
    });
  }

  move(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = this.buttons.length - 1;
    const here = this.buttons.indexOf(document.activeElement);
    let next = Math.abs(step) === 1 ? here + step : step;
    if (next > last) next = step === 1 ? 0 : last;
    if (next < 0) next = step === -1 ? last : 0;
    this.buttons[next].focus();
    this.buttons[next].click();
  }
}

let sets = [];

/** Shows the chosen tab everywhere, and keeps the button where the reader clicked it. */
function choose(key, origin, button) {
  const before = button.getBoundingClientRect().top;
  for (const set of sets) {
    const index = set === origin ? set.buttons.indexOf(button) : set.keys.indexOf(key);
    if (index >= 0) set.select(index);
  }
  scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
  remember(key);
}

export function setUpTabs(elements) {
  const chosen = choices();
  sets = [...elements].map((element) => new TabSet(element));
  for (const set of sets) set.select(preferred(set.keys, chosen, set.first));
  showTarget();
  addEventListener("hashchange", showTarget);
}

/** Opens the tabs around the place that the address names. */
function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const set of sets) {
    const index = set.panels.findIndex((panel) => target && panel.contains(target));
    if (index >= 0) set.select(index);
  }
  if (target?.closest(".tab")) target.scrollIntoView();
}
