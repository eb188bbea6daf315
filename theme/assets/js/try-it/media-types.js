// What a media type means.

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
