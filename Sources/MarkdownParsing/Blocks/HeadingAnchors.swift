import DocsModel

/// Gives the sections of a document the fragments that Python-Markdown's `toc` gives them.
struct HeadingAnchors {
  private var taken: Set<String> = []
  /// The last fragment that each slug led to, so that many equal headings are numbered quickly.
  private var latest: [String: String] = [:]

  static func added(to blocks: [Block]) -> [Block] {
    var anchors = HeadingAnchors()
    return anchors.added(to: blocks)
  }

  private mutating func added(to blocks: [Block]) -> [Block] {
    blocks.map { added(to: $0) }
  }

  private mutating func added(to block: Block) -> Block {
    var block = block
    switch block.kind {
    case .section(var section):
      if block.attributes.ids.isEmpty {
        block.attributes.ids = [unique(Slug.text(of: section.title.plainText))]
      } else {
        taken.formUnion(block.attributes.ids)
      }
      section.blocks = added(to: section.blocks)
      block.kind = .section(section)
    case .bulletList(var list):
      list.items = added(to: list.items)
      block.kind = .bulletList(list)
    case .enumeratedList(var list):
      list.items = added(to: list.items)
      block.kind = .enumeratedList(list)
    case .blockQuote(var quote):
      quote.blocks = added(to: quote.blocks)
      block.kind = .blockQuote(quote)
    case .admonition(var admonition):
      admonition.blocks = added(to: admonition.blocks)
      block.kind = .admonition(admonition)
    case .container(var container):
      container.blocks = added(to: container.blocks)
      block.kind = .container(container)
    case .tabs(var set):
      for index in set.tabs.indices { set.tabs[index].blocks = added(to: set.tabs[index].blocks) }
      block.kind = .tabs(set)
    case .paragraph, .transition, .definitionList, .fieldList, .optionList, .lineBlock,
      .literalBlock, .doctestBlock, .mathBlock, .table, .image, .figure, .rubric, .raw, .footnote,
      .comment, .target, .substitutionDefinition, .contents, .systemMessage, .directive,
      .operation, .operationPart, .operationIndex, .objectDescription, .linkTree:
      break
    }
    return block
  }

  private mutating func added(to items: [ListItem]) -> [ListItem] {
    items.map { item in
      var item = item
      item.blocks = added(to: item.blocks)
      return item
    }
  }

  /// `users`, then `users_1`, `users_2`: the number at the end counts on.
  private mutating func unique(_ slug: String) -> String {
    var candidate = latest[slug] ?? slug
    while candidate.isEmpty || taken.contains(candidate) {
      candidate = Self.next(after: candidate)
    }
    taken.insert(candidate)
    latest[slug] = candidate
    return candidate
  }

  private static func next(after slug: String) -> String {
    let digits = slug.utf8.reversed().prefix(while: \.isDigit).count
    let stem = slug.dropLast(digits)
    guard digits > 0, stem.last == "_", let number = Int(slug.suffix(digits)) else {
      return slug + "_1"
    }
    return stem + String(number &+ 1)
  }
}
