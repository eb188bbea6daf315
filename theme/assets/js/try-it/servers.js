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
  constructor(api, operation, remembered) {
    this.api = api;
    const all = operation.servers ?? api.servers ?? [];
    const isOffered = ({ url, refused }) => !refused && (!api.sameOrigin || isRelative(url));
    this.servers = all.filter(isOffered);
    this.select = choice(this.options(), remembered);
    this.typed = element("input", { type: "url", placeholder: "https://", autocomplete: "off" });
    this.variables = tag("div.variables");
    const { row, message } = labelled(this.select, { name: "Server" });
    this.message = message;
    this.typedRow = labelled(this.typed, { name: "Address" });
    const refused = all.filter((server) => server.refused)
      .map((server) => tag("li", tag("code", server.url), ` is not used: ${server.refused}`));
    this.element = tag("div", row, this.typedRow.row, this.variables, refused.length > 0 && tag("ul.findings", ...refused));
    this.select.addEventListener("change", () => this.show());
    this.show();
  }

  options() {
    const options = this.servers.map(({ url, description }, index) => {
      const address = isRelative(url) ? location.origin + url : url;
      return { value: String(index), address, text: description ? `${address} (${description})` : address };
    });
    const here = this.ownAddress();
    if (options.every(({ address }) => address !== here)) options.push({ value: own, text: `${here} (this site)` });
    if (this.api.otherServers && !this.api.sameOrigin) options.push({ value: typed, text: "Another server …" });
    return options;
  }

  ownAddress() {
    const first = this.api.servers?.find((server) => !server.refused);
    const path = first ? new URL(filled(first), location.origin).pathname : this.api.basePath ?? "";
    return location.origin + trimmed(path);
  }

  show() {
    this.typedRow.row.hidden = this.select.value !== typed;
    const { variables = [] } = this.servers[Number(this.select.value)] ?? {};
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
    const server = this.servers[Number(value)];
    if (!server) return "";
    const address = filled(server, this.inputs.map(({ name, control }) => ({ name, default: control.value })));
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
