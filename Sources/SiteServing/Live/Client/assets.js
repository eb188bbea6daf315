// The theme's files stand in a folder named after what is in them: `_static/3f9a1c07b2d46e58/`.

const folder = /_static\/[0-9a-f]{16}\//;

/** The address without what changes with the content. */
export function unversioned(address) {
  return address.replace(folder, "_static/").split("?")[0];
}

/** Takes the style sheets of a page that is the same but for them. */
export function replaceStyles(page) {
  const sheets = [...page.querySelectorAll("link[rel=stylesheet]")];
  const version = sheets.map((link) => link.getAttribute("href").match(folder)?.[0]).find(Boolean);
  for (const old of version ? document.querySelectorAll("link[rel=stylesheet]") : []) {
    const address = old.href.replace(folder, version);
    if (address !== old.href) replace(old, address);
  }
}

// A style sheet goes when its successor is there, so the page is never without.
function replace(old, address) {
  const next = old.cloneNode();
  next.href = address;
  next.onload = () => old.remove();
  next.onerror = next.onload;
  old.after(next);
}
