// Talks to login and token endpoints; no redirect is followed with a password.

import { formType, kindOf } from "./formats.js";
import { readJSON } from "./json.js";
import { base64, bearer } from "./request.js";
import { Failure, send } from "./send.js";

/** The address of an endpoint; throws where secrets must not go there. */
export function endpointAddress(server, endpoint, { isToken = false, isReference = false } = {}) {
  const isWhole = isReference || /^[a-z][a-z0-9+.-]*:/i.test(endpoint);
  const address = isWhole ? endpoint : server + endpoint;
  if (!URL.canParse(address, `${server}/`)) throw new Failure("refused", `'${address}' is no address.`);
  const [target, home] = [new URL(address, `${server}/`), new URL(server)];
  const isSafe = isToken && target.protocol === "https:";
  const isOwn = target.hostname === home.hostname && (isToken || target.origin === home.origin);
  if (!isOwn && !isSafe) {
    const where = isToken ? "plain http on another host" : "another host";
    throw new Failure("refused", `The login is refused: '${target.origin}' is ${where} than the server.`);
  }
  return target.href;
}

async function post(url, session, { type, content, headers = [], usesCookies }) {
  const own = [["Accept", "application/json, */*;q=0.5"], ["Content-Type", type], ...session.headers];
  const request = {
    method: "POST", url, headers: [...own, ...headers], cookies: [], body: { content }, usesCookies, redirect: "manual",
  };
  const { response, node } = await ask(request);
  if (response.ok) return node;
  throw new Failure("login", `The login was refused: ${response.status} ${told(node)}`.trim());
}

/** The answer, and its JSON where it is some; a body is read no longer than it makes sense. */
async function ask(request) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Failure("timeout", "The answer does not end.")), 60_000);
  try {
    const { response } = await send(request, { controller });
    const decoder = new TextDecoder();
    let text = "";
    for (const reader = response.body?.getReader(); text.length < 1_000_000;) {
      const { done, value } = await reader?.read() ?? { done: true };
      if (done) return { response, node: readJSON(text + decoder.decode()) };
      text += decoder.decode(value, { stream: true });
    }
    controller.abort();
    return { response };
  } finally {
    clearTimeout(timer);
  }
}

/** What a refusal says for itself, wherever the answer has it. */
function told(node) {
  const pointers = ["/error_description", "/message", "/error/message", "/error/error", "/detail", "/error", "/errors/0/detail"];
  return pointers.map((pointer) => textAt(node, pointer)).find(Boolean)?.slice(0, 200) ?? "";
}

function textAt(node, pointer) {
  const { kind, value } = (node && pointer !== undefined && nodeAt(node, pointer)) || {};
  return value === undefined || kind === "null" ? undefined : String(value);
}

export async function logIn(server, need, { user, password }, session) {
  const fields = { [need.userField]: user, [need.passwordField]: password };
  const isForm = need.format === "form";
  const isCookie = need.kind === "cookie";
  const node = await post(endpointAddress(server, need.endpoint), session, {
    type: isForm ? formType : "application/json",
    content: isForm ? new URLSearchParams(fields).toString() : JSON.stringify(fields),
    usesCookies: isCookie,
  }).catch((failure) => {
    // A form's login often redirects; whether it went well is asked afterwards.
    if (!(isCookie && need.check && failure.kind === "redirect")) throw failure;
  });
  if (isCookie) return { isSession: true, user };
  const token = textAt(node, need.token ?? "/token");
  if (!token) throw new Failure("login", `The answer has no token at ${need.token ?? "/token"}.`);
  return { ...bearer(token), user, expires: expiryOf(textAt(node, need.expires), token) };
}

/** Asks a token endpoint; `flow` has the keys of the site file's login. */
export async function requestToken(server, flow, grant, session, endpoint = flow.endpoint) {
  const form = new URLSearchParams(grant);
  const headers = [];
  const { clientId = "", clientSecret = "", clientAuthentication, kind } = flow;
  if (clientAuthentication === "body" || (kind === "oauth2-code" && !clientSecret)) {
    form.set("client_id", clientId);
    if (clientSecret) form.set("client_secret", clientSecret);
  } else if (clientId || clientSecret) {
    const client = [clientId, clientSecret].map(formEncoded).join(":");
    headers.push(["Authorization", `Basic ${base64(client)}`]);
  }
  const address = endpointAddress(server, endpoint, { isToken: true, isReference: flow.isReference });
  const node = await post(address, session, { type: formType, content: form.toString(), headers });
  const token = textAt(node, flow.token ?? "/access_token");
  if (!token) throw new Failure("login", `The answer has no token at ${flow.token ?? "/access_token"}.`);
  const expires = expiryOf(textAt(node, flow.expires ?? "/expires_in"), token);
  return { ...bearer(token), refresh: textAt(node, "/refresh_token"), expires, flow };
}

