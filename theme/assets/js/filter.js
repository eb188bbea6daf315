// Narrows the list of an API's operations to those that hold all the words typed.

export function setUpFilter(index) {
  const rows = [...index.querySelectorAll(".operation-list > li")].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  if (rows.length < 10) return;
  const field = document.createElement("input");
  field.type = "search";
  field.className = "operation-filter";
  field.placeholder = `Filter ${rows.length} operations`;
  field.setAttribute("aria-label", "Filter operations by method, path or words");
  const count = document.createElement("p");
  count.className = "visually-hidden";
  count.setAttribute("role", "status");
  index.prepend(field, count);
  field.addEventListener("input", () => {
    const shown = filter(rows, field.value);
    hideEmptyGroups(index);
    count.textContent = `${shown} of ${rows.length} operations`;
  });
}

export function matches(text, query) {
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function filter(rows, query) {
  let shown = 0;
  for (const { element, text } of rows) {
    element.hidden = !matches(text, query.trim());
    if (!element.hidden) shown += 1;
  }
  return shown;
}

function hideEmptyGroups(index) {
  for (const group of index.querySelectorAll(".operation-group")) {
    group.hidden = !group.querySelector(".operation-list > li:not([hidden])");
  }
}
