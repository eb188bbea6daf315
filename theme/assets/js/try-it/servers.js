// The choice of the server.

import { choice, element, labelled, showMessage, tag } from "./dom.js";

const own = "own";
const typed = "typed";

function refusal(address) {
  if (!URL.canParse(address)) return "this is no address";
  const { protocol, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol)) return `its scheme is '${protocol.slice(0, -1)}', expected 'https' or 'http'`;
  return username || password ? "an address with a user name is not sent" : undefined;
}

export class ServerChoice {
  /** `session` remembers what was chosen and typed, for the next operation. */
  constructor({ servers }, session) {
    const { api, server: chosen, typedServer = "" } = session;
    this.api = api;
    const all = servers ?? api.servers ?? [];
    this.servers = all.filter(({ url, refused }) => !refused && (!api.sameOrigin || isRelative(url)));
    this.select = choice(this.options(), chosen);
    this.typed = element("input", { type: "url", placeholder: "https://", autocomplete: "off", value: typedServer });
    this.variables = tag("div.variables");
    const { row, message } = labelled(this.select, { name: "Server" });
    this.message = message;
    this.typedRow = labelled(this.typed, { name: "Address" });
    const refused = all.filter((server) => server.refused)
      .map((server) => tag("li", tag("code", server.url), ` is not used: ${server.refused}`));
    this.element = tag("div", row, this.typedRow.row, this.variables, refused.length > 0 && tag("ul.findings", ...refused));
    this.select.addEventListener("change", () => this.show());
    this.element.addEventListener("change", () => {
      Object.assign(session, { server: this.select.value, typedServer: this.typed.value });
    });
    this.show();
  }

  options() {
    const options = this.servers.map(({ url, description }) => {
      const address = isRelative(url) ? location.origin + url : url;
      return { value: url, address, text: description ? `${address} (${description})` : address };
    });
    const here = this.ownAddress();
    if (options.every(({ address }) => address !== here)) options.push({ value: own, text: `${here} (this site)` });
    if (this.api.otherServers && !this.api.sameOrigin) options.push({ value: typed, text: "Another server …" });
    return options;
  }

  get chosen() {
    return this.servers.find(({ url }) => url === this.select.value);
  }

  ownAddress() {
    const first = this.api.servers?.find((server) => !server.refused);
    const path = first ? new URL(filled(first), location.origin).pathname : this.api.basePath ?? "";
    return location.origin + trimmed(path);
  }

  show() {
    this.typedRow.row.hidden = this.select.value !== typed;
    const { variables = [] } = this.chosen ?? {};
    this.inputs = variables.map(({ name, default: start, values }) => {
      const control = values
        ? choice(values.map((value) => ({ value })), start) : element("input", { type: "text", value: start });
      return { name, control, ...labelled(control, { name: tag("code", `{${name}}`) }) };
    });
    this.variables.replaceChildren(...this.inputs.map(({ row }) => row));
  }

  get address() {
    const { value } = this.select;
    if (value === own) return this.ownAddress();
    if (value === typed) return trimmed(this.typed.value.trim().replace(/[?#].*$/s, ""));
    const address = filled(this.chosen, this.inputs.map(({ name, control }) => ({ name, default: control.value })));
    return /^\/|^$/.test(address) ? trimmed(new URL(address || "/", location.href).href) : address;
  }

  faulty() {
    const isTyped = this.select.value === typed;
    const fault = refusal(this.address);
    showMessage(this.typed, this.typedRow.message, isTyped && fault);
    showMessage(this.select, this.message, !isTyped && fault);
    return fault && (isTyped ? this.typed : this.select);
  }
}

/** Below the page's own origin, unlike `//host/path`. */
const isRelative = (url) => /^(?!\/\/)(\/|$)/.test(url);

const trimmed = (address) => address.replace(/\/+$/, "");

function filled({ url, variables = [] }, values = variables) {
  return values.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), url);
}
