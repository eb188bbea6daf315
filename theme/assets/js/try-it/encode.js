// Percent-encoding (RFC 3986) and the encoding of forms (url.spec.whatwg.org).

/** Encodes all but unreserved characters; half a surrogate pair becomes U+FFFD. */
export function encode(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Leaves reserved characters and triplets as they are; `#`, `[` and `]` cannot be in a query. */
export function encodeReserved(text) {
  return text.split(/(%[0-9A-Fa-f]{2}|[:/?@!$&'()*+,;=])/)
    .map((part, index) => (index % 2 ? part : encode(part)))
    .join("");
}

export function encodeSlashed(text) {
  return text.split("/").map(encode).join("/");
}

/** One pair of `application/x-www-form-urlencoded`. */
export function encodeFormPair(name, value) {
  return new URLSearchParams([[name, value]]).toString();
}
