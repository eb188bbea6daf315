import DocsModel

extension DirectiveDefinition {
  /// `glossary`: a definition list whose terms can be linked to by `term`.
  static let glossary = DirectiveDefinition(
    names: ["glossary"],
    syntax: DirectiveSyntax(argument: .none, options: ["sorted", "name"], content: .definitions)
  ) { use, expander in
    expander.rewrite(use.blocks).map { block in
      guard case .definitionList(var items) = block.kind else { return block }
      for index in items.indices { items[index] = expander.named(items[index]) }
      var result = block
      result.kind = .definitionList(use.has("sorted") ? sorted(items) : items)
      result.attributes.classes.append("glossary")
      return result
    }
  }

  /// Terms that share a definition stay together and come by the first of them.
  private static func sorted(_ items: [DefinitionItem]) -> [DefinitionItem] {
    var groups: [(key: String, items: [DefinitionItem])] = []
    var isOpen = false
    for item in items {
      if isOpen {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((item.term.plainText.lowercased(), [item]))
      }
      isOpen = item.definition.isEmpty
    }
    return groups.enumerated().sorted { left, right in
      (left.element.key, left.offset) < (right.element.key, right.offset)
    }.flatMap(\.element.items)
  }
}

extension DirectiveExpander {
  fileprivate mutating func named(_ item: DefinitionItem) -> DefinitionItem {
    var result = item
    let term = item.term.plainText
    var id = Fragment.fromTerm(term, prefix: "term")
    if id == "term" { id = "term-\(draft.terms.count)" }
    result.attributes.ids.append(id)
    addTerm(NamedPlace(name: term, fragment: id, range: item.range))
    return result
  }
}
