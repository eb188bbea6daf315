// The options of curl for one part of a multipart body.

export function multipartOption({ name, value, file, type }) {
  const suffix = type ? `;type=${type}` : "";
  if (file !== undefined) return ["-F", `${name}=@${inQuotes(file)}${suffix}`];
  if (!type) return ["--form-string", `${name}=${value}`];
  return ["-F", `${name}=${inQuotes(value, true)}${suffix}`];
}

/** curl gives `@`, `<`, `;` and `,` a meaning outside of double quotes. */
function inQuotes(text, always = false) {
  return always || /[;,"\\]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
}
