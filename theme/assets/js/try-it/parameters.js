// Writes parameters (RFC 6570, OpenAPI's styles): texts, lists, objects.

export function encode(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encodeReserved(text) {
  return text.split(/(%[0-9A-Fa-f]{2}|[:/?@!$&'()*+,;=])/)
    .map((part, index) => (index % 2 ? part : encode(part)))
    .join("");
}

function encodeSlashed(text) {
  return text.split("/").map(encode).join("/");
}

export function encodeFormPair(name, value) {
  return new URLSearchParams([[name, value]]).toString();
}

const separators = { spaceDelimited: "%20", pipeDelimited: "%7C", tabDelimited: "%09" };

const isList = (value) => Array.isArray(value);
const isObject = (value) => value !== null && typeof value === "object" && !isList(value);

function text(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function flat(members, separator, joiner, write) {
  return members.map(([name, value]) => write(name) + joiner + write(text(value))).join(separator);
}

export function pathText(parameter, value, keepsSlashes = false) {
  const write = keepsSlashes ? encodeSlashed : encode;
  const { style = "simple", explode = false } = parameter;
  const lead = { label: ".", matrix: ";" }[style] ?? "";
  const name = write(parameter.name);
  const between = explode && lead ? lead : separators[style] ?? ",";
  if (isList(value)) {
    const items = value.map((item) => write(text(item)));
    if (style !== "matrix") return lead + items.join(between);
    return explode ? items.map((item) => `;${name}=${item}`).join("") : `;${name}=${items.join(",")}`;
  }
  if (isObject(value)) {
    const pairs = flat(Object.entries(value), between, explode ? "=" : ",", write);
    return style === "matrix" && !explode ? `;${name}=${pairs}` : lead + pairs;
  }
  if (style === "matrix") return value === "" ? `;${name}` : `;${name}=${write(value)}`;
  return lead + write(value);
}

export function queryPairs(parameter, value) {
  const write = parameter.allowReserved ? encodeReserved : encode;
  const name = encode(parameter.name);
  const { style = "form", explode = false } = parameter;
  const separator = separators[style] ?? ",";
  if (isList(value)) {
    const items = value.map((item) => write(text(item)));
    if (explode || style === "deepObject") return items.map((item) => `${name}=${item}`);
    return items.length > 0 ? [`${name}=${items.join(separator)}`] : [];
  }
  if (isObject(value)) {
    if (style === "deepObject") return deepPairs(name, value, write);
    const members = Object.entries(value);
    if (explode) return members.flatMap(([key, item]) => spread(encode(key), item, write));
    return [`${name}=${flat(members, separator, separator, write)}`];
  }
  return [`${name}=${write(value)}`];
}

function spread(name, value, write) {
  return isList(value)
    ? value.map((item) => `${name}=${write(text(item))}`) : [`${name}=${write(text(value))}`];
}

function deepPairs(name, value, write) {
  if (isList(value)) return value.flatMap((item) => deepPairs(name, item, write));
  if (!isObject(value)) return [`${name}=${write(value)}`];
  return Object.entries(value)
    .flatMap(([key, item]) => deepPairs(`${name}%5B${encode(key)}%5D`, item, write));
}

export function headerText(parameter, value) {
  if (isList(value)) return value.map(text).join(decodeURIComponent(separators[parameter.style] ?? ","));
  if (!isObject(value)) return value;
  return flat(Object.entries(value), ",", parameter.explode ? "=" : ",", (part) => part);
}

export function cookiePairs(parameter, value) {
  const plain = parameter.style === "cookie";
  const pairs = queryPairs({ ...parameter, style: "form" }, value);
  return plain ? pairs.map((pair) => decodeURIComponent(pair)) : pairs;
}
