#!/usr/bin/env python3
"""Looks for everything that a specification says on the pages that were made of it.

    check_site.py SPECIFICATION SITE

A plain walk finds operations, parameters, responses, properties and descriptions in the source,
and each has to be on the page of its operation or its schema. Every sample that the pages show is
checked against its schema by the package jsonschema. One line is printed for what is missing or
wrong, and at last the counts, as JSON.
"""
import functools
import html
import json
import os
import re
import sys
import urllib.parse

import jsonschema
import referencing.jsonschema
import yaml

METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
BLOCKS = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|h\d|pre|section|article|details|summary|figure"
    r"|figcaption|main|nav|header|br|hr|blockquote)\b[^>]*>"
)


class Source:
    """The files of a specification, each read once; references are followed between them."""

    def __init__(self, path):
        self.files = {}
        self.root = os.path.abspath(path)

    def file(self, path):
        if path not in self.files:
            with open(path, encoding="utf-8") as stream:
                is_json = path.endswith(".json")
                self.files[path] = json.load(stream) if is_json else yaml.load(stream, Loader)
        return self.files[path]

    def resolve(self, node, path):
        """The node that a reference leads to, its file, and its pointer where it was one."""
        pointer = None
        for _ in range(20):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                break
            target, _, fragment = node["$ref"].partition("#")
            if target:
                path = os.path.normpath(os.path.join(os.path.dirname(path), target))
            node = self.file(path)
            for key in urllib.parse.unquote(fragment).split("/")[1:]:
                key = key.replace("~1", "/").replace("~0", "~")
                node = node[int(key)] if isinstance(node, list) else node[key]
            pointer = (path, fragment)
        return node, path, pointer


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2's core schema, as far as it matters: dates are strings."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def plain(markup):
    """What a reader sees of some markup."""
    text = re.sub(r"<wbr>", "", markup)
    text = re.sub(r"<[^>]*>", "", BLOCKS.sub(" ", text))
    return html.unescape(text)


def words(text):
    return re.findall(r"[^\W_]+", text)


def description_words(text, keeps_tags):
    """The words of a CommonMark text as a reader sees them, its addresses left out."""
    text = re.sub(r"<!--.*?-->", " ", str(text), flags=re.S)
    text = re.sub(r"\]\([^)]*\)|^\s*\[[^\]]*\]:.*$", " ", text, flags=re.M)
    text = re.sub(r"^\s*\d+[.)]\s|^\s*```.*$|:--+:?", " ", text, flags=re.M)
    text = text if keeps_tags else re.sub(r"</?[A-Za-z][^>]*>", " ", text)
    return words(html.unescape(re.sub(r"[*_`\\]", lambda m: m[0] if m[0] == "_" else "", text)))


class Page:
    def __init__(self, path, main=None):
        if main is None:
            with open(path, encoding="utf-8") as stream:
                markup = stream.read()
            main = markup[markup.find("<main"):]
        self.path = path
        self.main = main
        self._words = None

    def operations(self):
        """Each operation among prose, from its heading to the next one."""
        starts = [match.start() for match in re.finditer('<section class="operation"', self.main)]
        for start, end in zip(starts, starts[1:] + [len(self.main)]):
            yield Page(self.path, self.main[start:end])

    @functools.cache
    def names(self):
        return {html.unescape(re.sub(r"<[^>]*>", "", name)) for name in re.findall(
            r'class="field-name"[^>]*>(.*?)</a>', self.main)}

    def heading(self):
        found = re.search(r'<h(\d) class="operation-heading">(.*?)</h\1>', self.main, re.S)
        return plain(found[2]).split() if found else None

    def says(self, text):
        """Whether all words of the text follow each other on the page as they do in it."""
        if self._words is None:
            self._words = " " + " ".join(words(plain(self.main))).lower() + " "
        missing = []
        # What looks like a tag may be one, or text that a writer meant.
        for keeps_tags in [False, True]:
            wanted = description_words(text, keeps_tags)
            runs = [" ".join(wanted[i:i + 3]) for i in range(max(len(wanted) - 2, 1))]
            missing = [run for run in runs if f" {run.lower()} " not in self._words]
            if len(missing) <= len(runs) // 20:
                return True, []
        return False, missing[:2]

    def code(self, label):
        """The text of the tab, or of the figure, with that label."""
        found = re.search(
            r'(?:tab-label">|figcaption>)' + label + r"[^<]*</(?:p|figcaption)>\s*"
            r'<div class="highlight"><pre[^>]*><code[^>]*>(.*?)</code>', self.main, re.S)
        return html.unescape(re.sub(r"<[^>]*>", "", found[1])) if found else None


