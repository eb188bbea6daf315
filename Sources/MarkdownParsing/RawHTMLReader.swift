package import DocsModel

/// Understands raw HTML as far as it is text, so that a site that lets no HTML through still shows
/// what it says.
///
/// Headings, paragraphs, lists, tables, links and images become blocks of the document; elements
/// that run, load or ask for something are left out.
package struct RawHTMLReader: MarkupRewriter {
  /// Whether the site file may let through what is left out.
  private let canBeAllowed: Bool
  private var diagnostics: [Diagnostic] = []

  package static func read(_ document: Document) -> Diagnosed<Document> {
    read(document.blocks, canBeAllowed: true).map { blocks in
      var result = document
      result.blocks = blocks
      return result
    }
  }

  package static func read(_ blocks: [Block], canBeAllowed: Bool) -> Diagnosed<[Block]> {
    var reader = RawHTMLReader(canBeAllowed: canBeAllowed)
    let result = reader.rewrite(blocks)
    return Diagnosed(result, reader.diagnostics)
  }

  private init(canBeAllowed: Bool) {
    self.canBeAllowed = canBeAllowed
  }

  package mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      switch block.kind {
      case .raw(let raw) where raw.isHTML: result += self.blocks(of: raw, in: block)
      case .substitutionDefinition(var definition):
        definition.inlines = rewrite(definition.inlines)
        var defined = block
        defined.kind = .substitutionDefinition(definition)
        result.append(defined)
      default: result.append(descend(block))
      }
    }
    return result
  }

  package mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: \.holdsRaw) else { return inlines }
    return inlines.flatMap { inline -> [Inline] in
      guard case .raw(let raw) = inline, raw.isHTML else { return [descend(inline)] }
      return HTMLContent(range: raw.range).inlines(of: nodes(of: raw))
    }
  }

  private mutating func blocks(of raw: Raw, in block: Block) -> [Block] {
    var blocks = HTMLContent(range: block.range).blocks(of: nodes(of: raw))
    guard !blocks.isEmpty else { return [] }
    blocks[0].attributes.ids += block.attributes.ids
    blocks[0].attributes.names += block.attributes.names
    return blocks
  }

  private mutating func nodes(of raw: Raw) -> [HTMLNode] {
    let tree = HTMLTree(of: raw.text)
    if !tree.leftOut.isEmpty {
      diagnostics.append(
        .htmlLeftOut(tree.leftOut, canBeAllowed: canBeAllowed, at: raw.range)
      )
    }
    return tree.nodes
  }
}

extension Raw {
  fileprivate var isHTML: Bool { format.split(separator: " ").contains("html") }
}

extension Inline {
  /// Whether it is written in another format, or anything in it is.
  fileprivate var holdsRaw: Bool {
    if case .raw = self { true } else { children.contains(where: \.holdsRaw) }
  }
}
