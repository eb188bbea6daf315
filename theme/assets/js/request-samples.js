// The request as a program; what only the reader knows is a variable of the environment.

import { curlCommand, placeholder, variable } from "./try-it/request.js";

const hidden = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A string as JavaScript, Python and Go all write it. */
function literal(text) {
  return JSON.stringify(text).replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A text of several lines as it is, where the quotes allow it. */
function block(text, quote) {
  const isPlain = text.includes("\n") && !/[\\`\r]|"""|\$\{|"$/.test(text);
  return isPlain ? quote + text + quote : literal(text);
}

function expression(text, read) {
  const terms = text.split(variable).map((part, index) => (index % 2 ? read(part) : part && literal(part)));
  return terms.filter(Boolean).join(" + ") || '""';
}

function headersOf({ headers, cookies, usesCookies, body }) {
  const isMultipart = body?.type.startsWith("multipart/");
  const pairs = usesCookies ? [...cookies, placeholder("COOKIE")] : cookies;
  const own = headers.filter(([name, value]) => !(isMultipart && name === "Content-Type") && value !== "*/*");
  return pairs.length > 0 ? [...own, ["Cookie", pairs.join("; ")]] : own;
}

/** Each line further in. */
const indented = (lines, blanks) => lines.map((line) => `${blanks}${line}\n`).join("");

/** What is done with a body: a file, the parts of a form, or one text. */
function bodyBy({ body }, { file, parts, text }) {
  if (!body) return undefined;
  if (body.file !== undefined) return file(literal(body.file));
  return body.type.startsWith("multipart/") ? parts(body.fields) : text(body.content);
}

function python(request) {
  const read = (name) => `os.environ["${name}"]`;
  const list = (lines) => `[\n${indented(lines, "        ")}    ]`;
  const headers = headersOf(request).map(([name, value]) => `${literal(name)}: ${expression(value, read)},`);
  const part = ({ name, value, file, type }) => {
    const content = file === undefined ? `None, ${literal(value)}` : `${literal(file)}, open(${literal(file)}, "rb")`;
    return `(${literal(name)}, (${content}${type ? `, ${literal(type)}` : ""})),`;
  };
  const body = bodyBy(request, {
    file: (name) => `data=open(${name}, "rb")`,
    parts: (fields) => `files=${list(fields.map(part))}`,
    text: (text) => `data=${block(text, '"""')}.encode()`,
  });
  const { method } = request;
  const isNamed = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(method);
  const words = [!isNamed && literal(method), expression(request.url, read)];
  if (headers.length > 0) words.push(`headers={\n${indented(headers, "        ")}    }`);
  const call = `requests.${isNamed ? method.toLowerCase() : "request"}(\n${indented([...words, body].filter(Boolean).map((word) => `${word},`), "    ")})`;
  const imports = call.includes("os.environ[") ? "import os\nimport requests" : "import requests";
  return `${imports}\n\nresponse = ${call}\nprint(response.status_code, response.text)`;
}

function javascript(request) {
  const read = (name) => `process.env.${name}`;
  const blob = (name, type) => `await openAsBlob(${name}${type ? `, { type: ${literal(type)} }` : ""})`;
  const part = ({ name, value, file, type }) => {
    const typed = type ? `new Blob([${literal(value)}], { type: ${literal(type)} })` : literal(value);
    const content = file === undefined ? typed : `${blob(literal(file), type)}, ${literal(file)}`;
    return `form.append(${literal(name)}, ${content});\n`;
  };
  let form = "";
  const body = bodyBy(request, {
    file: (name) => blob(name),
    parts: (fields) => {
      form = `const form = new FormData();\n${fields.map(part).join("")}\n`;
      return "form";
    },
    text: (text) => block(text, "`"),
  });
  const headers = headersOf(request).map(([name, value]) => `${literal(name)}: ${expression(value, read)},`);
  const lines = request.method === "GET" ? [] : [`method: ${literal(request.method)},`];
  if (headers.length > 0) lines.push(`headers: {\n${indented(headers, "    ")}  },`);
  if (body) lines.push(`body: ${body},`);
  const options = lines.length > 0 ? `, {\n${indented(lines, "  ")}}` : "";
  const call = `await fetch(${expression(request.url, read)}${options})`;
  const imports = (form + call).includes("openAsBlob") ? 'import { openAsBlob } from "node:fs";\n\n' : "";
  return `${imports}${form}const response = ${call};\nconsole.log(response.status, await response.text());`;
}

