// What is known of one API while the page is open, above all credentials.

import { authorized } from "./request.js";

const soon = 30_000;

/** Where the tab's own storage has the last answers. */
export const answersKey = "try-it-out-answers";

export class Session {
  constructor(api) {
    Object.assign(this, { api, schemas: api.schemas ?? [], vault: new Vault(api.id) });
  }

  credential(address, need) {
    return URL.canParse(address) ? this.vault.get(new URL(address).origin, need.key) : undefined;
  }

  keep(address, need, credential) {
    this.vault.set(new URL(address).origin, need.key, credential && { server: address, ...credential });
  }

  /** The request with the credentials that are bound to its origin. */
  authorized(request, way) {
    return authorized(request, way.map((need) => this.credential(request.url, need)).filter(Boolean));
  }

  /** A request of the panel's own. */
  bare(url, credential, method = "GET") {
    const headers = [["Accept", "*/*"], ...this.headers];
    return authorized({ method, url, headers, cookies: [], redirect: "manual" }, [credential]);
  }

  get headers() {
    return this.api.requestedWith ? [["X-Requested-With", "XMLHttpRequest"]] : [];
  }

  /** Exchanges what expires soon, or what the server refused; tells whether anything is new. */
  async refresh(address, way, { isForced = false } = {}) {
    let hasNew = false;
    for (const need of way) {
      const credential = this.credential(address, need);
      const isDue = isForced || credential?.expires - Date.now() < soon;
      if (!credential?.refresh || !isDue) continue;
      const { refreshed } = await import("./login.js");
      // What the server does not exchange is worth nothing any more.
      this.keep(credential.server, need, await refreshed(credential, this).catch((failure) => {
        if (failure.kind === "login") this.keep(credential.server, need, undefined);
        throw failure;
      }));
      hasNew = true;
    }
    return hasNew;
  }
}

/** Credentials, each bound to an origin: in memory, and in the tab's own storage where a reader wishes. */
class Vault {
  constructor(api) {
    this.key = `try-it-out:${api}`;
    try {
      this.entries = new Map(JSON.parse(sessionStorage.getItem(this.key) ?? "[]"));
    } catch {
      this.entries = new Map();
    }
    this.isKept = this.entries.size > 0;
  }

  get(origin, name) {
    return this.entries.get(`${origin} ${name}`);
  }

  set(origin, name, credential) {
    if (credential) this.entries.set(`${origin} ${name}`, credential);
    else this.entries.delete(`${origin} ${name}`);
    this.keep(this.isKept);
  }

  keep(isKept) {
    this.isKept = isKept;
    try {
      if (isKept && this.entries.size > 0) sessionStorage.setItem(this.key, JSON.stringify([...this.entries]));
      else sessionStorage.removeItem(this.key);
    } catch {
      // Without storage they last for this page.
    }
  }
}
