// The ways to log in for an operation, as lists of needs; a need has the keys of the site file's login.

import { choice, element, labelled } from "./dom.js";

const bearerHeader = (name) => name.toLowerCase() === "authorization";

export function waysOf(api, operation) {
  const login = api.login && { ...api.login, key: "login", title: "Log in" };
  const isLogin = api.login && operation.path.join("") === api.login.endpoint;
  if (isLogin) return [[]];
  if (!operation.security) return login ? [[login]] : [[]];
  return operation.security.map((needs) => {
    const found = needs.map(({ scheme, scopes }) => {
      const known = (api.schemes ?? []).find((one) => one.id === scheme);
      if (login && known && serves(login, known)) return login;
      return known && need(known, scopes ?? [], api);
    });
    return [...new Set(found.filter(Boolean))];
  });
}

function serves(login, scheme) {
  const bearers = ["token", "oauth2-password", "oauth2-code", "oauth2-client", "bearer"];
  switch (scheme.kind) {
    case "oauth2": case "openIdConnect": return bearers.includes(login.kind);
    case "http": return scheme.scheme === "basic" ? login.kind === "basic" : bearers.includes(login.kind);
    case "apiKey":
      if (login.kind === "cookie") return scheme.in === "cookie" || scheme.name.toLowerCase() === "cookie";
      if (login.kind === "api-key") return scheme.name === login.name;
      return scheme.in === "header" && bearerHeader(scheme.name) && bearers.includes(login.kind);
    default: return false;
  }
}

function need(scheme, scopes, api) {
  const base = { key: scheme.id, title: scheme.id, scopes };
  switch (scheme.kind) {
    case "apiKey": return apiKey(scheme, base);
    case "http": return scheme.scheme === "basic" ? { ...base, kind: "basic" }
      : { ...base, kind: scheme.scheme === "bearer" ? "bearer" : "authorization", scheme: scheme.scheme };
    case "oauth2": return { ...base, kind: "oauth2", flows: (scheme.flows ?? []).map((flow) => grant(flow, base, api)) };
    case "openIdConnect": return { ...base, kind: "bearer" };
    default: return { ...base, kind: "certificate" };
  }
}

function apiKey(scheme, base) {
  if (scheme.in === "header" && scheme.name.toLowerCase() === "cookie") return { ...base, kind: "cookie" };
  const isBearer = scheme.in === "header" && bearerHeader(scheme.name);
  return { ...base, kind: isBearer ? "bearer" : "api-key", name: scheme.name, in: scheme.in };
}

const grants = {
  password: "oauth2-password", authorizationCode: "oauth2-code", clientCredentials: "oauth2-client",
};

function grant(flow, base, api) {
  const kind = grants[flow.grant] ?? "bearer";
  const scopes = base.scopes.length > 0 ? base.scopes : flow.scopes;
  return {
    ...flow, ...base, kind, scopes,
    clientId: api.login?.clientId, clientAuthentication: api.login?.clientAuthentication ?? "basic",
  };
}

export class WayChoice {
  constructor(ways, onChange) {
    this.ways = ways;
    this.select = choice(ways.map((way, index) => ({ value: String(index), text: nameOf(way) })));
    const preferred = ways.findIndex((way) => way.length > 0);
    if (preferred >= 0) this.select.value = String(preferred);
    this.select.addEventListener("change", onChange);
    this.element = element("div", { hidden: ways.length < 2 }, labelled(this.select, { name: "Authentication" }).row);
  }

  get way() {
    return this.ways[Number(this.select.value)] ?? [];
  }
}

const nameOf = (way) => way.map((need) => need.title).join(" and ") || "None";
