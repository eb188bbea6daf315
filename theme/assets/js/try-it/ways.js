// The ways to log in for an operation, as lists of needs; a need has the keys of the site file's login.

import { choice, element, labelled } from "./dom.js";

const bearers = ["token", "oauth2-password", "oauth2-code", "oauth2-client", "bearer"];

export function waysOf(api, operation) {
  const login = api.login && { ...api.login, key: "login", title: "Log in" };
  if (login && operation.path.join("") === login.endpoint) return [[]];
  if (!operation.security) return [login ? [login] : []];
  return operation.security.flatMap((needs) => combined(needs.map(({ scheme, scopes = [] }) => {
    const known = api.schemes?.find((one) => one.id === scheme);
    if (!known) return [];
    return login && serves(login, known) ? [login] : needsOf(known, { key: scheme, title: scheme, scopes }, api);
  }).filter((choices) => choices.length > 0)));
}

function combined(lists) {
  return lists.reduce((ways, list) => ways.flatMap((way) => list.map((need) => [...way, need])), [[]]);
}

const isBearer = (scheme) => scheme.in === "header" && scheme.name.toLowerCase() === "authorization";
const isCookie = (scheme) => scheme.in === "cookie" || scheme.name.toLowerCase() === "cookie";

function serves(login, scheme) {
  switch (scheme.kind) {
    case "oauth2": case "openIdConnect": return bearers.includes(login.kind);
    case "http": return scheme.scheme === "basic" ? login.kind === "basic" : bearers.includes(login.kind);
    case "apiKey":
      if (login.kind === "cookie") return isCookie(scheme);
      return login.kind === "api-key" ? scheme.name === login.name : isBearer(scheme) && bearers.includes(login.kind);
    default: return false;
  }
}

// A key in `Authorization` is a bearer token more often than not.
function needsOf(scheme, base, api) {
  const { kind, scheme: name } = scheme;
  if (kind === "oauth2") return scheme.flows.map((flow) => grantNeed(flow, base, api));
  if (kind === "mutualTLS") return [{ ...base, kind: "note", text: "the browser asks for a certificate itself" }];
  if (kind === "http" && name !== "bearer") return [{ ...base, kind: name === "basic" ? "basic" : "authorization", scheme: name }];
  if (kind !== "apiKey" || isBearer(scheme)) return [{ ...base, kind: "bearer" }];
  const isSession = scheme.in === "header" && isCookie(scheme);
  return [{ ...base, kind: isSession ? "cookie" : "api-key", name: scheme.name, in: scheme.in }];
}

const grants = { password: "oauth2-password", authorizationCode: "oauth2-code", clientCredentials: "oauth2-client" };

function grantNeed(flow, base, api) {
  const title = `${base.title} (${flow.grant})`;
  if (flow.refused) return { ...base, title, kind: "note", text: `is refused, ${flow.refused}` };
  const { clientId, clientAuthentication = "basic" } = api.login ?? {};
  const scopes = base.scopes.length > 0 ? base.scopes : flow.scopes;
  return { ...flow, ...base, title, scopes, kind: grants[flow.grant] ?? "bearer", clientId, clientAuthentication };
}

export class WayChoice {
  constructor(ways, onChange) {
    this.ways = ways;
    const nameOf = (way) => way.map((need) => need.title).join(" and ") || "None";
    const preferred = Math.max(0, ways.findIndex((way) => way.length > 0));
    this.select = choice(ways.map((way, index) => ({ value: String(index), text: nameOf(way) })), String(preferred));
    this.select.addEventListener("change", onChange);
    this.element = element("div", { hidden: ways.length < 2 }, labelled(this.select, { name: "Authentication" }).row);
  }

  get way() {
    return this.ways[Number(this.select.value)] ?? [];
  }
}
