import DocsModel

extension Block {
  /// Changes all lists of blocks directly within the block, in the order of the text.
  mutating func mapContents(_ change: (inout [Block]) -> Void) {
    switch kind {
    case .section(var section):
      change(&section.blocks)
      kind = .section(section)
    case .bulletList(var list):
      for index in list.items.indices { change(&list.items[index].blocks) }
      kind = .bulletList(list)
    case .enumeratedList(var list):
      for index in list.items.indices { change(&list.items[index].blocks) }
      kind = .enumeratedList(list)
    case .definitionList(var items):
      for index in items.indices { change(&items[index].definition) }
      kind = .definitionList(items)
    case .fieldList(var fields):
      for index in fields.indices { change(&fields[index].body) }
      kind = .fieldList(fields)
    case .optionList(var items):
      for index in items.indices { change(&items[index].description) }
      kind = .optionList(items)
    case .blockQuote(var quote):
      change(&quote.blocks)
      kind = .blockQuote(quote)
    case .table(var table):
      for row in table.headerRows.indices { table.headerRows[row].mapContents(change) }
      for row in table.rows.indices { table.rows[row].mapContents(change) }
      kind = .table(table)
    case .figure(var figure):
      change(&figure.legend)
      kind = .figure(figure)
    case .admonition(var admonition):
      change(&admonition.blocks)
      kind = .admonition(admonition)
    case .container(var container):
      change(&container.blocks)
      kind = .container(container)
    case .footnote(var footnote):
      change(&footnote.blocks)
      kind = .footnote(footnote)
    case .directive(var directive):
      guard case .blocks(var blocks) = directive.content else { return }
      change(&blocks)
      directive.content = .blocks(blocks)
      kind = .directive(directive)
    case .paragraph, .transition, .lineBlock, .literalBlock, .doctestBlock, .mathBlock, .image,
      .rubric, .raw, .comment, .target, .substitutionDefinition, .contents, .systemMessage,
      .operation, .operationPart, .operationIndex, .objectDescription, .linkTree, .tabs:
      break
    }
  }
}

extension Table.Row {
  fileprivate mutating func mapContents(_ change: (inout [Block]) -> Void) {
    for index in cells.indices { change(&cells[index].blocks) }
  }
}
