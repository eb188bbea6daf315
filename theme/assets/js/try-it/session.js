// What is known of one API while the page is open.

import { authorized } from "./credentials.js";
import { Vault } from "./vault.js";

const soon = 30_000;

export class Session {
  constructor(api) {
    this.api = api;
    this.schemas = api.schemas ?? [];
    this.vault = new Vault(api.id);
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
