import DocsModel

/// Resolves what one source refers to: links, roles, substitutions, footnotes, images, toctrees.
///
/// A pure function of the document and of the site's tables, so documents can be resolved in any
/// order.
struct LinkResolver: MarkupRewriter {
  /// What stays the same for all of a source.
  struct Source: Sendable {
    var path: String
    /// The document's index, or nil for a specification.
    var document: Int?
    var page: PagePath?
    var index: DocumentIndex
    var substitutions: [String: SubstitutionDefinition]
    var toctrees: [SourceRange: Toctree]
    /// The operations that the document describes.
    var operations: [API.Operation]
  }

  let table: LinkTable
  let operations: OperationTable
  let source: Source
  private(set) var diagnostics: [Diagnostic] = []
  var assets: Set<Asset> = []
  /// The document's own operations with their texts resolved.
  var resolvedOperations: [API.Operation]
  var anonymousCount = 0
  var footnoteCount = 0
  var autoNumberedCount = 0
  var symbolCount = 0
  var backlinks: [String: [String]] = [:]
  var openSubstitutions: [String] = []
  var sections: [String] = []

  init(table: LinkTable, operations: OperationTable, source: Source) {
    self.table = table
    self.operations = operations
    self.source = source
    resolvedOperations = source.operations
  }

  var addresses: AddressResolver {
    AddressResolver(table: table, path: source.path, page: source.page)
  }

  mutating func resolve(_ blocks: [Block]) -> [Block] {
    let resolved = rewrite(blocks)
    let labels = source.index.footnotes.labels
    guard !labels.isEmpty else { return resolved }
    var writer = FootnoteWriter(labels: labels, backlinks: backlinks)
    resolvedOperations = resolvedOperations.map { writer.rewrite($0) }
    return writer.rewrite(resolved)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      switch block.kind {
      case .section(let section):
        sections.append(block.attributes.ids.first ?? section.title.plainText)
        result.append(descend(block))
        sections.removeLast()
      case .directive: result += toctree(at: block)
      case .contents(let contents): result += self.contents(contents, at: block)
      case .operation(let id): result += operation(id, at: block)
      case .container(let container) where container.link != nil:
        result.append(card(container, at: block))
      case .literalBlock(let literal) where literal.inlines == nil && literal.caption == nil:
        result.append(block)
      case .comment, .target, .substitutionDefinition, .systemMessage: break
      default: result.append(descend(block))
      }
    }
    return result
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    if inlines.count == 1, case .text = inlines[0] { return inlines }
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    var trimsNext = false
    for inline in inlines {
      if case .substitutionReference(let reference) = inline {
        let definition = definition(of: reference.name)
        if definition?.trimsLeft == true { result.trimEnd() }
        result += substitute(reference)
        trimsNext = definition?.trimsRight == true
        continue
      }
      if trimsNext, case .text(let text) = inline {
        result.append(.text(String(text.drop { $0.isWhitespace })))
      } else {
        result += rewrite(inline)
      }
      trimsNext = false
    }
    return result
  }

  private mutating func rewrite(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text, .literal, .math, .lineBreak, .raw, .link: [inline]
    case .emphasis(let children): [.emphasis(rewrite(children))]
    case .strong(let children): [.strong(rewrite(children))]
    case .subscript(let children): [.subscript(rewrite(children))]
    case .superscript(let children): [.superscript(rewrite(children))]
    case .titleReference(let children): [.titleReference(rewrite(children))]
    case .abbreviation(let children, let title): [.abbreviation(rewrite(children), title: title)]
    case .span(let children, let attributes): [.span(rewrite(children), attributes)]
    case .target(let children, let attributes): [.target(rewrite(children), attributes)]
    case .image(let image): self.image(image)
    case .reference(let reference): resolve(reference)
    case .substitutionReference(let reference): substitute(reference)
    case .role(let role): resolve(role)
    case .footnoteReference(let reference): [footnote(reference)]
    case .problematic(let text, _): [.text(text)]
    }
  }
}

extension [Inline] {
  /// Cuts the white space at the end of the last text.
  fileprivate mutating func trimEnd() {
    guard case .text(var text)? = last else { return }
    while text.last?.isWhitespace == true { text.removeLast() }
    self[count - 1] = .text(text)
  }
}
