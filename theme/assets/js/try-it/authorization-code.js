// OAuth's authorization code grant with PKCE (RFC 7636); see redirect.js for the way back.

import { Failure } from "./failures.js";
import { redirectAddress } from "./login-kinds.js";
import { endpointAddress, requestToken } from "./login.js";

const waiting = 5 * 60 * 1000;

export async function authorize(server, flow, session) {
  const [verifier, state] = [random(), random()];
  const address = new URL(endpointAddress(server, flow.authorization, { isToken: true, isReference: flow.isReference }));
  const redirect = { redirect_uri: redirectAddress() };
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
    setTimeout(fail, waiting, "Nobody agreed within five minutes.");
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
