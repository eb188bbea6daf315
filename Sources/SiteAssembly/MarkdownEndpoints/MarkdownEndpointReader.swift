package import DocsModel

/// Finds the endpoints of a Markdown document: headings and paragraphs that are only a method and a
/// path, with what is written below them.
///
/// The operations get ids of the document alone: `api: -1` and their index.
package struct MarkdownEndpointReader: Sendable {
  package init() {}

  package func read(_ blocks: [Block]) -> (blocks: [Block], operations: [API.Operation]) {
    var collector = EndpointCollector()
    let blocks = collector.read(blocks[...], below: nil)
    return (blocks, collector.operations)
  }
}

/// Goes through sections and puts an operation in the place of each endpoint's text.
struct EndpointCollector {
  private(set) var operations: [API.Operation] = []

  /// Reads blocks in their order; the title is that of the section around them.
  mutating func read(_ blocks: ArraySlice<Block>, below title: [Inline]?) -> [Block] {
    var result: [Block] = []
    var rest = blocks
    while let block = rest.popFirst() {
      switch block.kind {
      case .section(let section):
        let parts =
          Self.beginsEndpoint(section) ? rest.prefix { !Self.endsParagraphEndpoint($0) } : []
        rest = rest.dropFirst(parts.count)
        result.append(read(section, of: block, with: Array(parts), below: title))
      case .paragraph(let inlines):
        guard let signature = EndpointSignature(paragraph: inlines) else {
          result.append(block)
          continue
        }
        let content = rest.prefix { !Self.endsParagraphEndpoint($0) }
        rest = rest[content.endIndex...]
        let summary = result.isEmpty ? title?.plainText : nil
        result.append(
          operation(signature, summary: summary, content: Array(content), at: block.range)
        )
      default: result.append(block)
      }
    }
    return result
  }

  /// An endpoint's section keeps its title; its content ends where another endpoint begins.
  private mutating func read(
    _ section: Section,
    of block: Block,
    with parts: [Block],
    below title: [Inline]?
  ) -> Block {
    var block = block
    var section = section
    section.blocks += parts
    if let signature = EndpointSignature(title: section.title) {
      let content = section.blocks.prefix { !Self.holdsEndpoint($0) }
      let own = operation(
        signature,
        summary: nil,
        content: Array(content),
        at: section.titleRange
      )
      section.blocks = [own] + read(section.blocks[content.endIndex...], below: nil)
    } else {
      let isPart = Self.namesPart(section.title)
      section.blocks = read(section.blocks[...], below: isPart ? title : section.title)
    }
    block.kind = .section(section)
    return block
  }

  private mutating func operation(
    _ signature: EndpointSignature,
    summary: String?,
    content: [Block],
    at range: SourceRange
  ) -> Block {
    let id = API.Operation.ID(api: -1, index: operations.count)
    var reader = EndpointContent(operation: signature.operation(at: range))
    reader.read(content)
    var operation = reader.operation
    operation.summary = operation.summary ?? summary
    operations.append(operation)
    return Block(kind: .operation(id), range: range)
  }

  /// Whether a block is an endpoint, or a section with one in it.
  private static func holdsEndpoint(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph(let inlines): EndpointSignature(paragraph: inlines) != nil
    case .section(let section):
      EndpointSignature(title: section.title) != nil
        || section.blocks.contains(where: holdsEndpoint)
    default: false
    }
  }

  /// Whether what a paragraph began ends here: at a heading that does not name a part of it.
  private static func endsParagraphEndpoint(_ block: Block) -> Bool {
    guard case .section(let section) = block.kind else { return holdsEndpoint(block) }
    return holdsEndpoint(block) || !namesPart(section.title)
  }

  /// Whether a section such as `HTTP Request` holds an endpoint whose parts are its siblings.
  private static func beginsEndpoint(_ section: Section) -> Bool {
    guard namesPart(section.title) else { return false }
    return section.blocks.contains { block in
      if case .paragraph(let inlines) = block.kind {
        EndpointSignature(paragraph: inlines) != nil
      } else {
        false
      }
    }
  }

  private static let partNames: Set<Substring> = [
    "authentication", "body", "endpoint", "error", "errors", "example", "examples", "notes",
    "permissions", "request", "response", "responses", "returns", "sample", "samples", "url",
    "usage",
  ]

  /// Whether a heading speaks of a part of the endpoint above it: `Parameters`, `Example request`.
  private static func namesPart(_ title: [Inline]) -> Bool {
    let words = title.plainText.lowercased().wordSlices
    return words.count <= 3 && words.contains(where: partNames.contains)
      || FieldLabel(title.plainText) != nil
  }
}
