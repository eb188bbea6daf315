/// A pass over a tree of blocks that makes another tree of it.
///
/// A conformer treats the kinds that it is about and calls `descend` for all others.
package protocol MarkupRewriter {
  mutating func rewrite(_ blocks: [Block]) -> [Block]
  mutating func rewrite(_ inlines: [Inline]) -> [Inline]
  mutating func rewrite(_ image: Image) -> Image
}

extension MarkupRewriter {
  package mutating func rewrite(_ inlines: [Inline]) -> [Inline] { inlines }
  package mutating func rewrite(_ image: Image) -> Image { image }

  /// The block with everything inside it rewritten.
  package mutating func descend(_ block: Block) -> Block {
    Block(kind: descend(block.kind), attributes: block.attributes, range: block.range)
  }

  /// The inline with the inlines inside it rewritten.
  package mutating func descend(_ inline: Inline) -> Inline {
    switch inline {
    case .emphasis(let children): return .emphasis(rewrite(children))
    case .strong(let children): return .strong(rewrite(children))
    case .subscript(let children): return .subscript(rewrite(children))
    case .superscript(let children): return .superscript(rewrite(children))
    case .titleReference(let children): return .titleReference(rewrite(children))
    case .abbreviation(let children, let title):
      return .abbreviation(rewrite(children), title: title)
    case .span(let children, let attributes): return .span(rewrite(children), attributes)
    case .target(let children, let attributes): return .target(rewrite(children), attributes)
    case .link(var link):
      link.children = rewrite(link.children)
      return .link(link)
    case .reference(var reference):
      reference.children = rewrite(reference.children)
      return .reference(reference)
    case .text, .literal, .math, .image, .lineBreak, .raw, .footnoteReference,
      .substitutionReference, .role, .problematic:
      return inline
    }
  }

