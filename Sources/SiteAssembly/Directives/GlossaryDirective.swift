import DocsModel

extension DirectiveDefinition {
  /// `glossary`: a definition list whose terms can be linked to by `term`.
  static let glossary = DirectiveDefinition(
    names: ["glossary"],
    syntax: DirectiveSyntax(argument: .none, options: ["sorted", "name"], content: .blocks)
  ) { use, expander in
    expander.rewrite(use.blocks).map { block in
      guard case .definitionList(var items) = block.kind else { return block }
      for index in items.indices { items[index] = expander.named(items[index]) }
      if use.has("sorted") {
        items.sort { $0.term.plainText.lowercased() < $1.term.plainText.lowercased() }
      }
      var result = block
      result.kind = .definitionList(items)
      result.attributes.classes.append("glossary")
      return result
    }
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
