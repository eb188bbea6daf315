// The last answers of the tab, on all of its pages: in its own storage, without secrets.

import { answersKey } from "./session.js";

const most = 20;
const longest = 100_000;
const mask = "••••••";

const name = "[^\"&=?]*(?:passw|secret|token|credential|api[-_]?key|authorization)[^\"&=?]*";
const inJSON = new RegExp(`("${name}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, "gi");
const inForm = new RegExp(`((?:^|[&?])${name}=)[^&]+`, "gi");

/** Without what has the name of a secret, and without the secrets that are known. */
function redacted(text, secrets) {
  const named = text.replace(inJSON, `$1"${mask}"`).replace(inForm, `$1${mask}`);
  return secrets.filter(Boolean).reduce((result, secret) => result.replaceAll(secret, mask), named);
}

export class History {
  constructor() {
    try {
      this.entries = JSON.parse(sessionStorage.getItem(answersKey) ?? "[]");
    } catch {
      this.entries = [];
    }
  }

  /** `kept` is known on this page alone: the answer as it is shown, the request as it was. */
  add(entry, kept) {
    Object.defineProperty(entry, "kept", { value: kept });
    this.entries.unshift(entry);
    this.entries.splice(most);
    this.store();
  }

  clear() {
    this.entries = [];
    this.store();
  }

  /** Where there is no room for all, the newest alone are kept, or none. */
  store() {
    for (const count of [most, 3, 0]) {
      try {
        sessionStorage.setItem(answersKey, JSON.stringify(this.entries.slice(0, count)));
        return;
      } catch {
        // The next try has less.
      }
    }
  }
}

/** What is kept of an exchange; `text` is nil for bodies that are large or no text. */
export function entryOf({ address, request, response, text, time }) {
  const { secrets, plain } = request;
  const clean = (value) => redacted(value, secrets);
  const headers = (pairs) => [...pairs].map((pair) => [pair[0], inName.test(pair[0]) ? mask : clean(pair[1])]);
  const content = plain.body?.content;
  const isText = typeof content === "string";
  const kept = {
    method: plain.method, url: clean(plain.url), headers: headers(plain.headers), cookies: [],
    body: isText ? { ...plain.body, fields: undefined, content: clean(content) } : undefined,
  };
  return {
    address, time,
    request: kept,
    /** Whether it can be sent again as it was. */
    isWhole: plain.cookies.length === 0 && (content === undefined || isText) && !JSON.stringify(kept).includes(mask),
    status: response.status, phrase: response.statusText, headers: headers(response.headers),
    text: text?.length <= longest ? clean(text) : undefined,
  };
}

const inName = new RegExp(`^${name}$`, "i");
