// Reads JSON into a tree that knows its places and keeps the text of numbers. What is no JSON is
// told with line and column. Nothing recurs, so no nesting overflows the stack.

export class JSONFault extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blankPattern = /[ \t\n\r]*/y;
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const words = { true: true, false: false, null: null };
const deepest = 2000;

/** A node: `{kind, start, end}` with `value`, `items`, or `members` of `{name, node}`. */
export function parseJSON(text) {
  const reader = new Reader(text);
  const stack = [];
  for (;;) {
    const node = reader.node();
    if (node.items || node.members) {
      if (stack.length >= deepest) throw new JSONFault("nested too deeply", node.start);
      stack.push(node);
      if (reader.opens(node)) continue;
    }
    let done = stack.at(-1) === node ? stack.pop() : node;
    for (;;) {
      const outer = stack.at(-1);
      if (!outer) {
        reader.end();
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
    blankPattern.lastIndex = this.place;
    blankPattern.test(this.text);
    this.place = blankPattern.lastIndex;
    return this.text[this.place];
  }

  fail(expected) {
    const found = this.text[this.place];
    const what = found === undefined ? "the end" : `'${String.fromCodePoint(this.text.codePointAt(this.place))}'`;
    throw new JSONFault(`expected ${expected}, found ${what}`, this.place);
  }

  take(pattern) {
    pattern.lastIndex = this.place;
    const match = pattern.test(this.text);
    if (!match) return undefined;
    const start = this.place;
    this.place = pattern.lastIndex;
    return this.text.slice(start, this.place);
  }

  node() {
    const sign = this.skip();
    const start = this.place;
    switch (sign) {
      case "{": this.place += 1; return { kind: "object", start, end: start, members: [] };
      case "[": this.place += 1; return { kind: "array", start, end: start, items: [] };
      case '"': return { kind: "string", start, value: this.string(), end: this.place };
      default: return this.scalar(start);
    }
  }

  scalar(start) {
    for (const word of Object.keys(words)) {
      if (!this.text.startsWith(word, start)) continue;
      this.place += word.length;
      const kind = word === "null" ? "null" : "boolean";
      return { kind, start, value: words[word], end: this.place };
    }
    const value = this.take(numberPattern);
    if (value === undefined) this.fail("a value");
    return { kind: "number", start, value, end: this.place };
  }

  string() {
    const start = this.place;
    const quoted = this.text[start] === '"' ? this.quoted() : undefined;
    if (quoted === undefined) this.fail("a string");
    return quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
  }

  /** The pattern's own backtracking would be too deep for a text of megabytes. */
  quoted() {
    const start = this.place;
    let end = start;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) throw new JSONFault("a string without end", start);
    } while (isEscaped(this.text, end));
    const part = this.text.slice(start, end + 1);
    if (part.length < 4000) {
      const whole = this.take(stringPattern);
      if (whole === undefined) throw new JSONFault("a control character or a wrong escape in a string", start);
      return whole;
    }
    try {
      JSON.parse(part);
    } catch {
      throw new JSONFault("a control character or a wrong escape in a string", start);
    }
    this.place = end + 1;
    return part;
  }

  /** After the bracket that opens: whether there is anything before the one that closes. */
  opens(node) {
    if (this.skip() === (node.items ? "]" : "}")) return this.close(node);
    if (node.members) this.name(node);
    return true;
  }

  /** After a part: whether another one follows. */
  continues(node) {
    const sign = this.skip();
    const end = node.items ? "]" : "}";
    if (sign === end) return this.close(node);
    if (sign !== ",") this.fail(`',' or '${end}'`);
    this.place += 1;
    if (node.members) this.name(node);
    return true;
  }

  close(node) {
    this.place += 1;
    node.end = this.place;
    return false;
  }

  name(node) {
    if (this.skip() !== '"') this.fail("a name in double quotes");
    node.name = this.string();
    if (this.skip() !== ":") this.fail("':'");
    this.place += 1;
  }

  end() {
    if (this.skip() !== undefined) this.fail("the end");
  }
}

function isEscaped(text, place) {
  let slashes = 0;
  while (text[place - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
