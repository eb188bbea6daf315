// Reads JSON into a tree with places, numbers as text. Nothing recurs in it: no nesting overflows.

export class JSONFault extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blank = /[ \t\n\r]*/y;
const deepest = 2000;

/** A node: `{kind, start, end}` with `value`, `items`, or `members` of `{name, node}`. */
export function parseJSON(text) {
  const reader = new Reader(text);
  const stack = [];
  for (;;) {
    let done = reader.node();
    if (done.items || done.members) {
      if (stack.length >= deepest) reader.fail("less nesting");
      stack.push(done);
      if (reader.opens(done)) continue;
      stack.pop();
    }
    for (;;) {
      const outer = stack.at(-1);
      if (!outer) {
        if (reader.skip() !== undefined) reader.fail("the end");
        return done;
      }
      if (outer.items) outer.items.push(done);
      else outer.members.push({ name: outer.name, node: done });
      if (reader.continues(outer)) break;
      done = stack.pop();
    }
  }
}

class Reader {
  constructor(text) {
    this.text = text;
    this.place = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  skip() {
    blank.lastIndex = this.place;
    blank.test(this.text);
    this.place = blank.lastIndex;
    return this.text[this.place];
  }

  fail(expected, place = this.place) {
    const code = this.text.codePointAt(place);
    throw new JSONFault(`expected ${expected}, found ${code === undefined ? "the end" : `'${String.fromCodePoint(code)}'`}`, place);
  }

  node() {
    const sign = this.skip();
    const start = this.place;
    if (sign === "{" || sign === "[") {
      this.place += 1;
      return sign === "{" ? { kind: "object", start, members: [] } : { kind: "array", start, items: [] };
    }
    if (sign === '"') return { kind: "string", start, value: this.string(), end: this.place };
    scalar.lastIndex = start;
    if (!scalar.test(this.text)) this.fail("a value");
    this.place = scalar.lastIndex;
    const value = this.text.slice(start, this.place);
    const kind = value === "null" ? value : /^[tf]/.test(value) ? "boolean" : "number";
    return { kind, start, value: kind === "number" ? value : JSON.parse(value), end: this.place };
  }

  string() {
    const start = this.place;
    let end = start;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) this.fail("a string that ends", start);
    } while (isEscaped(this.text, end));
    this.place = end + 1;
    try {
      return JSON.parse(this.text.slice(start, this.place));
    } catch {
      return this.fail("a string without control characters or wrong escapes", start);
    }
  }

  /** Behind the bracket that opens a node: whether anything is in it. */
  opens(node) {
    return this.skip() === endOf(node) ? this.close(node) : this.name(node);
  }

  continues(node) {
    const sign = this.skip();
    if (sign === endOf(node)) return this.close(node);
    if (sign !== ",") this.fail(`',' or '${endOf(node)}'`);
    this.place += 1;
    return this.name(node);
  }

  close(node) {
    this.place += 1;
    node.end = this.place;
    return false;
  }

  name(node) {
    if (node.items) return true;
    if (this.skip() !== '"') this.fail("a name in double quotes");
    node.name = this.string();
    if (this.skip() !== ":") this.fail("':'");
    this.place += 1;
    return true;
  }
}

const endOf = (node) => (node.items ? "]" : "}");

function isEscaped(text, place) {
  let slashes = 0;
  while (text[place - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

/** The tree, or undefined where the text is no JSON. */
export function readJSON(text) {
  try {
    return parseJSON(text);
  } catch {
    return undefined;
  }
}

/**
 * The value as parameters are written: a number whose digits would change is a text, a null is left
 * out. With the text that was read, what stands in a list stays as it is written there.
 */
export function plain({ kind, value, items, members }, written) {
  const isThere = (node) => node.kind !== "null";
  const item = (node) => (written && node.kind !== "string" ? written.slice(node.start, node.end) : plain(node));
  if (items) return items.filter(isThere).map(item);
  if (kind === "number") return String(Number(value)) === value ? Number(value) : value;
  if (!members) return value ?? undefined;
  return Object.fromEntries(
    members.filter(({ node }) => isThere(node)).map(({ name, node }) => [name, plain(node)]),
  );
}

/** A schema with what all its parts say, and its only choice where the other is null: what a form is made by. */
export function essential(schema, schemas, depth = 0) {
  const own = resolved(schema, schemas);
  if (depth > 10) return own;
  const choices = (own.anyOf ?? own.oneOf ?? []).filter((one) => resolved(one, schemas).type !== "null");
  const parts = [...own.allOf ?? [], ...choices.length === 1 ? choices : []];
  return parts.map((part) => essential(part, schemas, depth + 1)).reduce(joined, own);
}

function joined(whole, part) {
  const result = { ...part, ...whole };
  if (part.properties) result.properties = { ...part.properties, ...whole.properties };
  if (part.required) result.required = [...part.required, ...whole.required ?? []];
  return result;
}

/** What a schema refers to, in the list of an API's schemas. */
export function resolved(schema, schemas) {
  let result = schema;
  for (let hops = 0; result?.$ref !== undefined && hops < 20; hops += 1) result = schemas[result.$ref];
  return result ?? {};
}