  // A switch over all kinds at once would make every level of nesting cost kilobytes of stack.
  private mutating func descend(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .section, .blockQuote, .admonition, .container, .footnote: descendIntoBox(kind)
    case .bulletList, .enumeratedList, .definitionList, .fieldList, .optionList, .lineBlock:
      descendIntoList(kind)
    case .paragraph, .literalBlock, .image, .figure, .rubric, .contents, .operationPart:
      descendIntoText(kind)
    case .table, .directive, .objectDescription, .tabs: descendIntoOther(kind)
    case .transition, .doctestBlock, .mathBlock, .raw, .comment, .target,
      .substitutionDefinition, .systemMessage, .operation, .operationIndex, .linkTree:
      kind
    }
  }

  private mutating func descendIntoBox(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .section(let section): .section(descend(section))
    case .blockQuote(let quote): .blockQuote(descend(quote))
    case .admonition(let admonition): .admonition(descend(admonition))
    case .container(let container): .container(descend(container))
    case .footnote(let footnote): .footnote(descend(footnote))
    default: kind
    }
  }

  private mutating func descendIntoList(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .bulletList(let list): .bulletList(descend(list))
    case .enumeratedList(let list): .enumeratedList(descend(list))
    case .definitionList(let items): .definitionList(items.map { descend($0) })
    case .fieldList(let fields): .fieldList(fields.map { descend($0) })
    case .optionList(let items): .optionList(items.map { descend($0) })
    case .lineBlock(let items): .lineBlock(descend(items))
    default: kind
    }
  }

  private mutating func descendIntoText(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .paragraph(let inlines): .paragraph(rewrite(inlines))
    case .literalBlock(let literal): .literalBlock(descend(literal))
    case .image(let image): .image(rewrite(image))
    case .figure(let figure): .figure(descend(figure))
    case .rubric(let inlines, let level): .rubric(rewrite(inlines), level: level)
    case .contents(let contents): .contents(descend(contents))
    case .operationPart(let part): .operationPart(descend(part))
    default: kind
    }
  }

  private mutating func descendIntoOther(_ kind: Block.Kind) -> Block.Kind {
    switch kind {
    case .table(let table): .table(descend(table))
    case .directive(let directive): .directive(descend(directive))
    case .objectDescription(let object): .objectDescription(descend(object))
    case .tabs(let tabs): .tabs(descend(tabs))
    default: kind
    }
  }

  private mutating func descend(_ section: Section) -> Section {
    var result = section
    result.title = rewrite(section.title)
    result.blocks = rewrite(section.blocks)
    return result
  }

  private mutating func descend(_ item: ListItem) -> ListItem {
    var result = item
    result.blocks = rewrite(item.blocks)
    return result
  }

  private mutating func descend(_ list: BulletList) -> BulletList {
    var result = list
    result.items = list.items.map { descend($0) }
    return result
  }

  private mutating func descend(_ list: EnumeratedList) -> EnumeratedList {
    var result = list
    result.items = list.items.map { descend($0) }
    return result
  }

  private mutating func descend(_ item: DefinitionItem) -> DefinitionItem {
    var result = item
    result.term = rewrite(item.term)
    result.classifiers = item.classifiers.map { rewrite($0) }
    result.definition = rewrite(item.definition)
    return result
  }

  private mutating func descend(_ field: Field) -> Field {
    var result = field
    result.nameInlines = rewrite(field.nameInlines)
    result.body = rewrite(field.body)
    return result
  }

  private mutating func descend(_ item: OptionItem) -> OptionItem {
    var result = item
    result.description = rewrite(item.description)
    return result
  }

  private mutating func descend(_ items: [LineBlockItem]) -> [LineBlockItem] {
    items.map { item in
      switch item {
      case .line(let inlines): .line(rewrite(inlines))
      case .nested(let items): .nested(descend(items))
      }
    }
  }

  private mutating func descend(_ literal: LiteralBlock) -> LiteralBlock {
    guard literal.inlines != nil || literal.caption != nil else { return literal }
    var result = literal
    result.inlines = literal.inlines.map { rewrite($0) }
    result.caption = literal.caption.map { rewrite($0) }
    return result
  }

  private mutating func descend(_ quote: BlockQuote) -> BlockQuote {
    BlockQuote(blocks: rewrite(quote.blocks), attribution: quote.attribution.map { rewrite($0) })
  }

  private mutating func descend(_ table: Table) -> Table {
    var result = table
    result.title = table.title.map { rewrite($0) }
    result.headerRows = table.headerRows.map { descend($0) }
    result.rows = table.rows.map { descend($0) }
    return result
  }

  private mutating func descend(_ row: Table.Row) -> Table.Row {
    Table.Row(
      cells: row.cells.map { cell in
        var result = cell
        result.blocks = rewrite(cell.blocks)
        return result
      }
    )
  }

  private mutating func descend(_ figure: Figure) -> Figure {
    var result = figure
    result.image = rewrite(figure.image)
    result.caption = figure.caption.map { rewrite($0) }
    result.legend = rewrite(figure.legend)
    return result
  }

  private mutating func descend(_ admonition: Admonition) -> Admonition {
    var result = admonition
    result.title = admonition.title.map { rewrite($0) }
    result.blocks = rewrite(admonition.blocks)
    return result
  }

  private mutating func descend(_ container: Container) -> Container {
    var result = container
    result.title = container.title.map { rewrite($0) }
    result.subtitle = container.subtitle.map { rewrite($0) }
    result.blocks = rewrite(container.blocks)
    return result
  }

  private mutating func descend(_ footnote: Footnote) -> Footnote {
    var result = footnote
    result.blocks = rewrite(footnote.blocks)
    return result
  }

  private mutating func descend(_ contents: Contents) -> Contents {
    var result = contents
    result.title = contents.title.map { rewrite($0) }
    return result
  }

  private mutating func descend(_ directive: Directive) -> Directive {
    var result = directive
    result.argumentInlines = rewrite(directive.argumentInlines)
    for index in result.options.indices {
      result.options[index].inlines = rewrite(result.options[index].inlines)
    }
    if case .blocks(let blocks) = directive.content { result.content = .blocks(rewrite(blocks)) }
    return result
  }

  private mutating func descend(_ part: OperationPart) -> OperationPart {
    var result = part
    result.label = part.label.map { rewrite($0) }
    return result
  }

  private mutating func descend(_ object: ObjectDescription) -> ObjectDescription {
    var result = object
    result.blocks = rewrite(object.blocks)
    return result
  }

  private mutating func descend(_ tabs: TabSet) -> TabSet {
    TabSet(
      tabs: tabs.tabs.map { tab in
        var result = tab
        result.label = rewrite(tab.label)
        result.blocks = rewrite(tab.blocks)
        return result
      }
    )
  }
}
