// The request as a curl command.

import { variable } from "./credentials.js";

const mask = "••••••";

export function curlCommand(request, { isMasked = false } = {}) {
  const secrets = isMasked ? request.secrets.filter(Boolean) : [];
  const hide = (text) => secrets.reduce((result, secret) => result.replaceAll(secret, mask), text);
  const { body, headers, url, usesCookies, cookies } = request;
  const lines = [["curl", ...words(request), quoted(hide(url))].join(" ")];
  for (const [name, value] of headers) {
    const isImplied = name === "Content-Type" ? body?.fields : name === "Accept" && value === "*/*";
    if (!isImplied) lines.push(`-H ${quoted(hide(`${name}: ${value}`))}`);
  }
  if (usesCookies) lines.push("-b cookies.txt");
  if (cookies.length > 0) lines.push(`-b ${quoted(hide(cookies.join("; ")))}`);
  lines.push(...bodyOptions(body).map(([flag, value]) => `${flag} ${quoted(value)}`));
  return lines.join(" \\\n  ");
}

/** The shell reads exactly the text back; only in double quotes it knows variables. */
function quoted(text) {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (!variable.test(text)) return `'${text.replaceAll("\0", "").replaceAll("'", "'\\''")}'`;
  const parts = text.split(variable).map((part, index) => (
    index % 2 ? `$${part}` : part.replace(/["\\$`]/g, "\\$&").replaceAll("!", `"'!'"`)
  ));
  return `"${parts.join("")}"`;
}

function words({ method, body, url }) {
  const options = /[[\]{}]/.test(url) ? ["-g"] : [];
  if (method === "HEAD") return [...options, "--head"];
  return method === "GET" && !body ? options : [...options, "-X", quoted(method)];
}

function bodyOptions(body) {
  if (!body) return [];
  if (body.file !== undefined) return [["--data-binary", `@${body.file}`]];
  if (body.type.startsWith("multipart/")) return body.fields.map(partOption);
  if (body.fields) {
    return body.fields.map(({ name, value, pair }) => (
      pair === undefined ? ["--data-urlencode", `${name}=${value}`] : ["-d", pair]
    ));
  }
  return [[body.content.startsWith("@") ? "--data-raw" : "-d", body.content]];
}

function partOption({ name, value, file, type }) {
  const suffix = type ? `;type=${type}` : "";
  if (file !== undefined) return ["-F", `${name}=@${/[;,"\\]/.test(file) ? inQuotes(file) : file}${suffix}`];
  return type ? ["-F", `${name}=${inQuotes(value)}${suffix}`] : ["--form-string", `${name}=${value}`];
}

const inQuotes = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
