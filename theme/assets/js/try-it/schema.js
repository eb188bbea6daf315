// Checks a JSON tree against a JSON Schema.

import { parseJSON, resolved } from "./json.js";

const mostFindings = 20;
const mostSteps = 300_000;

export function check(node, schema, { schemas = [], direction = "request" } = {}) {
  const run = new Check(schemas, direction);
  run.check(node, schema, "", 0);
  return run.findings;
}

const article = (type) => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);

const isType = (node, type) => (type === "integer"
  ? node.kind === "number" && Number.isInteger(Number(node.value)) : node.kind === (type === "file" ? "string" : type));

class Check {
  constructor(schemas, direction) {
    this.schemas = schemas;
    this.direction = direction;
    this.findings = [];
    this.steps = 0;
  }

  note(node, path, text) {
    if (this.findings.length < mostFindings) this.findings.push({ node, path: path || "/", text });
  }

  expect(isFine, text, node, path) {
    if (!isFine) this.note(node, path, `expected ${text}`);
  }

  holds(node, schema, path, depth) {
    const outer = this.findings;
    this.findings = [];
    this.check(node, schema, path, depth);
    const isFine = this.findings.length === 0;
    this.findings = outer;
    return isFine;
  }

  check(node, written, path, depth) {
    this.steps += 1;
    if (this.steps > mostSteps || depth > 200 || written === true || !written) return;
    const schema = resolved(written, this.schemas);
    if (node.kind === "null" && schema.nullable) return;
    const types = [schema.type ?? []].flat();
    if (types.length > 0 && !types.some((type) => isType(node, type))) {
      this.note(node, path, `expected ${types.map(article).join(" or ")}, found ${article(node.kind)}`);
      return;
    }
    this.checkValue(node, schema, path);
    if (node.items) this.checkArray(node, schema, path, depth);
    if (node.members) this.checkObject(node, schema, path, depth);
    this.checkCompositions(node, schema, path, depth);
  }

  checkValue(node, schema, path) {
    const expect = (isFine, text) => this.expect(isFine, text, node, path);
    const choices = schema.enum ?? ("const" in schema ? [schema.const] : undefined);
    if (choices) {
      const names = choices.slice(0, 6).map((value) => JSON.stringify(value)).join(", ");
      expect(choices.some((value) => canonical(parseJSON(JSON.stringify(value))) === canonical(node)), `one of ${names}${choices.length > 6 ? ", …" : ""}`);
    }
    if (node.kind === "string") {
      this.bound([...node.value.slice(0, 1e5)].length, schema.minLength, schema.maxLength, "characters", node, path);
      expect(!schema.pattern || matches(node.value, schema.pattern), `a text that matches ${schema.pattern}`);
      expect(formats[schema.format]?.(node.value) ?? true, `the format ${schema.format}`);
    }
    if (node.kind !== "number") return;
    const number = Number(node.value);
    const times = number / (schema.multipleOf ?? number);
    this.bound(number, schema.minimum, schema.maximum, "", node, path);
    expect(!(number <= schema.exclusiveMinimum), `more than ${schema.exclusiveMinimum}`);
    expect(!(number >= schema.exclusiveMaximum), `less than ${schema.exclusiveMaximum}`);
    expect(!(Math.abs(times - Math.round(times)) > 1e-9), `a multiple of ${schema.multipleOf}`);
    expect(fits(node.value, schema.format), `a number of ${schema.format}`);
  }

  bound(size, least, most, unit, node, path) {
    this.expect(!(size < least), `at least ${least} ${unit}`.trim(), node, path);
    this.expect(!(size > most), `at most ${most} ${unit}`.trim(), node, path);
  }