const goCheck = "if err != nil {\n\t\tlog.Fatal(err)\n\t}";

function go(request) {
  const read = (name) => `os.Getenv("${name}")`;
  const packages = ["io", "log", "net/http", "os"];
  const before = [];
  const part = ({ name, value, file, type }) => {
    const kind = type ? `, "Content-Type": {${literal(type)}}` : "";
    const place = file === undefined ? "" : `; filename=${literal(file)}`;
    const disposition = literal(`form-data; name=${literal(name)}${place}`);
    before.push(`if part, err := form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {${disposition}}${kind}}); err == nil {
		${file === undefined ? `io.WriteString(part, ${literal(value)})` : `file, _ := os.Open(${literal(file)})\n\t\tio.Copy(part, file)`}
	}`);
  };
  const body = bodyBy(request, {
    file: (name) => {
      before.push(`body, err := os.Open(${name})`, goCheck);
      return "body";
    },
    parts: (fields) => {
      packages.push("bytes", "mime/multipart", "net/textproto");
      before.push("var body bytes.Buffer", "form := multipart.NewWriter(&body)");
      fields.forEach(part);
      before.push("form.Close()");
      return "&body";
    },
    text: (text) => {
      packages.push("strings");
      return `strings.NewReader(${block(text, "`")})`;
    },
  }) ?? "nil";
  const set = headersOf(request).map(([name, value]) => `request.Header.Set(${literal(name)}, ${expression(value, read)})`);
  if (body === "&body") set.push('request.Header.Set("Content-Type", form.FormDataContentType())');
  const statements = [
    ...before, `request, err := http.NewRequest(${literal(request.method)}, ${expression(request.url, read)}, ${body})`,
    goCheck, ...set, "response, err := http.DefaultClient.Do(request)", goCheck,
    "defer response.Body.Close()", "io.Copy(os.Stdout, response.Body)",
  ];
  const imports = indented(packages.sort().map((name) => `"${name}"`), "\t");
  return `package main\n\nimport (\n${imports})\n\nfunc main() {\n${indented(statements, "\t")}}`;
}

function http(request) {
  // What is typed as a server's address may be none yet.
  const [, host, path] = /^[^/]*\/\/([^/?]*)(.*)$/s.exec(request.url) ?? ["", "", request.url];
  const target = path.replace(/^(?!\/)/, "/");
  const boundary = "boundary";
  const quoted = (text) => `"${text.replaceAll('"', "%22")}"`;
  const part = ({ name, value, file, type }) => [
    `--${boundary}`, `Content-Disposition: form-data; name=${quoted(name)}${file === undefined ? "" : `; filename=${quoted(file)}`}`,
    ...type ? [`Content-Type: ${type}`] : [], "", file === undefined ? value : `(the bytes of ${file})`,
  ].join("\n");
  const lines = [`${request.method} ${target} HTTP/1.1`, `Host: ${host}`];
  lines.push(...headersOf(request).map(([name, value]) => `${name}: ${value}`));
  const body = bodyBy(request, {
    file: (name) => `(the bytes of ${name})`,
    parts: (fields) => {
      lines.push(`Content-Type: multipart/form-data; boundary=${boundary}`);
      return [...fields.map(part), `--${boundary}--`].join("\n");
    },
    text: (text) => text,
  });
  return [...lines, ...body === undefined ? [] : ["", body]].join("\n").replace(new RegExp(variable, "g"), "$$$1");
}

export const samples = { shell: curlCommand, python, javascript, go, http };
