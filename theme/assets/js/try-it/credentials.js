// What a credential adds to a request: `headers`, `query`, `cookies`, or the browser's own cookies.

import { encode } from "./parameters.js";

export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

const header = (name, value, secret = value) => ({ headers: [[name, value]], secrets: [secret] });

export const bearer = (token) => header("Authorization", `Bearer ${token}`, token);

export function basic(user, password) {
  const text = base64(`${user}:${password}`);
  return header("Authorization", `Basic ${text}`, text);
}

/** A key in a header, in the query or in a cookie. */
export function key({ name, in: place }, token) {
  if (place === "header") return header(name, token);
  const part = place === "query" ? "query" : "cookies";
  return { [part]: [`${encode(name)}=${encode(token)}`], secrets: [encode(token)] };
}

/** Stands in samples for what only the reader knows: `~~TOKEN~~`. */
export const variable = /~~([A-Z_]+)~~/;

export function placeholderFor(need) {
  switch (need.kind) {
    case "cookie": return { isSession: true };
    case "note": return {};
    case "basic": return header("Authorization", "Basic ~~CREDENTIALS~~");
    case "authorization": return header("Authorization", `${need.scheme} ~~CREDENTIALS~~`);
    case "api-key": return key(need, "~~API_KEY~~");
    default: return bearer("~~TOKEN~~");
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
