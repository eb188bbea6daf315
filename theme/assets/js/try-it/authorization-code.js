// OAuth's authorization code grant with PKCE (RFC 7636); see redirect.js for the way back.

import { Failure } from "./failures.js";
import { endpointAddress, requestToken } from "./login-requests.js";

const waiting = 5 * 60 * 1000;

export function redirectAddress() {
  return new URL("../../../try-it/redirect.html", import.meta.url).href;
}

export async function authorize(server, login, api, secret) {
  const verifier = random();
  const state = random();
  const address = new URL(endpointAddress(server, login.authorization, { isToken: true }));
  const query = {
    response_type: "code", client_id: login.clientId ?? "", redirect_uri: redirectAddress(), state,
    code_challenge: await challenge(verifier), code_challenge_method: "S256",
  };
  if (login.scopes?.length > 0) query.scope = login.scopes.join(" ");
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const code = await codeFrom(address.href, state);
  const grant = { grant_type: "authorization_code", code, redirect_uri: redirectAddress(), code_verifier: verifier };
  return requestToken(server, login, grant, { secret: secret || undefined, api });
}

function codeFrom(address, state) {
  const channel = new BroadcastChannel("try-it-out");
  const popup = open(address, "_blank", "popup,width=520,height=680");
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure("login", "Nobody agreed within five minutes.")), waiting);
    if (!popup) reject(new Failure("login", "The browser keeps this page from opening a window."));
    channel.addEventListener("message", ({ data }) => {
      if (data?.state !== state) return;
      clearTimeout(timer);
      if (typeof data.code === "string") resolve(data.code);
      else reject(new Failure("login", `The service says: ${String(data.error).slice(0, 200)}`));
    });
  }).finally(() => channel.close());
}

function random() {
  return base64URL(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier) {
  if (!crypto.subtle) throw new Failure("login", "Browsers have PKCE only on pages that came by https or from localhost.");
  return base64URL(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64URL(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
