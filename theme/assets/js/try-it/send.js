// Puts a request together and sends it.

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

export function makeRequest({ operation, server, parts, body, requestedWith }) {
  const [path, ...written] = parts.path.replaceAll("#", "%23").split("?");
  const query = [...written, ...parts.query].filter(Boolean).join("&");
  const headers = [["Accept", accepted(operation)], ...parts.headers];
  if (body) headers.push(["Content-Type", body.type]);
  if (requestedWith) headers.push(["X-Requested-With", "XMLHttpRequest"]);
  return {
    method: operation.method === "ANY" ? "GET" : operation.method,
    url: server + path + (query && `?${query}`),
    headers,
    cookies: parts.cookies,
    body,
  };
}

function accepted(operation) {
  const types = (operation.responses ?? [])
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ content }) => (content ?? []).map(({ type }) => type));
  return types.length > 0 ? [...new Set(types)].join(", ") : "*/*";
}

export function obstacle(request) {
  const { method, url, body, cookies } = request;
  if (/^(CONNECT|TRACE|TRACK)$/.test(method)) return `Browsers do not send ${method} requests.`;
  if (body && (method === "GET" || method === "HEAD")) return `Browsers send no body with ${method}.`;
  const target = new URL(url);
  if (cookies.length > 0 && target.origin !== location.origin) {
    return "Browsers let no page set cookies for another origin.";
  }
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(target.hostname);
  if (location.protocol === "https:" && target.protocol === "http:" && !isLocal) {
    return "This page came by https, so browsers let it send nothing by plain http (mixed content).";
  }
  const odd = request.headers.find(([name]) => /^(cookie2?|host|origin|referer|connection|content-length|date|expect|te|upgrade|via|(proxy|sec|transfer)-.*|accept-(charset|encoding))$/i.test(name));
  return odd ? `Browsers set the header ${odd[0]} themselves, or not at all.` : undefined;
}
