import DocsModel

extension DirectiveDefinition {
  private static let objectOptions: Set<String> = [
    "module", "noindex", "no-index", "no-index-entry", "noindexentry", "canonical", "type",
    "value", "abstractmethod", "async", "classmethod", "final", "staticmethod", "property",
    "platform", "synopsis", "deprecated",
  ]

  /// `py:function:: name(arguments)` and kin: an object that is described in the document.
  static let object = DirectiveDefinition(
    names: [
      "py:function", "py:class", "py:exception", "py:method", "py:staticmethod",
      "py:classmethod", "py:attribute", "py:property", "py:data", "py:decorator", "function",
      "data", "exception", "method", "staticmethod", "classmethod", "attribute", "decorator",
    ],
    syntax: DirectiveSyntax(argument: .required, options: objectOptions, content: .blocks)
  ) { use, expander in
    let kind = use.name.hasPrefix("py:") ? String(use.name.dropFirst(3)) : use.name
    return expander.objects(use, kind: kind)
  }

  /// `autoclass`, `autofunction` and kin: the name and what the document adds to it.
  static let autodoc = DirectiveDefinition(
    names: [
      "autoclass", "autoexception", "autofunction", "automethod", "automodule", "autodata",
      "autoattribute", "autodecorator", "autoproperty",
    ],
    syntax: DirectiveSyntax(
      argument: .required,
      options: objectOptions.union([
        "members", "undoc-members", "private-members", "special-members", "inherited-members",
        "show-inheritance", "member-order", "exclude-members", "imported-members",
        "ignore-module-all", "class-doc-from", "no-value",
      ]),
      content: .blocks
    )
  ) { use, expander in expander.objects(use, kind: String(use.name.dropFirst(4))) }

  static let autosummary = DirectiveDefinition(
    names: ["autosummary"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: ["toctree", "nosignatures", "template", "recursive", "caption", "signatures"],
      content: .lines
    )
  ) { use, _ in
    let items = use.lines.compactMap { line -> ListItem? in
      let name = line.text.trimmed
      guard !name.isEmpty else { return nil }
      let role = Role(name: "py:obj", text: name, range: line.range)
      let paragraph = Block(kind: .paragraph([.role(role)]), range: line.range)
      return ListItem(blocks: [paragraph], range: line.range)
    }
    return items.isEmpty ? [] : [use.block(.bulletList(BulletList(marker: "*", items: items)))]
  }

  static let currentModule = DirectiveDefinition(
    names: ["currentmodule", "py:currentmodule", "module", "py:module"],
    syntax: DirectiveSyntax(argument: .required, options: objectOptions, content: .blocks)
  ) { use, expander in
    expander.currentModule = use.argument == "None" ? nil : use.argument
    let content = expander.rewrite(use.blocks)
    guard !use.name.hasSuffix("currentmodule"), !use.has("noindex") else { return content }
    let id = "module-" + use.argument
    expander.addObject(NamedPlace(name: use.argument, fragment: id, range: use.range))
    let place = Block(
      kind: .paragraph([.target([], Attributes(ids: [id]))]),
      range: use.range
    )
    return [place] + content
  }
}

extension DirectiveExpander {
  /// One description a signature; the content stands below the last.
  fileprivate mutating func objects(_ use: DirectiveUse, kind: String) -> [Block] {
    let signatures = use.directive.argument.split(separator: "\n").map(\.trimmed)
    let content = rewrite(use.blocks)
    return signatures.enumerated().map { index, signature in
      let isLast = index == signatures.count - 1
      return object(signature, kind: kind, blocks: isLast ? content : [], use: use)
    }
  }

  private mutating func object(
    _ signature: String,
    kind: String,
    blocks: [Block],
    use: DirectiveUse
  ) -> Block {
    let split = signature.firstIndex(of: "(") ?? signature.endIndex
    let written = signature[..<split].trimmed
    let name = currentModule.map { written.hasPrefix($0 + ".") ? written : $0 + "." + written }
    let object = ObjectDescription(
      kind: kind,
      name: name ?? written,
      signature: String(signature[split...]),
      blocks: blocks
    )
    var block = use.block(.objectDescription(object))
    guard !use.has("noindex"), !use.has("no-index") else { return block }
    block.attributes.ids.append(object.name)
    addObject(NamedPlace(name: object.name, fragment: object.name, range: use.range))
    return block
  }
}
