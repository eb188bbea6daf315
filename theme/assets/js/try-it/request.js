// The request that the form asks for, without credentials.

export function makeRequest({ method, accept = "*/*" }, { server, parts, body, headers }) {
  const [path, ...written] = parts.path.replaceAll("#", "%23").split("?");
  const query = [...written, ...parts.query].filter(Boolean).join("&");
  const all = [["Accept", accept], ...parts.headers, ...headers];
  if (body) all.push(["Content-Type", body.type]);
  return {
    method: method === "ANY" ? "GET" : method,
    url: server + path + (query && `?${query}`),
    headers: all,
    cookies: parts.cookies,
    body,
  };
}
