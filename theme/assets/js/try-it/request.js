// Puts a request together.

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
