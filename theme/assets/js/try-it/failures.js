// Why a request came to nothing.

import { button, element, tag } from "./dom.js";

export class Failure extends Error {
  constructor(kind, message, advice = []) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

export async function diagnosed(error, request, isViolation) {
  if (error.name === "AbortError") return new Failure("aborted", "Cancelled.");
  const { origin } = new URL(request.url);
  if (isViolation) {
    return new Failure("policy", `This site lets its pages send requests to the servers it names, and ${origin} is none of them.`);
  }
  if (!navigator.onLine) return new Failure("offline", "There is no network.");
  if (origin !== location.origin && await answers(origin)) return blocked(request, origin);
  return new Failure("network", `${origin} does not answer.`, [
    "The server may be down, its name may be unknown here, or its certificate may not be trusted.",
  ]);
}

/** Whether anything listens there; what it says stays unknown, and nothing secret is sent. */
function answers(origin) {
  const options = {
    mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(5000),
  };
  return fetch(`${origin}/`, options).then(() => true, () => false);
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
