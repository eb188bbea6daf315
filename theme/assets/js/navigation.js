// Keeps the place of the reader in sight: the current page in the navigation, the current heading
// in the outline.

export function showCurrentPage(navigation) {
  const current = navigation.querySelector("[aria-current]");
  if (!current) return;
  const box = navigation.getBoundingClientRect();
  const top = current.getBoundingClientRect().top - box.top;
  if (top > box.height * 0.7) navigation.scrollTop = top - box.height / 3;
}

/** The last heading at or above the line, or the first of all. */
export function headingAt(line, headings) {
  let found = headings[0];
  for (const heading of headings) {
    if (heading.top > line) break;
    found = heading;
  }
  return found;
}

export function followHeadings(outline) {
  const links = new Map();
  for (const link of outline.querySelectorAll("a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (links.size === 0) return;

  let marked = null;
  const update = () => {
    const headings = [...links.keys()].map((target) => ({
      target,
      top: target.getBoundingClientRect().top,
    }));
    const link = links.get(headingAt(120, headings).target);
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    marked = link;
    keepInSight(link, outline);
  };

  let isScheduled = false;
  addEventListener("scroll", () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      update();
    });
  }, { passive: true });
  update();
}

function keepInSight(link, box) {
  const area = box.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top < area.top || place.bottom > area.bottom) {
    box.scrollTop += place.top - area.top - area.height / 3;
  }
}