/** RFC 6749 has a client's name and password written as in a form before they are joined. */
function formEncoded(text) {
  return new URLSearchParams({ x: text }).toString().slice(2);
}

/** Seconds from now, seconds or milliseconds since 1970, or a date; else what a JWT says. */
function expiryOf(text, token) {
  const number = Number(text ?? lifeOf(token));
  if (number > 1e11) return number;
  if (number > 1e9) return number * 1000;
  if (number > 0) return Date.now() + number * 1000;
  return Date.parse(text) || undefined;
}

function lifeOf(token) {
  try {
    return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).exp;
  } catch {
    return undefined;
  }
}

export async function refreshed({ server, flow, refresh, user }, session) {
  const grant = { grant_type: "refresh_token", refresh_token: refresh };
  const next = await requestToken(server, flow, grant, session, flow.refresh ?? flow.endpoint);
  return { ...next, refresh: next.refresh ?? refresh, user };
}

/** Asks the operation that the site file names: `isKnown`, `isRefused`, or neither for sure. */
export async function whoAmI(server, need, credential, session) {
  const request = session.bare(endpointAddress(server, need.check), credential);
  const { response, node } = await ask(request).catch((failure) => {
    if (failure.kind === "redirect") return { response: new Response("", { status: 401 }) };
    throw failure;
  });
  const isPage = kindOf(response.headers.get("Content-Type")) === "html";
  const pointers = [
    need.user, "/username", "/user/username", "/user/name", "/data/attributes/user_name", "/name", "/login",
  ];
  return {
    isKnown: response.ok && !isPage,
    isRefused: [401, 403].includes(response.status) || isPage,
    name: pointers.map((pointer) => textAt(node, pointer)).find(Boolean),
  };
}

export async function logOut(server, need, credential, session) {
  if (need.logout) await send(session.bare(endpointAddress(server, need.logout), credential, "POST"));
}

/** The node at a JSON pointer. */
function nodeAt(node, pointer) {
  const steps = pointer.split("/").slice(1).map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  return steps.reduce((here, step) => (
    here?.items?.[Number(step)] ?? here?.members?.findLast(({ name }) => name === step)?.node
  ), node);
}

/** The authorization code grant with PKCE (RFC 7636); see redirect.js for the way back. */
export async function authorize(server, flow, redirectAddress, session) {
  const [verifier, state] = [random(), random()];
  const address = new URL(endpointAddress(server, flow.authorization, { isToken: true, isReference: flow.isReference }));
  const redirect = { redirect_uri: redirectAddress };
  const query = {
    response_type: "code", client_id: flow.clientId ?? "", ...redirect, state,
    code_challenge: await challenge(verifier), code_challenge_method: "S256",
  };
  if (flow.scopes?.length > 0) query.scope = flow.scopes.join(" ");
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const code = await codeFrom(address.href, state);
  const grant = { grant_type: "authorization_code", code, ...redirect, code_verifier: verifier };
  return requestToken(server, flow, grant, session);
}

function codeFrom(address, state) {
  const channel = new BroadcastChannel("try-it-out");
  return new Promise((resolve, reject) => {
    const fail = (words) => reject(new Failure("login", words));
    channel.addEventListener("message", ({ data }) => {
      if (data?.state !== state) return;
      if (data.code) resolve(data.code);
      else fail(`The service says: ${String(data.error).slice(0, 200)}`);
    });
    if (!open(address, "_blank", "popup,width=520,height=680")) fail("The browser keeps this page from opening a window.");
    setTimeout(fail, 5 * 60_000, "Nobody agreed within five minutes.");
  }).finally(() => channel.close());
}

const random = () => base64URL(crypto.getRandomValues(new Uint8Array(32)));

async function challenge(verifier) {
  if (!crypto.subtle) throw new Failure("login", "Browsers have PKCE only on pages that came by https or from localhost.");
  return base64URL(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64URL(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
