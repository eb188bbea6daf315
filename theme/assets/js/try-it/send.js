// Puts a request together and sends it.

import { diagnosed, Failure } from "./failures.js";

/** Sends a request and gives the beginning of its answer; throws a Failure. */
export async function send(request, { limit = 30, controller = new AbortController() } = {}) {
  const watch = watchPolicy();
  const late = () => controller.abort(new Failure("timeout", `No answer within ${limit} s.`));
  const timer = limit > 0 && setTimeout(late, limit * 1000);
  const clearCookies = setCookies(request);
  const started = performance.now();
  try {
    const response = await fetch(request.url, options(request, controller.signal));
    if (response.type === "opaqueredirect") throw redirected(request);
    return { response, started, waited: performance.now() - started };
  } catch (error) {
    // The report of a violation comes a little later than the failure.
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    throw error instanceof Failure ? error : await diagnosed(error, request, watch.violation);
  } finally {
    clearTimeout(timer);
    clearCookies();
    watch.end();
  }
}

/** A request with secrets follows no redirect: it might lead to another origin. */
function options({ method, headers, body, redirect, secrets = [], usesCookies }, signal) {
  return {
    method,
    headers,
    body: body?.content,
    redirect: redirect ?? (secrets.length > 0 ? "manual" : "follow"),
    credentials: usesCookies ? "include" : "same-origin",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal,
  };
}

function redirected(request) {
  const failure = new Failure("redirect", "The server redirects to another address, and browsers do not tell where.", [
    "Credentials are not sent on. If the server sends those who are not logged in to a login page, log in again.",
  ]);
  failure.plainRequest = request.plain;
  return failure;
}

function watchPolicy() {
  const watch = { violation: false };
  const note = (event) => { watch.violation ||= event.effectiveDirective === "connect-src"; };
  document.addEventListener("securitypolicyviolation", note);
  watch.end = () => document.removeEventListener("securitypolicyviolation", note);
  return watch;
}

function setCookies({ url, cookies }) {
  const set = (pair, rest) => { document.cookie = `${pair}; path=${new URL(url).pathname}; ${rest}`; };
  for (const pair of cookies) set(pair, "SameSite=Strict");
  return () => {
    for (const pair of cookies) set(`${pair.split("=")[0]}=`, "max-age=0");
  };
}

const reserved = /^(cookie2?|host|origin|referer|connection|content-length|date|expect|te|upgrade|via|(proxy|sec|transfer)-.*|accept-(charset|encoding))$/i;

const token = /^[\w!#$%&'*+.^`|~-]+$/;

/** Why no browser would send it. */
export function obstacle({ method, url, body, cookies, headers }) {
  const { origin, protocol, hostname } = new URL(url);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
  const odd = headers.find(([name]) => reserved.test(name) || !token.test(name));
  if (/^(CONNECT|TRACE|TRACK)$/.test(method)) return `Browsers do not send ${method} requests.`;
  if (body && /^(GET|HEAD)$/.test(method)) return `Browsers send no body with ${method}.`;
  if (cookies.length > 0 && origin !== location.origin) return "Browsers let no page set cookies for another origin.";
  if (location.protocol === "https:" && protocol === "http:" && !isLocal) {
    return "This page came by https, so browsers let it send nothing by plain http (mixed content).";
  }
  return odd && `Browsers set the header ${odd[0]} themselves, or not at all.`;
}
