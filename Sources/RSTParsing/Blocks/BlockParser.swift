import DocsModel

/// Reads lines into blocks: one construct after another, nested ones by parsing their lines.
///
/// `lines`, `index` and `blocks` belong to the block that is being read; everything else to the
/// whole document.
struct BlockParser {
  /// Deeper nesting is kept as plain text: the stack of a thread is small.
  static let nestingLimit = 40

  let sources: SourceTree
  let vocabulary: MarkupVocabulary
  let markdown: RSTParser.OtherParser?
  let time: UTCTime

  var text = SourceText()
  var inclusions: [Inclusion] = []
  var diagnostics: [Diagnostic] = []
  /// The files that directives asked for, found or not.
  var consulted: Set<String> = []
  var identifiers: IdentifierRegistry
  var nearMisses = NearMiss.Budget()
  var roles = RoleTable()
  /// How often each substitution is defined.
  var substitutions: [String: Int] = [:]
  var title: String?
  var metadata: [MetadataField] = []
  /// Messages about metadata, which docutils puts at the start of the document.
  var metadataMessages: [Block] = []
  var header: [Block] = []
  var footer: [Block] = []
  var pendingClasses = false
  var reportedNesting = false
  /// What was found for unknown names, which tend to come often.
  var nearestNames: [String: String?] = [:]
  /// What a `unicode` directive says of the blanks around its substitution.
  var trims = (left: false, right: false)

  var lines: [Line] = []
  var index = 0
  var blocks: [Block] = []
  var matchesTitles = true
  var sections = SectionStack()
  var depth = 0
  /// Whether the text being read is a paragraph of one line.
  var isReadingOneLine = false
  /// The line that the outermost construct was read up to; nil outside of one.
  var outerLine: Int32?
  /// Whether the block is the content of a sidebar, where a topic may stand.
  var isInSidebar = false

  init(
    sources: SourceTree,
    vocabulary: MarkupVocabulary,
    identifiers: RSTParser.IdentifierStyle,
    markdown: RSTParser.OtherParser?,
    time: UTCTime
  ) {
    self.sources = sources
    self.vocabulary = vocabulary
    self.markdown = markdown
    self.time = time
    self.identifiers = IdentifierRegistry(style: identifiers)
  }

  mutating func document(
    _ file: SourceFile,
    from line: Int = 1,
    _ surroundings: RSTParser.Surroundings = RSTParser.Surroundings()
  ) -> [Block] {
    inclusions = [Inclusion(file: file.id, path: file.path, parent: nil)]
    lines = text.append(file.bytes[...], inclusion: 0, firstLine: line)
    surround(with: surroundings)
    parseBlocks()
    closeSections(downTo: 0)
    var result = metadataMessages + blocks
    if !identifiers.demoted.isEmpty { identifiers.demote(in: &result) }
    if substitutions.contains(where: { $0.value > 1 }) {
      RepeatedSubstitutions.mark(in: &result, definitions: &substitutions)
    }
    if pendingClasses { ClassAssignment.apply(to: &result) }
    return result
  }

  /// Parses lines as blocks of their own, as the content of a list item or a directive.
  mutating func nested(
    _ content: [Line],
    matchesTitles: Bool = false,
    isInSidebar: Bool = false
  ) -> [Block] {
    guard depth < Self.nestingLimit else { return tooDeep(content) }
    return withLines(content) { parser in
      parser.matchesTitles = matchesTitles
      parser.isInSidebar = isInSidebar
      parser.parseBlocks()
      parser.closeSections(downTo: 0)
      return parser.blocks
    }
  }

  /// Reads other lines for a while.
  mutating func withLines<Result>(
    _ content: [Line],
    _ body: (inout BlockParser) -> Result
  ) -> Result {
    let outer = (lines, index, blocks, matchesTitles, sections, isInSidebar, outerLine)
    outerLine = outerLine ?? lineReached
    (lines, index, blocks) = (content, 0, [])
    sections = SectionStack()
    depth += 1
    let result = body(&self)
    depth -= 1
    (lines, index, blocks, matchesTitles, sections, isInSidebar, outerLine) = outer
    return result
  }

  private mutating func tooDeep(_ content: [Line]) -> [Block] {
    guard let first = content.first(where: { !$0.isBlank }) else { return [] }
    if !reportedNesting {
      reportedNesting = true
      diagnostics.append(.tooDeep(limit: Self.nestingLimit, at: range(first)))
    }
    let literal = LiteralBlock(text: text.string(content))
    return [Block(kind: .literalBlock(literal), range: range(content))]
  }

  mutating func parseBlocks() {
    while index < lines.count {
      let line = lines[index]
      guard !line.isBlank else {
        index += 1
        continue
      }
      parseBlock(line)
    }
  }

  private mutating func parseBlock(_ line: Line) {
    switch text.kind(of: line) {
    case .indented: blockQuote()
    case .bullet(let indent): bulletList(indent: indent)
    case .enumerator(let enumerator): enumeratedList(enumerator)
    case .field: fieldList()
    case .option: optionList()
    case .doctest: doctestBlock()
    case .lineBlock: lineBlock()
    case .gridTable: gridTable()
    case .simpleTable: simpleTable()
    case .explicit, .anonymous: explicitMarkup()
    case .adornment: overline()
    case .text: textBlock()
    }
  }
}
