// What media types, formats and patterns mean.

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const time = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
const octet = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

const tests = {
  date: (text) => date.test(text),
  time: (text) => time.test(text),
  "date-time": (text) => date.test(text.slice(0, 10)) && /[tT ]/.test(text[10] ?? "") && time.test(text.slice(11)),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  uri: (text) => /^[a-z][a-z0-9+.-]*:\S*$/i.test(text),
  ipv4: (text) => new RegExp(`^${octet}(\\.${octet}){3}$`).test(text),
};

const ranges = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

export function hasFormat(text, format) {
  return tests[format]?.(text) ?? true;
}

export function fits(digits, format) {
  const range = ranges[format];
  if (!range || !/^-?\d{1,40}$/.test(digits)) return true;
  const number = BigInt(digits);
  return number >= range[0] && number <= range[1];
}

const patterns = new Map();

export function matches(text, pattern) {
  if (!patterns.has(pattern)) {
    try {
      patterns.set(pattern, new RegExp(pattern, "u"));
    } catch {
      patterns.set(pattern, undefined);
    }
  }
  return patterns.get(pattern)?.test(text) ?? true;
}

export function kindOf(mediaType) {
  const type = essence(mediaType);
  if (["application/x-ndjson", "application/ndjson", "application/jsonl", "application/json-seq", "application/stream+json"].includes(type)) return "lines";
  if (type === "text/event-stream") return "events";
  if (type.endsWith("/json") || type.endsWith("+json")) return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (type.startsWith("text/") || /(^|[/+])(xml|ya?ml|javascript|graphql|sql|toml)$/.test(type)) return "text";
  return type.startsWith("image/") ? "image" : "binary";
}

export function essence(mediaType) {
  return (mediaType ?? "").split(";")[0].trim().toLowerCase();
}

export function charsetOf(mediaType) {
  return /;\s*charset="?([^";\s]+)/i.exec(mediaType ?? "")?.[1];
}

export function isWithin(type, range) {
  const [outer, inner] = essence(range).split("/");
  if (outer === "*") return true;
  return inner === "*" ? essence(type).startsWith(`${outer}/`) : essence(type) === essence(range);
}
