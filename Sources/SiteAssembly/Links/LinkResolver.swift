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
    /// The Python modules that names are in, from a place on.
    var modules: [(range: SourceRange, name: String?)] = []
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
  /// How many bytes substitutions may still bring: a few that hold each other could bring any number.
  var substitutionBudget: Int
  /// What is shown for references to nothing; one in a substitution is met at each use of that.
  var unresolvedSubstitutions: [SourceRange: [Inline]] = [:]
  /// The names of substitutions in any case, once one is asked for.
  var substitutionNames: [String: String]?
  var nearMisses = NearMiss.Budget()
  var sections: [String] = []
  /// The headings below each section, once a list of some is asked for.
  var headingsByFragment: [String: [OutlineItem]]?
  var captions = CaptionCounter()
  /// The full names of the Python objects whose descriptions are being resolved.
  private(set) var objects: [String] = []

  init(table: LinkTable, operations: OperationTable, source: Source) {
    self.table = table
    self.operations = operations
    self.source = source
    resolvedOperations = source.operations
    let bytes = table.project.sources[source.path]?.bytes.count ?? 0
    substitutionBudget = Self.leastSubstitutionBudget + Self.substitutionGrowth * bytes
  }

  private static let leastSubstitutionBudget = 400_000
  /// How often a source may come again in its substitutions.
  private static let substitutionGrowth = 10

  var addresses: AddressResolver {
    AddressResolver(table: table, path: source.path, page: source.page)
  }

  /// The name that was most likely meant.
  mutating func nearest(
    to name: String,
    in candidates: (LinkTable) -> some Collection<String>
  ) -> String? {
    let table = table
    return nearMisses.nearest(to: name) { candidates(table) }
  }

  mutating func resolve(_ blocks: [Block]) -> [Block] {
    let resolved = rewrite(blocks)
    guard var writer = footnoteWriter else { return resolved }
    resolvedOperations = resolvedOperations.map { writer.rewrite($0) }
    return writer.rewrite(resolved)
  }

  mutating func resolve(_ api: API.Description) -> API.Description {
    let resolved = rewrite(api)
    guard var writer = footnoteWriter else { return resolved }
    return writer.rewrite(resolved)
  }

  /// Completes the footnotes once all that refers to them is resolved; nil where there are none.
  private var footnoteWriter: FootnoteWriter? {
    let labels = source.index.footnotes.labels
    return labels.isEmpty ? nil : FootnoteWriter(labels: labels, backlinks: backlinks)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if let replacement = replacement(of: block) {
        result += replacement
        continue
      }
      if block.isSection { sections.append(block.attributes.ids.first ?? "") }
      if let name = block.objectName { objects.append(name) }
      // On a line of its own: a call around it would hold a copy of the resolver meanwhile.
      let inside = descend(numberedSection(numbered(block)))
      result.append(linkedTypes(of: inside))
      if block.objectName != nil { objects.removeLast() }
      if block.isSection { sections.removeLast() }
    }
    return result
  }

  /// What takes the block's place; nil where only what is inside it is to be resolved.
  private mutating func replacement(of block: Block) -> [Block]? {
    switch block.kind {
    case .directive: return toctree(at: block)
    case .contents(let contents): return self.contents(contents, at: block)
    case .operation(let id): return operation(id, at: block)
    case .container(let container) where container.link != nil:
      return [card(container, at: block)]
    case .literalBlock(let literal) where literal.inlines == nil && literal.caption == nil:
      return [block]
    case .comment, .target, .substitutionDefinition, .systemMessage: return []
    default: return nil
    }
  }

  mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    if inlines.count == 1, case .text = inlines[0] { return inlines }
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    var trimsNext = false
    for inline in inlines {
      let trims = trims(inline)
      if trims.left { result.trimEnd() }
      result += rewrite(trimsNext ? inline.trimmedStart : inline)
      trimsNext = trims.right
    }
    return result
  }

  /// Whether white space around a substitution is to be cut.
  private mutating func trims(_ inline: Inline) -> (left: Bool, right: Bool) {
    guard case .substitutionReference(let reference) = inline,
      let definition = definition(of: reference.name)
    else { return (false, false) }
    return (definition.trimsLeft, definition.trimsRight)
  }

  private mutating func rewrite(_ inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis, .strong, .subscript, .superscript, .titleReference, .abbreviation, .span,
      .target:
      [descend(inline)]
    case .text, .literal, .math, .lineBreak, .raw, .link, .image, .reference,
      .substitutionReference, .role, .footnoteReference, .problematic:
      leaf(inline)
    }
  }

  private mutating func leaf(_ inline: Inline) -> [Inline] {
    switch inline {
    case .image(let image): [.image(rewrite(image))]
    case .reference(let reference): resolve(reference)
    case .substitutionReference(let reference): substitute(reference)
    case .role(let role): resolve(role)
    case .footnoteReference(let reference): [footnote(reference)]
    case .problematic(let text, let shown, _): [shown ?? .text(text)]
    default: [inline]
    }
  }
}

extension Block {
  fileprivate var objectName: String? {
    if case .objectDescription(let object) = kind { object.name } else { nil }
  }
}

extension Inline {
  /// A text without the white space before it.
  fileprivate var trimmedStart: Inline {
    guard case .text(let text) = self else { return self }
    return .text(String(text.drop { $0.isWhitespace }))
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
