// What each kind of login asks the reader for, and makes of it.

import { basic, bearer, key } from "./credentials.js";

const person = [["user", "text", "User name"], ["password", "password", "Password"]];
const client = [["client", "text", "Client"], ["secret", "password", "Client secret"]];

/** The name, type and label of each input. */
export function fieldsOf({ kind, clientId, endpoint }) {
  const isKnown = clientId !== undefined;
  switch (kind) {
    case "token": case "basic": return person;
    case "cookie": return endpoint ? person : [];
    case "oauth2-password": return isKnown ? person : [...person, ...client];
    case "oauth2-client": return isKnown ? client.slice(1) : client;
    case "oauth2-code": return isKnown ? [] : client;
    default: return [["token", "password", kind === "bearer" ? "Token" : "Key"]];
  }
}

export async function credentialFor(server, need, { user, password, secret, client: name, token }, session) {
  const { kind, scheme, scopes = [] } = need;
  const typed = token?.trim();
  if (typed === "") throw new Error("Nothing is typed yet.");
  const flow = { ...need, clientId: name ?? need.clientId, clientSecret: secret ?? need.clientSecret };
  const scope = scopes.length > 0 ? { scope: scopes.join(" ") } : {};
  const login = () => import("./login.js");
  const granted = async (grant) => (await login()).requestToken(server, flow, { ...grant, ...scope }, session);
  switch (kind) {
    case "token": case "cookie":
      if (!need.endpoint) return { isSession: true };
      return (await login()).logIn(server, need, { user, password }, session);
    case "oauth2-password": return { ...await granted({ grant_type: "password", username: user, password }), user };
    case "oauth2-client": return { ...await granted({ grant_type: "client_credentials" }), user: flow.clientId };
    case "oauth2-code": return (await import("./authorization-code.js")).authorize(server, flow, session);
    case "basic": return { ...basic(user, password), user };
    case "api-key": return key(need, typed);
    case "authorization": return key({ name: "Authorization", in: "header" }, `${scheme} ${typed}`);
    default: return bearer(typed.replace(/^bearer\s+/i, ""));
  }
}

/** Where a service has to send the browser back to. */
export const redirectAddress = () => new URL("../../../try-it/redirect.html", import.meta.url).href;
