// Leads from the addresses that other tools gave to operations to the pages that they have now.

/** What a fragment of Swagger UI, Redoc or httpdomain names: an operation, or a group alone. */
export function readOldLink(hash) {
  let text;
  try {
    text = decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return null;
  }
  const redoc = /^(?:tag\/(.*?)\/)?operation\/(.+)$/s.exec(text);
  if (redoc) return { group: redoc[1], id: redoc[2] };
  const group = /^tag\/([^/]+)$/.exec(text) ?? /^\/([^/]+)$/.exec(text);
  if (group) return { group: group[1] };
  const swagger = /^\/(.+?)\/([^/]+)$/s.exec(text);
  if (swagger) return { group: swagger[1], id: swagger[2] };
  const place = /^[a-z]+-[^\s]*$/.exec(text);
  return place ? { place: text } : null;
}

/** httpdomain's name for an operation: `get--users-id`. */
export function httpPlace(method, path) {
  const text = path.replace(/[{}]/g, "").replace(/[<>:/\s]/g, "-");
  return `${method.toLowerCase()}-${text}`;
}

const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();

/** The address of what a link names, below the site's root; null where nothing fits. */
export function findOldLink(link, index) {
  const rows = index.operations.map(([method, path, , page, fragment, group, id]) => ({
    group,
    id,
    place: httpPlace(method, path),
    address: index.pages[page][1] + (fragment ? `#${fragment}` : ""),
  }));
  if (link.place) return rows.find((row) => row.place === link.place)?.address ?? null;
  const inGroup = rows.filter((row) => link.group && plain(row.group) === plain(link.group));
  if (!link.id) return inGroup[0]?.address ?? null;
  const fits = (row) => row.id && (row.id === link.id || plain(row.id) === plain(link.id));
  return (inGroup.find(fits) ?? rows.find(fits))?.address ?? null;
}

export async function followOldLink({ root, index }) {
  const link = readOldLink(location.hash);
  if (!link) return;
  try {
    const answer = await fetch(index);
    const address = findOldLink(link, await answer.json());
    if (address) location.replace(root + address);
  } catch {
    // Without a server there is no index to look in: the reader stays where the link led.
  }
}
