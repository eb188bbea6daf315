// The choice of the server.

import { choice, code, div, element, labelled, showMessage } from "./dom.js";

const own = "own";
const typed = "typed";

export function refusal(address) {
  if (!URL.canParse(address)) return "this is no address";
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return `its scheme is '${url.protocol.slice(0, -1)}', expected 'https' or 'http'`;
  }
  return url.username || url.password ? "an address with a user name is not sent" : undefined;
}

export class ServerChoice {
  constructor(api, operation, remembered) {
    this.api = api;
    this.servers = this.offered(operation.servers ?? api.servers ?? []);
    this.select = choice(this.options(), remembered);
    this.typed = element("input", { type: "url", placeholder: "https://", autocomplete: "off" });
    this.variables = div("variables");
    const { row, message } = labelled(this.select, { name: "Server" });
    this.message = message;
    this.typedRow = labelled(this.typed, { name: "Address" });
    this.element = element("div", {}, row, this.typedRow.row, this.variables, this.refused());
    this.select.addEventListener("change", () => this.show());
    this.show();
  }

  offered(servers) {
    const usable = servers.filter((server) => !server.refused);
    return this.api.sameOrigin ? usable.filter((server) => server.url.startsWith("/") && !server.url.startsWith("//")) : usable;
  }

  options() {
    const options = this.servers.map(({ url, description }, index) => ({
      value: String(index), text: description ? `${url} (${description})` : url,
    }));
    if (location.protocol.startsWith("http")) options.push({ value: own, text: `${this.ownAddress()} (this site)` });
    if (this.api.otherServers && !this.api.sameOrigin) options.push({ value: typed, text: "Another server …" });
    return options;
  }

  ownAddress() {
    const first = this.api.servers?.find((server) => !server.refused);
    const path = first ? new URL(filled(first), location.origin).pathname : this.api.basePath ?? "";
    return location.origin + path.replace(/\/+$/, "");
  }

  refused() {
    const list = (this.api.servers ?? []).filter((server) => server.refused);
    if (list.length === 0) return undefined;
    const items = list.map((server) => element("li", {}, code(server.url), ` is not used: ${server.refused}`));
    return element("ul", { className: "try-it-findings" }, ...items);
  }

  show() {
    this.typedRow.row.hidden = this.select.value !== typed;
    this.inputs = (this.servers[Number(this.select.value)]?.variables ?? []).map((variable) => this.variable(variable));
    this.variables.replaceChildren(...this.inputs.map((input) => input.row));
  }

  variable({ name, default: start, values }) {
    const control = values ? choice(values.map((value) => ({ value })), start) : element("input", { type: "text", value: start });
    return { name, control, ...labelled(control, { name: code(`{${name}}`) }) };
  }

  get address() {
    const { value } = this.select;
    if (value === own) return this.ownAddress();
    if (value === typed) return this.typed.value.trim().replace(/[?#].*$/s, "").replace(/\/+$/, "");
    const server = this.servers[Number(value)];
    if (!server) return "";
    const address = filled(server, this.inputs.map(({ name, control }) => ({ name, default: control.value })));
    return /^\/|^$/.test(address) ? new URL(address || "/", location.href).href.replace(/\/+$/, "") : address;
  }

  validate() {
    const isTyped = this.select.value === typed;
    const fault = refusal(this.address);
    showMessage(this.typed, this.typedRow.message, isTyped ? fault : "");
    showMessage(this.select, this.message, isTyped ? "" : fault);
    return fault ? (isTyped ? this.typed : this.select) : undefined;
  }
}

function filled({ url, variables = [] }, values = variables) {
  return values.reduce((text, variable) => text.replaceAll(`{${variable.name}}`, variable.default), url);
}
