// Talks to login and token endpoints; no redirect is followed with a password.

import { Failure } from "./failures.js";
import { nodeAt, parseJSON } from "./json.js";
import { send } from "./send.js";
import { base64 } from "./session.js";

/** The address of an endpoint; throws where secrets must not go there. */
export function endpointAddress(server, endpoint, { isToken = false } = {}) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(endpoint) ? endpoint : server + endpoint;
  if (!URL.canParse(address)) throw new Failure("refused", `'${address}' is no address.`);
  const [target, home] = [new URL(address), new URL(server)];
  const isSafe = isToken && target.protocol === "https:";
  const isOwn = target.hostname === home.hostname && (isToken || target.origin === home.origin);
  if (!isOwn && !isSafe) {
    throw new Failure("refused", `The login is refused: '${target.origin}' is ${isToken ? "plain http on" : ""} another host than the server.`);
  }
  return target.href;
}

async function post(url, { type, content, headers = [], usesCookies = false, method = "POST", api }) {
  const body = content === undefined ? undefined : { type, content };
  const all = [["Accept", "application/json, */*;q=0.5"], ...headers];
  if (body) all.push(["Content-Type", type]);
  if (api?.requestedWith) all.push(["X-Requested-With", "XMLHttpRequest"]);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30_000);
  const { response } = await send({ method, url, headers: all, cookies: [], body, usesCookies, redirect: "manual", secrets: [] }, { controller });
  const text = (await response.text()).slice(0, 1_000_000);
  let node;
  try {
    node = parseJSON(text);
  } catch {
    node = undefined;
  }
  if (!response.ok) throw new Failure("login", `The login was refused: ${response.status} ${told(node)}`.trim());
  return node;
}

function told(node) {
  for (const name of ["error_description", "message", "detail", "error"]) {
    const found = node && nodeAt(node, `/${name}`);
    if (found?.kind === "string") return found.value.slice(0, 200);
  }
  return "";
}

const textAt = (node, pointer) => {
  const found = node && pointer !== undefined ? nodeAt(node, pointer) : undefined;
  return found && !found.items && !found.members && found.kind !== "null" ? String(found.value) : undefined;
};

export async function logIn(server, login, { user, password }, api) {
  const fields = { [login.userField ?? "username"]: user, [login.passwordField ?? "password"]: password };
  const isForm = login.format === "form";
  const node = await post(endpointAddress(server, login.endpoint), {
    type: isForm ? "application/x-www-form-urlencoded" : "application/json",
    content: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(fields),
    usesCookies: login.kind === "cookie",
    api,
  });
  if (login.kind === "cookie") return { kind: "session", user };
  const token = textAt(node, login.token ?? "/token");
  if (!token) throw new Failure("login", `The answer has no token at ${login.token ?? "/token"}.`);
  return { kind: "bearer", token, user, expires: expiryOf(textAt(node, login.expires), token) };
}

export async function requestToken(server, login, grant, { secret, endpoint = login.endpoint, api } = {}) {
  const form = new URLSearchParams(grant);
  const headers = [];
  const client = login.clientId ?? "";
  const password = secret ?? login.clientSecret ?? "";
  if (login.clientAuthentication === "body" || (login.kind === "oauth2-code" && !password)) {
    form.set("client_id", client);
    if (password) form.set("client_secret", password);
  } else {
    headers.push(["Authorization", `Basic ${base64(`${formEncoded(client)}:${formEncoded(password)}`)}`]);
  }
  const node = await post(endpointAddress(server, endpoint, { isToken: true }), {
    type: "application/x-www-form-urlencoded", content: form.toString(), headers, api,
  });
  const token = textAt(node, login.token ?? "/access_token");
  if (!token) throw new Failure("login", "The answer has no access token.");
  return {
    kind: "bearer", token, refresh: textAt(node, "/refresh_token"), secret,
    expires: expiryOf(textAt(node, login.expires ?? "/expires_in"), token),
  };
}

/** RFC 6749 has a client's name and password written as in a form before they are joined. */
function formEncoded(text) {
  return new URLSearchParams({ x: text }).toString().slice(2);
}

export function expiryOf(text, token) {
  const number = Number(text ?? lifeOf(token));
  if (Number.isFinite(number) && number > 0) return number > 1e9 ? number * 1000 : Date.now() + number * 1000;
  const date = Date.parse(text ?? "");
  return Number.isNaN(date) ? undefined : date;
}

function lifeOf(token) {
  try {
    return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).exp;
  } catch {
    return undefined;
  }
}

export async function refreshed(server, login, credential, api) {
  if (!credential.refresh) return undefined;
  const grant = { grant_type: "refresh_token", refresh_token: credential.refresh };
  const next = await requestToken(server, login, grant, {
    secret: credential.secret, endpoint: login.refresh ?? login.endpoint, api,
  });
  return { ...next, refresh: next.refresh ?? credential.refresh, user: credential.user };
}

export async function whoAmI(server, login, request) {
  const { response } = await send({ ...request, method: "GET", body: undefined, url: endpointAddress(server, login.check) });
  if (!response.ok) return undefined;
  try {
    const node = parseJSON(await response.text());
    const name = ["/username", "/user/username", "/user/name", "/data/attributes/user_name", "/name", "/login"]
      .map((pointer) => textAt(node, pointer)).find(Boolean);
    return { name: textAt(node, login.user) ?? name };
  } catch {
    return undefined;
  }
}

export async function logOut(server, login, request) {
  if (!login.logout) return;
  await send({ ...request, method: "POST", body: undefined, url: endpointAddress(server, login.logout) });
}
