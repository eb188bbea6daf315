// Finds entries of the search index; knows nothing of the page.

/** Makes entries of the index file: `{kind, title, note, address, …}`. */
export function entriesOf(index) {
  const address = (page, fragment) => index.pages[page][1] + (fragment ? `#${fragment}` : "");
  const operations = index.operations.map(([method, path, summary, page, fragment, group]) => ({
    kind: "operation",
    method,
    title: path,
    note: [summary, group].filter(Boolean).join(" · "),
    summary,
    address: address(page, fragment),
  }));
  const homes = new Set(operations.map((operation) => operation.address));
  const pages = index.pages
    .map(([title, page]) => ({ kind: "page", title, note: "", address: page }))
    .filter((page) => !homes.has(page.address));
  const headings = index.headings.map(([page, fragment, title]) => ({
    kind: "heading",
    title,
    note: index.pages[page][0],
    address: address(page, fragment),
  }));
  return [...operations, ...pages, ...headings].map(prepared);
}

function prepared(entry) {
  return {
    ...entry,
    lowerTitle: entry.title.toLowerCase(),
    lowerNote: (entry.summary ?? "").toLowerCase(),
    lowerMethod: entry.method?.toLowerCase(),
  };
}

export function termsOf(query) {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The best entries in which every word of the query is found, the best first. */
export function search(entries, query, limit = 20) {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const found = [];
  for (const entry of entries) {
    const score = scoreOf(entry, terms);
    if (score > 0) found.push({ entry, score });
  }
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, limit).map((result) => result.entry);
}

const weights = { operation: 1.2, page: 1.3, heading: 1 };

function scoreOf(entry, terms) {
  let total = 0;
  for (const term of terms) {
    const score = Math.max(
      entry.lowerMethod === term ? 8 : 0,
      scoreIn(entry.lowerTitle, term),
      0.8 * scoreIn(entry.lowerNote, term),
    );
    if (score === 0) return 0;
    total += score;
  }
  // Of equally good entries the shorter says it more to the point.
  return total * weights[entry.kind] - entry.title.length / 200;
}

function scoreIn(text, term) {
  const place = text.indexOf(term);
  if (place < 0) return 0;
  if (text === term) return 20;
  if (place === 0) return 12;
  return isWordStart(text, term) ? 10 : 4;
}

function isWordStart(text, term) {
  if (!/^[\p{L}\p{N}]/u.test(term)) return true;
  for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, place + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[place - 1] ?? " ")) return true;
  }
  return false;
}
