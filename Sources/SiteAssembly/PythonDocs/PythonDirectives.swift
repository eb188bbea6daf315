import DocsModel

extension DirectiveDefinition {
  static let objectOptions: Set<String> = [
    "module", "noindex", "no-index", "no-index-entry", "noindexentry", "canonical", "type",
    "value", "abstractmethod", "async", "classmethod", "final", "staticmethod", "property",
    "platform", "synopsis", "deprecated", "no-contents-entry", "nocontentsentry",
    "no-typesetting", "single-line-parameter-list", "single-line-type-parameter-list",
  ]

  /// `py:function:: name(arguments)` and kin: an object that is described in the document.
  static let object = DirectiveDefinition(
    names: [
      "py:function", "py:class", "py:exception", "py:method", "py:staticmethod",
      "py:classmethod", "py:attribute", "py:property", "py:data", "py:decorator",
      "py:decoratormethod", "py:type", "function", "class", "data", "exception", "method",
      "staticmethod", "classmethod", "attribute", "decorator", "decoratormethod",
    ],
    syntax: DirectiveSyntax(argument: .required, options: objectOptions, content: .blocks)
  ) { use, expander in
    let kind = use.name.hasPrefix("py:") ? String(use.name.dropFirst(3)) : use.name
    return expander.objects(use, kind: kind)
  }

  static let autosummary = DirectiveDefinition(
    names: ["autosummary"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: ["toctree", "nosignatures", "template", "recursive", "caption", "signatures"],
      content: .lines
    )
  ) { use, expander in
    let items = use.lines.compactMap { line -> ListItem? in
      let name = line.text.trimmed
      guard !name.isEmpty else { return nil }
      let role = Inline.role(Role(name: "py:obj", text: name, range: line.range))
      let summary = expander.summary(of: name, at: line.range)
      let words = summary.isEmpty ? [role] : [role, .text(" – ")] + summary
      let paragraph = Block(kind: .paragraph(words), range: line.range)
      return ListItem(blocks: [paragraph], range: line.range)
    }
    return items.isEmpty ? [] : [use.block(.bulletList(BulletList(marker: "*", items: items)))]
  }

  static let currentModule = DirectiveDefinition(
    names: ["currentmodule", "py:currentmodule", "module", "py:module"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: objectOptions,
      content: .blocks,
      allowsSections: true
    )
  ) { use, expander in
    expander.enter(module: use.argument == "None" ? nil : use.argument, at: use.range)
    let content = expander.rewrite(use.blocks)
    guard !use.name.hasSuffix("currentmodule"), !use.has("noindex") else { return content }
    return [expander.place(ofModule: use.argument, at: use.range)] + content
  }
}

extension DirectiveExpander {
  /// One description a signature; the content stands below the last.
  mutating func objects(_ use: DirectiveUse, kind: String) -> [Block] {
    let outerModule = currentModule
    defer { currentModule = outerModule }
    currentModule = use.value("module") ?? currentModule
    let texts = use.signatures
    let signatures = texts.map(WrittenObject.init)
    let isClass = kind == "class" || kind == "exception"
    let names = signatures.map { fullName(of: $0.name) }
    // Text that was taken for signatures may follow those.
    let described = signatures.lastIndex(where: \.isNamed).map { names[$0] } ?? ""
    let content = inside(described, isClass: isClass) { expander in
      PythonFields.resolved(expander.rewrite(use.blocks))
    }
    var known: Set<String> = []
    return zip(signatures, names).enumerated().map { index, object in
      let blocks = index == signatures.count - 1 ? content : []
      guard object.0.isNamed else { return unnamed(texts[index], blocks, use) }
      var block = description(object.0, name: object.1, kind, blocks, use)
      guard known.insert(object.1).inserted, !use.has("noindex"), !use.has("no-index") else {
        return block
      }
      block.attributes.ids.append(object.1)
      for alias in [object.1, use.value("canonical")].compactMap(\.self) {
        addObject(NamedPlace(name: alias, fragment: object.1, range: use.range))
      }
      return block
    }
  }

  /// What is no signature, as written; nothing leads to it.
  private func unnamed(_ text: String, _ blocks: [Block], _ use: DirectiveUse) -> Block {
    use.block(.objectDescription(ObjectDescription(kind: "", name: text, blocks: blocks)))
  }

  /// A name with the module and class that it stands in.
  private func fullName(of written: String) -> String {
    let module = currentModule.map { $0 + "." } ?? ""
    guard !written.hasPrefix(module) || module.isEmpty else { return written }
    guard let currentClass else { return module + written }
    let ownClass = currentClass.split(separator: ".").last.map { $0 + "." } ?? ""
    let isQualified = written.hasPrefix(ownClass)
    return module + currentClass + "."
      + (isQualified ? String(written.dropFirst(ownClass.count)) : written)
  }

  private func description(
    _ written: WrittenObject,
    name: String,
    _ kind: String,
    _ blocks: [Block],
    _ use: DirectiveUse
  ) -> Block {
    let type = use.value("type").map { ": " + $0 } ?? ""
    let value = use.value("value").map { " = " + $0 } ?? ""
    var object = ObjectDescription(
      kind: words(of: kind, use),
      name: name,
      signature: written.signature + type + value,
      blocks: blocks
    )
    object.isMember = currentClass != nil
    object.isDecorator = kind.hasPrefix("decorator")
    return use.block(.objectDescription(object))
  }

  /// The words before the name; functions and data have none.
  private func words(of kind: String, _ use: DirectiveUse) -> String {
    let word =
      switch kind {
      case "class", "exception", "property", "classmethod", "type": kind
      case "staticmethod": "static"
      default: ""
      }
    let options = [
      ("final", "final"), ("abstract", "abstract"), ("abstractmethod", "abstract"),
      ("async", "async"), ("classmethod", "classmethod"), ("staticmethod", "static"),
    ]
    let modifiers = options.filter { use.has($0.0) }.map(\.1)
    return (modifiers + [word]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
