// Keeps credentials, each bound to the origin that it is for. They live in memory, and in the tab's
// sessionStorage where the reader asks for it; nowhere else.

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

  /** What was given for exactly this origin. */
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
