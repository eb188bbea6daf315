// Why a request came to nothing, as far as a browser lets a page find out.

export class Failure extends Error {
  /** `kind` is for style sheets and tests; `advice` is a list of further sentences. */
  constructor(kind, message, advice = []) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

/** Tells a refusal by the server's silence from one by the browser's rules. */
export async function diagnosed(error, request, { timedOut, violation, limit }) {
  if (timedOut) return new Failure("timeout", `No answer within ${limit} seconds.`);
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
      mode: "no-cors", credentials: "omit", redirect: "manual", referrerPolicy: "no-referrer",
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
