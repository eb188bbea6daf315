// Credentials, each bound to an origin: in memory, and in the tab's own storage where a reader wishes.

export class Vault {
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
