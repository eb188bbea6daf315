// Writes forms: urlencoded and multipart (RFC 7578).

import { encodeFormPair, queryPairs } from "./parameters.js";

const isObject = (value) => value !== null && typeof value === "object" && !(value instanceof Blob) && !Array.isArray(value);

export function urlencoded(parts, encoding) {
  const pairs = parts.flatMap((part) => urlencodedPairs(part, encoding[part.name] ?? {}));
  return {
    type: "application/x-www-form-urlencoded",
    content: pairs.map(([, text]) => text).join("&"),
    fields: pairs.map(([pair]) => pair),
  };
}

function urlencodedPairs({ name, value, text }, rule) {
  if (rule.style) {
    const parameter = { name, style: rule.style, explode: rule.explode ?? rule.style === "form", allowReserved: rule.allowReserved };
    return queryPairs(parameter, value).map((pair) => [{ pair }, pair]);
  }
  const values = Array.isArray(value) && !rule.type ? value : [isObject(value) || Array.isArray(value) ? text ?? JSON.stringify(value) : value];
  return values.map((item) => {
    const written = typeof item === "object" ? JSON.stringify(item) : String(item);
    return [{ name, value: written }, encodeFormPair(name, written)];
  });
}

export function multipart(parts, encoding, type = "multipart/form-data") {
  const boundary = `----docsgen${crypto.randomUUID().replaceAll("-", "")}`;
  const fields = parts.flatMap((part) => multipartFields(part, encoding[part.name] ?? {}));
  const content = fields.flatMap((field) => [head(field, boundary), field.value, "\r\n"]);
  return {
    type: `${type.split(";")[0]}; boundary=${boundary}`,
    content: new Blob([...content, `--${boundary}--\r\n`]),
    fields,
  };
}

function multipartFields({ name, value, text }, rule) {
  const isDocument = isObject(value) || (Array.isArray(value) && (rule.type || value.some(isObject)));
  if (isDocument) return [{ name, value: text ?? JSON.stringify(value), type: rule.type ?? "application/json" }];
  return [value].flat().map((item) => (item instanceof Blob
    ? { name, value: item, file: item.name, type: fileType(rule.type, item) }
    : { name, value: String(item), type: rule.type }));
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
