// Writes a request as a curl command for a POSIX shell.

import { multipartOption } from "./curl-multipart.js";

const mask = "••••••";

/** One word of a shell command. */
export function quoted(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("\0", "").replaceAll("'", "'\\''")}'`;
}

/** Secrets are masked where `isMasked`. */
export function curlCommand(request, { isMasked = false } = {}) {
  const hide = (text) => (isMasked ? masked(text, request.secrets ?? []) : text);
  const lines = [["curl", ...method(request), quoted(hide(request.url))].join(" ")];
  for (const [name, value] of request.headers) {
    const isFormType = name === "Content-Type" && (request.body?.fields || value.startsWith("multipart/"));
    if (!isFormType && !(name === "Accept" && value === "*/*")) lines.push(`-H ${quoted(hide(`${name}: ${value}`))}`);
  }
  if (request.usesCookies) lines.push("-b cookies.txt");
  if (request.cookies.length > 0) lines.push(`-b ${quoted(hide(request.cookies.join("; ")))}`);
  lines.push(...body(request.body).map(([flag, value]) => `${flag} ${quoted(value)}`));
  return lines.join(" \\\n  ");
}

function method({ method: name, body: sent, url }) {
  const options = /[[\]{}]/.test(url) ? ["-g"] : [];
  if (name === "HEAD") return [...options, "--head"];
  const isImplied = name === (sent ? "POST" : "GET");
  return isImplied && !sent ? options : [...options, "-X", quoted(name)];
}

function masked(text, secrets) {
  return secrets.filter(Boolean).reduce((result, secret) => result.replaceAll(secret, mask), text);
}

function body(sent) {
  if (!sent) return [];
  if (sent.file !== undefined) return [["--data-binary", `@${sent.file}`]];
  if (sent.type.startsWith("multipart/")) return sent.fields.map(multipartOption);
  if (sent.fields) return sent.fields.map(({ name, value, pair }) => (pair === undefined ? ["--data-urlencode", `${name}=${value}`] : ["-d", pair]));
  return [[sent.content.startsWith("@") ? "--data-raw" : "-d", sent.content]];
}