class Check:
    def __init__(self, specification, site):
        self.source = Source(specification)
        self.document = self.source.file(self.source.root)
        self.is_old = "swagger" in self.document
        self.version = str(self.document.get("swagger") or self.document.get("openapi"))
        self.counts = dict.fromkeys(
            ["operations", "parameters", "responses", "properties", "descriptions", "samples"], 0)
        self.problems = []
        self.elsewheres = {}
        # What follows references by itself: unevaluatedProperties does.
        self.registry = referencing.Registry(retrieve=self.resource)
        self.schema_pages = {}
        self.operation_pages = {}
        for folder, _, files in os.walk(site):
            for name in sorted(files):
                if not name.endswith(".html"):
                    continue
                page = Page(os.path.join(folder, name))
                if folder.endswith("/schemas"):
                    title = re.search(r'<h1 class="schema-heading"><code>(.*?)</code>', page.main)
                    self.schema_pages[html.unescape(title[1])] = page
                else:
                    for operation in page.operations():
                        self.operation_pages[tuple(operation.heading()[:2])] = operation

    def problem(self, *words):
        self.problems.append(" ".join(map(str, words)))

    def describe(self, text, page, place):
        if not isinstance(text, str) or not text.strip():
            return
        self.counts["descriptions"] += 1
        found, missing = page.says(text)
        if not found:
            self.problem("description not found:", place, "on", page.path, missing)

    def run(self):
        for path, item in (self.document.get("paths") or {}).items():
            item, file, _ = self.source.resolve(item, self.source.root)
            for method in METHODS:
                if isinstance(item, dict) and method in item:
                    operation, its_file, _ = self.source.resolve(item[method], file)
                    if not operation.get("x-internal"):
                        self.operation(method, path, item, file, operation, its_file)
        schemas = (self.document.get("definitions") if self.is_old
                   else (self.document.get("components") or {}).get("schemas")) or {}
        for name, schema in schemas.items():
            page = self.schema_pages.get(name)
            if page is None:
                self.problem("schema without a page:", name)
                continue
            self.schema(schema, self.source.root, page, name, is_root=True)
            sample = page.code("Example")
            if sample is not None:
                self.validate(json.loads(sample), schema, self.source.root, "response", name)
        seen = set()
        while new := [pointer for pointer in self.elsewheres if pointer not in seen]:
            for pointer in new:
                seen.add(pointer)
                self.elsewhere(*self.elsewheres[pointer], pointer[1])
        print("\n".join(self.problems))
        print(json.dumps(self.counts))

    def operation(self, method, path, item, file, operation, its_file):
        place = f"{method.upper()} {path}"
        self.counts["operations"] += 1
        base = (self.document.get("basePath") or "").rstrip("/") if self.is_old else ""
        page = self.operation_pages.get((method.upper(), path)) or self.operation_pages.get(
            (method.upper(), base + path))
        if page is None:
            return self.problem("operation without a page:", place)
        for key in ["summary", "description"]:
            self.describe(operation.get(key), page, f"{place} {key}")
        names = page.names()
        parameters = {}
        for owner, its in [(item, file), (operation, its_file)]:
            for parameter in owner.get("parameters") or []:
                parameter, where, _ = self.source.resolve(parameter, its)
                parameters[parameter["name"], parameter["in"]] = (parameter, where)
        for (name, location), (parameter, where) in parameters.items():
            self.counts["parameters"] += 1
            if location != "body" and name not in names:
                self.problem("parameter not found:", place, name)
            self.describe(parameter.get("description"), page, f"{place} parameter {name}")
            if location == "body":
                self.body(parameter.get("schema"), where, page, place)
            elif parameter.get("schema"):
                self.schema(parameter["schema"], where, page, f"{place} {name}")
        if operation.get("requestBody"):
            body, where, _ = self.source.resolve(operation["requestBody"], its_file)
            self.describe(body.get("description"), page, f"{place} body")
            for media in (body.get("content") or {}).items():
                self.media(media, where, page, place, "request")
        for status, response in (operation.get("responses") or {}).items():
            if str(status).startswith("x-"):
                continue
            self.counts["responses"] += 1
            response, where, _ = self.source.resolve(response, its_file)
            if not re.search(f'id="(?:[^"]*--)?response-{status}"', page.main):
                self.problem("response not found:", place, status)
            self.describe(response.get("description"), page, f"{place} {status}")
            for name, header in (response.get("headers") or {}).items():
                header, _, _ = self.source.resolve(header, where)
                if name not in names:
                    self.problem("header not found:", place, status, name)
                self.describe(header.get("description"), page, f"{place} {status} header {name}")
            if self.is_old and response.get("schema"):
                self.schema(response["schema"], where, page, f"{place} {status}")
                self.answer(response["schema"], where, page, place, status, response.get("examples"))
            for media in (response.get("content") or {}).items():
                self.media(media, where, page, f"{place} {status}", "response")
                if media[0].split(";")[0].endswith("json") and media[1].get("schema"):
                    given = media[1].get("example") or media[1].get("examples")
                    self.answer(media[1]["schema"], where, page, place, status, given)

    def media(self, media, file, page, place, purpose):
        name, media = media
        if f"<code>{html.escape(name)}</code>" not in page.main:
            self.problem("media type not found:", place, name)
        if media.get("schema") is None:
            return
        self.schema(media["schema"], file, page, f"{place} {name}")
        is_json = name.split(";")[0].endswith("json")
        if purpose == "request" and is_json and not media.get("example") and not media.get("examples"):
            self.body_sample(media["schema"], file, page, place)

    def body(self, schema, file, page, place):
        if schema is not None:
            self.schema(schema, file, page, place)
            self.body_sample(schema, file, page, place)

    def body_sample(self, schema, file, page, place):
        message = page.code("HTTP")
        if message and "\n\n" in message and "json" in message.split("\n\n")[0]:
            value = json.loads(message.split("\n\n", 1)[1])
            self.validate(value, schema, file, "request", place)

    def answer(self, schema, file, page, place, status, given):
        if given:
            return
        title = re.search(r"figcaption>Response: (\w+)", page.main)
        text = page.code("Response: " + str(status))
        if text is None or title[1] != str(status):
            return
        try:
            value = json.loads(text)
        except ValueError:
            # A stream: a value a line.
            value = json.loads(text.split("\n")[0])
        self.validate(value, schema, file, "response", f"{place} {status}")

    def schema(self, schema, file, page, place, is_root=False, depth=0):
        """Walks what stands in place; what is referred to has a page of its own."""
        if not isinstance(schema, dict) or depth > 40:
            return
        if isinstance(schema.get("$ref"), str):
            target, path, pointer = self.source.resolve(schema, file)
            self.elsewheres.setdefault(pointer, (target, path))
            if self.version < "3.1" or len(schema) == 1:
                return
        description = schema.get("description")
        self.describe(description, page, f"{place} schema")
        properties = schema.get("properties") or {}
        names = page.names() if properties else set()
        if isinstance(properties.get("$ref"), str):
            properties = {}
        for name, member in properties.items():
            self.counts["properties"] += 1
            if name not in names:
                self.problem("property not found:", place, name, "on", page.path)
            self.schema(member, file, page, f"{place}.{name}", depth=depth + 1)
        for key in ["items", "additionalProperties", "not", "if", "then", "else", "contains"]:
            self.schema(schema.get(key), file, page, f"{place}.{key}", depth=depth + 1)
        for key in ["allOf", "oneOf", "anyOf", "prefixItems"]:
            for part in schema.get(key) or []:
                self.schema(part, file, page, f"{place}.{key}", depth=depth + 1)

    def elsewhere(self, target, path, fragment):
        """Looks for a schema of another file: its page bears the last step to it as its name."""
        if not isinstance(target, dict) or path == self.source.root:
            return
        step = urllib.parse.unquote(fragment).split("/")[-1].replace("~1", "/").replace("~0", "~")
        name = step or os.path.splitext(os.path.basename(path))[0]
        pages = [page for other, page in self.schema_pages.items() if other.startswith(name)]
        found = self.problems
        tries = []
        for page in pages:
            self.problems = []
            self.schema(target, path, page, f"{path}#{fragment}", is_root=True)
            tries.append(self.problems)
        self.problems = found + min(tries, key=len, default=[f"schema not found: {path}#{fragment}"])

    def validate(self, value, schema, file, purpose, place):
        self.counts["samples"] += 1
        validator = self.validator(schema, file, purpose)
        for error in list(validator.iter_errors(value))[:1]:
            at = "/".join(map(str, error.absolute_path))
            self.problem("sample not valid:", place, "at", at, error.message[:200])

    def validator(self, schema, file, purpose):
        source, is_31 = self.source, self.version >= "3.1" and not self.is_old
        base = jsonschema.Draft202012Validator if is_31 else jsonschema.Draft4Validator
        hidden = "readOnly" if purpose == "request" else "writeOnly"

        def ref(validator, ref, instance, schema):
            target, path, _ = source.resolve({"$ref": ref}, files[-1])
            files.append(path)
            yield from validator.descend(instance, target)
            files.pop()

        def typed(validator, types, instance, schema):
            if instance is None and schema.get("nullable", schema.get("x-nullable")):
                return
            if types == "file":
                return
            yield from base.VALIDATORS["type"](validator, types, instance, schema)

        def listed(validator, values, instance, schema):
            if instance is not None or not schema.get("nullable"):
                yield from base.VALIDATORS["enum"](validator, values, instance, schema)

        def required(validator, names, instance, schema):
            if not isinstance(names, list):
                return
            members = schema.get("properties") or {}
            shown = [
                name for name in names
                if not (source.resolve(members.get(name), files[-1])[0] or {}).get(hidden)]
            yield from base.VALIDATORS["required"](validator, shown, instance, schema)

        files = [file]
        extended = jsonschema.validators.extend(
            base, {"$ref": ref, "type": typed, "enum": listed, "required": required})
        resolver = self.registry.resolver(base_uri=file)
        return extended(
            schema, format_checker=base.FORMAT_CHECKER, registry=self.registry,
            _resolver=resolver)

    def resource(self, path):
        return referencing.Resource.from_contents(
            self.source.file(path), default_specification=referencing.jsonschema.DRAFT202012)


Check(sys.argv[1], sys.argv[2]).run()
