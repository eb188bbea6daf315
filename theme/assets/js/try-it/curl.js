// The request as curl, live; credentials are masked until they are asked for.

import { button, div, element } from "./dom.js";
import { JSONFault } from "./json.js";

const mask = "••••••";

export function quoted(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("\0", "").replaceAll("'", "'\\''")}'`;
}

export function curlCommand(request, { isMasked = false } = {}) {
  const hide = (text) => (isMasked ? masked(text, request.secrets ?? []) : text);
  const lines = [["curl", ...method(request), quoted(hide(request.url))].join(" ")];
  for (const [name, value] of request.headers) {
    const isFormType = name === "Content-Type" && (request.body?.fields || value.startsWith("multipart/"));
    if (!isFormType && !(name === "Accept" && value === "*/*")) lines.push(`-H ${quoted(hide(`${name}: ${value}`))}`);
  }
  if (request.usesCookies) lines.push("-b cookies.txt");
  if (request.cookies.length > 0) lines.push(`-b ${quoted(hide(request.cookies.join("; ")))}`);
  lines.push(...body(request.body).map(([flag, value]) => `${flag} ${quoted(value)}`));
  return lines.join(" \\\n  ");
}

function method({ method: name, body: sent, url }) {
  const options = /[[\]{}]/.test(url) ? ["-g"] : [];
  if (name === "HEAD") return [...options, "--head"];
  const isImplied = name === (sent ? "POST" : "GET");
  return isImplied && !sent ? options : [...options, "-X", quoted(name)];
}

function masked(text, secrets) {
  return secrets.filter(Boolean).reduce((result, secret) => result.replaceAll(secret, mask), text);
}

function body(sent) {
  if (!sent) return [];
  if (sent.file !== undefined) return [["--data-binary", `@${sent.file}`]];
  if (sent.type.startsWith("multipart/")) return sent.fields.map(multipartOption);
  if (sent.fields) return sent.fields.map(({ name, value, pair }) => (pair === undefined ? ["--data-urlencode", `${name}=${value}`] : ["-d", pair]));
  return [[sent.content.startsWith("@") ? "--data-raw" : "-d", sent.content]];
}

function multipartOption({ name, value, file, type }) {
  const suffix = type ? `;type=${type}` : "";
  if (file !== undefined) return ["-F", `${name}=@${inQuotes(file)}${suffix}`];
  if (!type) return ["--form-string", `${name}=${value}`];
  return ["-F", `${name}=${inQuotes(value, true)}${suffix}`];
}

function inQuotes(text, always = false) {
  return always || /[;,"\\]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
}

export class CurlView {
  constructor(current) {
    this.current = current;
    this.code = element("code");
    this.shown = element("input", { type: "checkbox" });
    this.shown.addEventListener("change", () => this.update());
    this.switch = element("label", { className: "try-it-note" }, this.shown, " show credentials");
    this.copyButton = button("Copy", () => this.copy(), "try-it-quiet");
    const bar = div("row", this.copyButton, this.switch);
    this.element = element(
      "details", { className: "try-it-curl", open: true }, element("summary", {}, "curl"),
      element("pre", { tabIndex: 0 }, this.code), bar,
    );
  }

  command(isMasked) {
    try {
      return curlCommand(this.current(), { isMasked });
    } catch (error) {
      if (error instanceof JSONFault) return undefined;
      throw error;
    }
  }

  update() {
    const text = this.command(!this.shown.checked);
    if (text !== undefined) this.code.textContent = text;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.command(false) ?? "");
      this.copyButton.textContent = "Copied, with credentials";
    } catch {
      this.copyButton.textContent = "Not allowed";
    }
    setTimeout(() => { this.copyButton.textContent = "Copy"; }, 2000);
  }
}
