// Sends one request.

import { diagnosed, Failure } from "./failures.js";

export async function send(request, { limit = 30, controller = new AbortController() } = {}) {
  const watch = watchPolicy();
  const late = () => controller.abort(new Failure("timeout", `No answer within ${limit} seconds.`));
  const timer = limit > 0 && setTimeout(late, limit * 1000);
  const clear = setCookies(request);
  const started = performance.now();
  try {
    const response = await fetch(request.url, options(request, controller.signal));
    if (response.type === "opaqueredirect") throw redirected(request);
    return { response, started, waited: performance.now() - started };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw await diagnosed(error, request, watch.violation);
  } finally {
    clearTimeout(timer);
    clear();
    watch.end();
  }
}

/** A request with secrets follows no redirect: it might lead to another origin. */
function options(request, signal) {
  const isSecret = (request.secrets?.length ?? 0) > 0;
  return {
    method: request.method,
    headers: request.headers,
    body: request.body?.content,
    redirect: request.redirect ?? (isSecret ? "manual" : "follow"),
    credentials: request.usesCookies ? "include" : "same-origin",
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
  const note = (event) => { if (event.effectiveDirective === "connect-src") watch.violation = true; };
  document.addEventListener("securitypolicyviolation", note);
  watch.end = () => document.removeEventListener("securitypolicyviolation", note);
  return watch;
}

function setCookies(request) {
  if (request.cookies.length === 0) return () => {};
  const { pathname } = new URL(request.url);
  for (const pair of request.cookies) document.cookie = `${pair}; path=${pathname}; SameSite=Strict`;
  return () => {
    for (const pair of request.cookies) document.cookie = `${pair.split("=")[0]}=; path=${pathname}; max-age=0`;
  };
}
