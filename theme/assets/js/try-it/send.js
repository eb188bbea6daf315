// Sends a request, and finds out why nothing came of it.

import { button, element, tag } from "./dom.js";
import { isHeaderText } from "./formats.js";

export class Failure extends Error {
  constructor(kind, message, advice = []) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

/** Sends a request and gives the beginning of its answer; throws a Failure. */
export async function send(request, { limit = 30, controller = new AbortController() } = {}) {
  const reason = obstacle(request);
  if (reason) throw new Failure("refused", reason, ["The curl line can."]);
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
function obstacle({ method, url, body, cookies, headers }) {
  const { origin, protocol, hostname } = new URL(url);
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
  const odd = headers.find(([name]) => reserved.test(name) || !token.test(name));
  if (/^(CONNECT|TRACE|TRACK)$/.test(method)) return `Browsers do not send ${method} requests.`;
  if (body && /^(GET|HEAD)$/.test(method)) return `Browsers send no body with ${method}.`;
  if (cookies.length > 0 && origin !== location.origin) return "Browsers let no page set cookies for another origin.";
  if (location.protocol === "https:" && protocol === "http:" && !isLocal) {
    return "This page came by https, so browsers let it send nothing by plain http (mixed content).";
  }
  const unwritable = headers.find(([, value]) => !isHeaderText(value));
  if (unwritable) return `The header ${unwritable[0]} has characters beyond Latin-1, which browsers do not send.`;
  return odd && `Browsers set the header ${odd[0]} themselves, or not at all.`;
}

async function diagnosed(error, request, isViolation) {
  if (error.name === "AbortError") return new Failure("aborted", "Cancelled.");
  const { origin } = new URL(request.url);
  if (isViolation) {
    return new Failure("policy", `This site lets its pages send requests to the servers it names, and ${origin} is none of them.`);
  }
  if (!navigator.onLine) return new Failure("offline", "There is no network.");
  // Reading again does no harm; for the rest it is enough that anything is there.
  const address = request.method === "GET" ? request.plain.url : `${origin}/`;
  if (origin !== location.origin && await answers(address)) return blocked(request, origin);
  return new Failure("network", `${origin} does not answer.`, [
    "The server may be down or break off, its name may be unknown here, or its certificate may not be trusted.",
  ]);
}

/** Whether an answer comes from there; what it says stays unknown, and nothing secret is sent. */
function answers(address) {
  const options = {
    mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(5000),
  };
  return fetch(address, options).then(() => true, () => false);
}

function blocked({ method, headers, usesCookies }, origin) {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  names.delete("accept");
  const failure = new Failure("cors", `${origin} answers, but does not let pages of ${location.origin} read it (CORS).`, [
    "The way out is the curl line: it needs nobody's leave.",
  ]);
  failure.headers = [
    `Access-Control-Allow-Origin: ${location.origin}`,
    `Access-Control-Allow-Methods: ${method}`,
    names.size > 0 && `Access-Control-Allow-Headers: ${[...names].join(", ")}`,
    usesCookies && "Access-Control-Allow-Credentials: true",
  ].filter(Boolean);
  return failure;
}

export function failureView({ kind, message, headers, advice }, again) {
  return element(
    `div.failure.failure-${kind}`, { role: "alert" }, tag("p", tag("strong", message)),
    headers && tag("p", "The server would have to answer with:"),
    headers && element("pre", { tabIndex: 0 }, headers.join("\n")),
    ...advice.map((text) => tag("p", text)),
    again && button("Send it without credentials and follow", again),
  );
}
