// What is known of one API while the page is open; credentials, each bound to its origin.

import { refreshed } from "./login-requests.js";
import { encode } from "./parameters.js";

const soon = 30_000;

export class Session {
  constructor(api, schemas) {
    this.api = api;
    this.schemas = schemas;
    this.vault = new Vault(api.id);
    this.history = [];
  }

  credential(server, need) {
    if (!URL.canParse(server)) return undefined;
    return this.vault.get(new URL(server).origin, need.key);
  }

  keep(server, need, credential) {
    this.vault.set(new URL(server).origin, need.key, credential);
  }

  credentials(server, way) {
    return way.map((need) => this.credential(server, need)).filter(Boolean);
  }

  authorized(request, server, way) {
    const isThere = URL.canParse(server) && new URL(request.url).origin === new URL(server).origin;
    return authorized(request, isThere ? this.credentials(server, way) : []);
  }

  bare(credentials, server) {
    const headers = [["Accept", "*/*"]];
    if (this.api.requestedWith) headers.push(["X-Requested-With", "XMLHttpRequest"]);
    return authorized({ method: "GET", url: server, headers, cookies: [], body: undefined }, credentials);
  }

  async refresh(server, way, { isForced = false } = {}) {
    let hasNew = false;
    for (const need of way) {
      const credential = this.credential(server, need);
      const isDue = credential?.expires !== undefined && credential.expires - Date.now() < soon;
      if (!credential?.refresh || !(isForced || isDue)) continue;
      const login = credential.flow ?? need;
      const next = await refreshed(server, login, credential, this.api);
      this.keep(server, need, { ...next, flow: credential.flow });
      hasNew = true;
    }
    return hasNew;
  }
}

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

export function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

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

const storageKey = "try-it-out";

export class Vault {
  constructor(api) {
    this.key = `${storageKey}:${api}`;
    this.entries = new Map();
    this.isKept = false;
    this.restore();
  }

  static place(origin, name) {
    return `${origin} ${name}`;
  }

  get(origin, name) {
    return this.entries.get(Vault.place(origin, name));
  }

  set(origin, name, credential) {
    if (credential) this.entries.set(Vault.place(origin, name), credential);
    else this.entries.delete(Vault.place(origin, name));
    this.store();
  }

  keep(isKept) {
    this.isKept = isKept;
    this.store();
  }

  store() {
    try {
      if (this.isKept && this.entries.size > 0) sessionStorage.setItem(this.key, JSON.stringify([...this.entries]));
      else sessionStorage.removeItem(this.key);
    } catch {
      // Without storage they last for this page.
    }
  }

  restore() {
    try {
      const stored = JSON.parse(sessionStorage.getItem(this.key) ?? "[]");
      this.entries = new Map(stored);
      this.isKept = stored.length > 0;
    } catch {
      this.entries = new Map();
    }
  }
}
