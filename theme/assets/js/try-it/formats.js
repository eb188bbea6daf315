// How values travel: media types, parameters (RFC 6570, OpenAPI's styles), forms (RFC 7578).

const lines = /^application\/(x-ndjson|ndjson|jsonl|json-seq|stream\+json)$/;

export function kindOf(mediaType) {
  const type = essence(mediaType);
  if (lines.test(type)) return "lines";
  if (type === "text/event-stream") return "events";
  if (/[/+]json$/.test(type)) return "json";
  if (type === formType) return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return "html";
  if (/^text\/|[/+](xml|ya?ml|javascript|graphql|sql|toml)$/.test(type)) return "text";
  return type.startsWith("image/") ? "image" : "binary";
}

export function essence(mediaType) {
  return (mediaType ?? "").split(";")[0].trim().toLowerCase();
}

export const formType = "application/x-www-form-urlencoded";

export function encode(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Leaves what stands at odd places as it is: what `split` keeps of a pattern with a group. */
const encodeBetween = (pattern) => (text) => (
  text.split(pattern).map((part, index) => (index % 2 ? part : encode(part))).join("")
);

const encodeReserved = encodeBetween(/(%[0-9A-Fa-f]{2}|[:/?@!$&'()*+,;=])/);
const encodeSlashed = encodeBetween(/(\/)/);

const separators = { spaceDelimited: "%20", pipeDelimited: "%7C", tabDelimited: "%09" };

const isList = (value) => Array.isArray(value);
const isObject = (value) => value !== null && typeof value === "object" && !isList(value) && !(value instanceof Blob);

function text(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function flat(value, separator, joiner, write) {
  return Object.entries(value).map(([name, item]) => write(name) + joiner + write(text(item))).join(separator);
}

export function pathText(parameter, value, keepsSlashes = false) {
  const write = keepsSlashes ? encodeSlashed : encode;
  const { style = "simple", explode = false } = parameter;
  const lead = { label: ".", matrix: ";" }[style] ?? "";
  const name = style === "matrix" ? `${write(parameter.name)}=` : "";
  const between = explode && lead ? lead : separators[style] ?? ",";
  if (isList(value)) {
    const items = value.map((item) => write(text(item)));
    return explode ? lead + items.map((item) => name + item).join(between) : lead + name + items.join(between);
  }
  if (isObject(value)) return lead + (explode ? "" : name) + flat(value, between, explode ? "=" : ",", write);
  return lead + (value === "" ? name.slice(0, -1) : name + write(text(value)));
}

export function queryPairs(parameter, value) {
  const write = parameter.allowReserved ? encodeReserved : encode;
  const name = encode(parameter.name);
  const { style = "form", explode = false } = parameter;
  const separator = separators[style] ?? ",";
  const spread = (key, item) => (isList(item) ? item : [item]).map((one) => `${key}=${write(text(one))}`);
  if (isList(value)) {
    if (explode || style === "deepObject") return spread(name, value);
    return value.length > 0 ? [`${name}=${value.map((item) => write(text(item))).join(separator)}`] : [];
  }
  if (!isObject(value)) return [`${name}=${write(text(value))}`];
  if (style === "deepObject") return deepPairs(name, value, write);
  if (explode) return Object.entries(value).flatMap(([key, item]) => spread(encode(key), item));
  return [`${name}=${flat(value, separator, separator, write)}`];
}

function deepPairs(name, value, write) {
  if (isList(value)) return value.flatMap((item) => deepPairs(name, item, write));
  if (!isObject(value)) return [`${name}=${write(text(value))}`];
  return Object.entries(value).flatMap(([key, item]) => deepPairs(`${name}%5B${encode(key)}%5D`, item, write));
}

export function headerText(parameter, value) {
  if (isList(value)) return value.map(text).join(decodeURIComponent(separators[parameter.style] ?? ","));
  return isObject(value) ? flat(value, ",", parameter.explode ? "=" : ",", String) : text(value);
}

export const isHeaderText = (value) => !/[^\t\x20-\x7e\x80-\xff]/.test(value);

export function cookiePairs(parameter, value) {
  const pairs = queryPairs({ ...parameter, style: "form" }, value);
  return parameter.style === "cookie" ? pairs.map(decodeURIComponent) : pairs;
}

export function urlencoded(parts, encoding) {
  const pairs = parts.flatMap((part) => urlencodedPairs(part, encoding[part.name] ?? {}));
  return {
    type: formType,
    content: pairs.map(([, written]) => written).join("&"),
    fields: pairs.map(([field]) => field),
  };
}

function urlencodedPairs({ name, value, text: typed }, { type, style, explode = style === "form", allowReserved }) {
  if (style) return queryPairs({ name, style, explode, allowReserved }, value).map((pair) => [{ pair }, pair]);
  const values = isList(value) && !type ? value : [typed ?? value];
  return values.map((item) => {
    const written = text(item);
    return [{ name, value: written }, new URLSearchParams([[name, written]]).toString()];
  });
}

export function multipart(parts, encoding, type = "multipart/form-data") {
  const boundary = `----docsgen${crypto.getRandomValues(new Uint32Array(4)).join("")}`;
  const fields = parts.flatMap((part) => multipartFields(part, encoding[part.name] ?? {}));
  const content = fields.flatMap((field) => [head(field, boundary), field.value, "\r\n"]);
  return {
    type: `${type.split(";")[0]}; boundary=${boundary}`,
    content: new Blob([...content, `--${boundary}--\r\n`]),
    fields,
  };
}

function multipartFields({ name, value, text: typed }, { type, style, explode = style === "form" }) {
  if (style && isList(value) && !explode) return [{ name, value: headerText({ style }, value) }];
  const isDocument = typed !== undefined || (type && isList(value) && !value.some((item) => item instanceof Blob));
  if (isDocument) return [{ name, value: typed ?? text(value), type: type ?? "application/json" }];
  return [value].flat().map((item) => (item instanceof Blob
    ? { name, value: item, file: item.name, type: fileType(type, item) }
    : { name, value: text(item), type }));
}

function fileType(type, file) {
  const isExact = type && !/[*,]/.test(type);
  return isExact ? type : file.type || "application/octet-stream";
}

function head({ name, file, type }, boundary) {
  const fileName = file === undefined ? "" : `; filename="${quoted(file)}"`;
  const typeLine = type ? `Content-Type: ${type}\r\n` : "";
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${fileName}\r\n${typeLine}\r\n`;
}

function quoted(name) {
  return name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22");
}
