// Why a request came to nothing.

import { button, element } from "./dom.js";

export class Failure extends Error {
  constructor(kind, message, advice = []) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

export async function diagnosed(error, request, violation) {
  if (error.name === "AbortError") return new Failure("aborted", "Cancelled.");
  const { origin } = new URL(request.url);
  if (violation) {
    return new Failure("policy", `This site lets its pages send requests to the servers it names, and ${origin} is none of them.`);
  }
  if (!navigator.onLine) return new Failure("offline", "There is no network.");
  if (origin !== location.origin && await answers(origin)) return blocked(request, origin);
  return new Failure("network", `${origin} does not answer.`, [
    "The server may be down, its name may be unknown here, or its certificate may not be trusted.",
  ]);
}

/** Whether anything listens there; what it says stays unknown, and nothing secret is sent. */
async function answers(origin) {
  try {
    await fetch(`${origin}/`, {
      mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(5000),
    });
    return true;
  } catch {
    return false;
  }
}

function blocked(request, origin) {
  const names = [...new Set(request.headers.map(([name]) => name.toLowerCase()))]
    .filter((name) => !["accept", "accept-language", "content-language"].includes(name));
  const lines = [
    `Access-Control-Allow-Origin: ${location.origin}`,
    `Access-Control-Allow-Methods: ${request.method}`,
  ];
  if (names.length > 0) lines.push(`Access-Control-Allow-Headers: ${names.join(", ")}`);
  if (request.usesCookies) lines.push("Access-Control-Allow-Credentials: true");
  const failure = new Failure("cors", `${origin} answers, but does not let pages of ${location.origin} read it (CORS).`, [
    "The way out is the curl line: it needs nobody's leave.",
  ]);
  failure.headers = lines;
  return failure;
}

export function failureView(failure, again) {
  const parts = [element("p", {}, element("strong", {}, failure.message))];
  if (failure.headers) {
    parts.push(element("p", {}, "The server would have to answer with:"), element("pre", { tabIndex: 0 }, failure.headers.join("\n")));
  }
  parts.push(...failure.advice.map((text) => element("p", {}, text)));
  if (again) parts.push(button("Send it without credentials and follow", again));
  return element("div", { className: `try-it-failure failure-${failure.kind}`, role: "alert" }, ...parts);
}
