// What a credential adds to a request. `secrets` names the texts that are masked where a request is
// shown.

import { encode } from "./encode.js";

/** `{headers, query, cookies, secrets, usesCookies}` of all credentials together. */
export function additions(credentials) {
  const result = { headers: [], query: [], cookies: [], secrets: [], usesCookies: false };
  for (const credential of credentials) {
    if (credential.kind === "session") result.usesCookies = true;
    if (credential.kind === "bearer") addHeader(result, "Authorization", `Bearer ${credential.token}`);
    if (credential.kind === "basic") addHeader(result, "Authorization", `Basic ${base64(`${credential.user}:${credential.password}`)}`);
    if (credential.kind === "key") addKey(result, credential);
  }
  return result;
}

function addHeader(result, name, value) {
  result.headers.push([name, value]);
  result.secrets.push(value.replace(/^(Bearer|Basic) /, ""));
}

function addKey(result, { name, place, token }) {
  if (place === "header") return addHeader(result, name, token);
  result.secrets.push(encode(token));
  const pair = `${encode(name)}=${encode(token)}`;
  return place === "query" ? result.query.push(pair) : result.cookies.push(pair);
}

/** Base64 of the text's UTF-8 (RFC 7617). */
export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** The request with what the credentials add. */
export function authorized(request, credentials) {
  const more = additions(credentials);
  const query = more.query.join("&");
  const names = new Set(more.headers.map(([name]) => name.toLowerCase()));
  return {
    ...request,
    plain: request,
    url: query ? request.url + (request.url.includes("?") ? "&" : "?") + query : request.url,
    headers: [...request.headers.filter(([name]) => !names.has(name.toLowerCase())), ...more.headers],
    cookies: [...request.cookies, ...more.cookies],
    secrets: more.secrets,
    usesCookies: more.usesCookies,
  };
}
