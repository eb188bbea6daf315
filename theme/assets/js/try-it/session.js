// What is known of one API while the page is open.

import { authorized, Vault } from "./credentials.js";
import { refreshed } from "./login-requests.js";

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