  checkArray(node, schema, path, depth) {
    const { items } = node;
    this.bound(items.length, schema.minItems, schema.maxItems, "items", node, path);
    const isSet = !schema.uniqueItems || items.length > 1e4 || new Set(items.map(canonical)).size === items.length;
    this.expect(isSet, "no item twice", node, path);
    items.forEach((item, index) => this.check(item, schema.prefixItems?.[index] ?? schema.items, `${path}/${index}`, depth + 1));
    const contains = !schema.contains || items.some((item) => this.holds(item, schema.contains, path, depth + 1));
    this.expect(contains, "an item of another kind", node, path);
  }

  checkObject(node, schema, path, depth) {
    const { members } = node;
    for (const name of schema.required ?? []) {
      const property = resolved(own(schema.properties, name), this.schemas);
      const isOther = this.direction === "request" ? property.readOnly : property.writeOnly;
      if (!isOther && !members.some((member) => member.name === name)) this.note(node, path, `'${name}' is missing`);
    }
    this.bound(members.length, schema.minProperties, schema.maxProperties, "members", node, path);
    for (const member of members) this.checkMember(member, schema, path, depth);
  }

  checkMember({ name, node }, schema, path, depth) {
    const inner = `${path}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    const rules = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => matches(name, pattern)).map(([, rule]) => rule);
    const known = own(schema.properties, name);
    if (known !== undefined) rules.push(known);
    if (rules.length === 0 && schema.additionalProperties === false) this.note(node, inner, "is no member that is known here");
    for (const rule of rules.length > 0 ? rules : [schema.additionalProperties]) this.check(node, rule, inner, depth + 1);
  }

  checkCompositions(node, schema, path, depth) {
    const holds = (part) => this.holds(node, part, path, depth + 1);
    for (const part of schema.allOf ?? []) this.check(node, part, path, depth + 1);
    for (const choices of [schema.anyOf, schema.oneOf].filter(Boolean)) {
      const count = choices.filter(holds).length;
      if (count === 0) this.note(node, path, "fits none of the choices");
      if (count > 1 && choices === schema.oneOf) this.note(node, path, "fits more than one of the choices");
    }
    if (schema.not && holds(schema.not)) this.note(node, path, "is what it must not be");
    if (schema.if) this.check(node, holds(schema.if) ? schema.then : schema.else, path, depth + 1);
  }
}

const own = (properties, name) => (properties && Object.hasOwn(properties, name) ? properties[name] : undefined);

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const time = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

const formats = {
  date: (text) => date.test(text),
  time: (text) => time.test(text),
  "date-time": (text) => date.test(text.slice(0, 10)) && /[tT ]/.test(text[10] ?? "") && time.test(text.slice(11)),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  uri: (text) => /^[a-z][a-z0-9+.-]*:\S*$/i.test(text),
  ipv4: (text) => /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/.test(text),
};

/** Whether all digits fit into the 32 or 64 bits of a format. */
function fits(digits, format) {
  const [, unsigned, bits] = /^(u?)int(32|64)$/.exec(format) ?? [];
  if (!bits || !/^-?\d{1,40}$/.test(digits)) return true;
  const cut = unsigned ? BigInt.asUintN : BigInt.asIntN;
  return cut(Number(bits), BigInt(digits)) === BigInt(digits);
}

const patterns = new Map();

/** What repeats within what repeats may take for ever, but for short texts. */
const repeatsTwice = /[+*}][^()]*\)[+*{]/;

/** What is no pattern in JavaScript matches everything; so do long texts. */
function matches(text, pattern) {
  if (text.length > (repeatsTwice.test(pattern) ? 16 : 1000)) return true;
  try {
    if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern, "u"));
    return patterns.get(pattern).test(text);
  } catch {
    return true;
  }
}

/** The same text for the same value, whatever the order of its members. */
function canonical({ kind, value, items, members }) {
  if (items) return `[${items.map(canonical)}]`;
  if (!members) return kind === "number" ? String(Number(value)) : JSON.stringify(value);
  return `{${members.map(({ name, node }) => JSON.stringify(name) + canonical(node)).sort()}}`;
}
