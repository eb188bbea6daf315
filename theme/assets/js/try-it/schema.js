// Checks a JSON tree (see json.js) against a JSON Schema, as far as references use it.

import { fits, hasFormat, matches } from "./formats.js";
import { canonical, canonicalValue } from "./json-values.js";

const mostFindings = 20;
const mostSteps = 300_000;

/** A list of `{node, path, text}`; `direction` is `request` or `response`. */
export function check(node, schema, { schemas = [], direction = "request" } = {}) {
  const run = new Check(schemas, direction);
  run.check(node, schema, "", 0);
  return run.findings;
}

/** The schema itself, behind any number of references. */
export function resolved(schema, schemas) {
  let result = schema;
  for (let hops = 0; result?.$ref !== undefined && hops < 20; hops += 1) result = schemas[result.$ref];
  return result ?? {};
}

const article = (type) => (/^[aio]/.test(type) ? `an ${type}` : type === "null" ? type : `a ${type}`);
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

  /** Whether a schema holds, without a word about it. */
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
    if (!this.checkType(node, schema, path)) return;
    this.checkValue(node, schema, path);
    if (node.kind === "string") this.checkString(node, schema, path);
    if (node.kind === "number") this.checkNumber(node, schema, path);
    if (node.items) this.checkArray(node, schema, path, depth);
    if (node.members) this.checkObject(node, schema, path, depth);
    this.checkCompositions(node, schema, path, depth);
  }

  checkType(node, schema, path) {
    if (!schema.type) return true;
    const types = [schema.type].flat();
    if (types.some((type) => isType(node, type))) return true;
    this.note(node, path, `expected ${types.map(article).join(" or ")}, found ${article(node.kind)}`);
    return false;
  }

  checkValue(node, schema, path) {
    if (schema.enum && !schema.enum.some((value) => canonicalValue(value) === canonical(node))) {
      const names = schema.enum.slice(0, 6).map((value) => JSON.stringify(value)).join(", ");
      this.note(node, path, `expected one of ${names}${schema.enum.length > 6 ? ", …" : ""}`);
    }
    if (schema.const !== undefined && canonicalValue(schema.const) !== canonical(node)) {
      this.note(node, path, `expected ${JSON.stringify(schema.const)}`);
    }
  }

  checkString(node, schema, path) {
    const length = [...node.value.slice(0, 100_000)].length;
    if (length < schema.minLength) this.note(node, path, `expected at least ${schema.minLength} characters`);
    if (length > schema.maxLength) this.note(node, path, `expected at most ${schema.maxLength} characters`);
    if (schema.pattern && node.value.length < 1000 && !matches(node.value, schema.pattern)) {
      this.note(node, path, `expected a text that matches ${schema.pattern}`);
    }
    if (schema.format && !hasFormat(node.value, schema.format)) {
      this.note(node, path, `expected the format ${schema.format}`);
    }
  }

  checkNumber(node, schema, path) {
    const number = Number(node.value);
    if (number < schema.minimum) this.note(node, path, `expected at least ${schema.minimum}`);
    if (number > schema.maximum) this.note(node, path, `expected at most ${schema.maximum}`);
    if (number <= schema.exclusiveMinimum) this.note(node, path, `expected more than ${schema.exclusiveMinimum}`);
    if (number >= schema.exclusiveMaximum) this.note(node, path, `expected less than ${schema.exclusiveMaximum}`);
    const times = schema.multipleOf ? number / schema.multipleOf : 0;
    if (Math.abs(times - Math.round(times)) > 1e-9) this.note(node, path, `expected a multiple of ${schema.multipleOf}`);
    if (!fits(node.value, schema.format)) this.note(node, path, `does not fit into ${schema.format}`);
  }

  checkArray(node, schema, path, depth) {
    const { items } = node;
    if (items.length < schema.minItems) this.note(node, path, `expected at least ${schema.minItems} items`);
    if (items.length > schema.maxItems) this.note(node, path, `expected at most ${schema.maxItems} items`);
    if (schema.uniqueItems && items.length < 10_000 && new Set(items.map(canonical)).size < items.length) {
      this.note(node, path, "expected no item twice");
    }
    const prefix = schema.prefixItems ?? [];
    items.forEach((item, index) => this.check(item, prefix[index] ?? schema.items, `${path}/${index}`, depth + 1));
    if (schema.contains && !items.some((item) => this.holds(item, schema.contains, path, depth + 1))) {
      this.note(node, path, "no item is what one of them must be");
    }
  }

  checkObject(node, schema, path, depth) {
    const names = new Set(node.members.map((member) => member.name));
    const properties = schema.properties ?? {};
    for (const name of schema.required ?? []) {
      const property = Object.hasOwn(properties, name) ? resolved(properties[name], this.schemas) : {};
      const isOther = this.direction === "request" ? property.readOnly : property.writeOnly;
      if (!names.has(name) && !isOther) this.note(node, path, `'${name}' is missing`);
    }
    if (names.size < schema.minProperties) this.note(node, path, `expected at least ${schema.minProperties} members`);
    if (names.size > schema.maxProperties) this.note(node, path, `expected at most ${schema.maxProperties} members`);
    for (const member of node.members) this.checkMember(member, schema, path, depth);
  }

  checkMember({ name, node }, schema, path, depth) {
    const inner = `${path}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    const known = schema.properties && Object.hasOwn(schema.properties, name);
    if (known) this.check(node, schema.properties[name], inner, depth + 1);
    const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => matches(name, pattern));
    for (const [, rule] of patterns) this.check(node, rule, inner, depth + 1);
    if (known || patterns.length > 0) return;
    if (schema.additionalProperties === false) this.note(node, inner, "is no member that is known here");
    else this.check(node, schema.additionalProperties, inner, depth + 1);
  }

  checkCompositions(node, schema, path, depth) {
    for (const part of schema.allOf ?? []) this.check(node, part, path, depth + 1);
    const fitting = (choices) => choices.filter((part) => this.holds(node, part, path, depth + 1)).length;
    if (schema.anyOf && fitting(schema.anyOf) === 0) this.note(node, path, "fits none of the choices");
    if (schema.oneOf) {
      const count = fitting(schema.oneOf);
      if (count !== 1) this.note(node, path, count ? "fits more than one of the choices" : "fits none of the choices");
    }
    if (schema.not && this.holds(node, schema.not, path, depth + 1)) this.note(node, path, "is what it must not be");
    if (!schema.if) return;
    this.check(node, this.holds(node, schema.if, path, depth + 1) ? schema.then : schema.else, path, depth + 1);
  }
}
