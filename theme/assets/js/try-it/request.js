// The request that a form asks for, what credentials add to it, and the curl command for it.

import { encode } from "./formats.js";

/** Without credentials. */
export function makeRequest({ method, accept = "*/*" }, { server, parts, body, headers }) {
  const [path, ...written] = parts.path.replaceAll("#", "%23").split("?");
  const query = [...written, ...parts.query].filter(Boolean).join("&");
  const all = [["Accept", accept], ...parts.headers, ...headers];
  if (body) all.push(["Content-Type", body.type]);
  return {
    method: method === "ANY" ? "GET" : method,
    url: server + path + (query && `?${query}`),
    headers: all,
    cookies: parts.cookies,
    body,
  };
}

export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

const authorization = (scheme, secret) => ({ headers: [["Authorization", `${scheme} ${secret}`]], secrets: [secret] });

export const bearer = (token) => authorization("Bearer", token);

export const basic = (user, password) => authorization("Basic", base64(`${user}:${password}`));

/** What is typed into the one field of a need: a key for its header, query or cookie, or a token. */
export function typedCredential({ kind, scheme, name, in: place }, token) {
  if (kind === "authorization") return authorization(scheme, token);
  if (kind !== "api-key") return pasted(token.replace(/^bearer\s+/i, ""));
  if (place === "header") return { headers: [[name, token]], secrets: [token] };
  const part = place === "query" ? "query" : "cookies";
  return { [part]: [`${encode(name)}=${encode(token)}`], secrets: [encode(token)] };
}

/** A token is a bearer's, but where another scheme stands before it: `Token 1234`. */
function pasted(text) {
  const [, scheme, token] = /^([\w-]+)\s+(.+)$/.exec(text) ?? [];
  return scheme ? authorization(scheme, token) : bearer(text);
}

/** No specification can know it, so that none can ask for a variable of the reader's. */
const mark = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");

/** Stands in samples for what only the reader knows, such as `TOKEN`. */
export const placeholder = (name) => `~~${mark}_${name}~~`;

export const variable = new RegExp(`~~${mark}_([A-Z_]+)~~`);

export function placeholderFor(need) {
  switch (need.kind) {
    case "cookie": return { isSession: true };
    case "note": return {};
    case "basic": return authorization("Basic", placeholder("CREDENTIALS"));
    case "authorization": return typedCredential(need, placeholder("CREDENTIALS"));
    case "api-key": return typedCredential(need, placeholder("API_KEY"));
    default: return bearer(placeholder("TOKEN"));
  }
}

export function authorized(request, credentials) {
  const all = (part) => credentials.flatMap((credential) => credential[part] ?? []);
  const query = all("query").join("&");
  const headers = all("headers");
  const names = headers.map(([name]) => name.toLowerCase());
  return {
    ...request,
    plain: request,
    url: query ? request.url + (request.url.includes("?") ? "&" : "?") + query : request.url,
    headers: [...request.headers.filter(([name]) => !names.includes(name.toLowerCase())), ...headers],
    cookies: [...request.cookies, ...all("cookies")],
    secrets: all("secrets"),
    usesCookies: credentials.some((credential) => credential.isSession),
  };
}

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
  const { type, content, fields, file } = body;
  if (file !== undefined) return [["--data-binary", `@${file}`]];
  if (!fields) return [[content.startsWith("@") ? "--data-raw" : "-d", content]];
  if (type.startsWith("multipart/")) return fields.map(partOption);
  return fields.map(({ name, value, pair }) => (
    pair === undefined ? ["--data-urlencode", `${name}=${value}`] : ["-d", pair]
  ));
}

function partOption({ name, value, file, type }) {
  const suffix = type ? `;type=${type}` : "";
  // -F takes a name as far as the first "=", and what follows may mean a file to it.
  if (name.includes("=")) return ["--form-string", `${name}=${value ?? file}`];
  if (file !== undefined) return ["-F", `${name}=@${/[;,"\\]/.test(file) ? inQuotes(file) : file}${suffix}`];
  return type ? ["-F", `${name}=${inQuotes(value)}${suffix}`] : ["--form-string", `${name}=${value}`];
}

const inQuotes = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
