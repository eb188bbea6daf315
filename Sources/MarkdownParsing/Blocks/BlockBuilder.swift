import DocsModel

/// Makes the model's blocks of one text; parts of it that need a parse of their own get a builder
/// of their own.
struct BlockBuilder {
  /// How deep markup may nest; docutils' and browsers' limits are of the same order.
  static let nestingLimit = 100
  /// How deep texts may nest in texts, as an admonition's content in another's.
  private static let textLimit = 12
  /// How often a text is parsed again for callouts that turned out to be code.
  private static let calloutRounds = 4

  let text: MarkdownText
  let definitions: LinkDefinitions
  private let depth: Int
  var callouts: [Int: Callout] = [:]
  /// How many block quotes stand around the node that is looked at.
  private var quotes = 0
  /// The same for lists.
  private var lists = 0
  private(set) var diagnostics: [Diagnostic] = []

  static func blocks(of text: MarkdownText) -> Diagnosed<[Block]> {
    var builder = BlockBuilder(text: text, definitions: LinkDefinitions(in: text), depth: 0)
    let blocks = builder.pieces().nested
    return Diagnosed(blocks, builder.diagnostics)
  }

  private init(text: MarkdownText, definitions: LinkDefinitions, depth: Int) {
    self.text = text
    self.definitions = definitions
    self.depth = depth
  }

  /// Parses lines of the text as a text of their own.
  mutating func pieces(of lines: [TextLine]) -> [Piece] {
    let part = MarkdownText(lines, of: text)
    var builder = BlockBuilder(text: part, definitions: definitions, depth: depth + 1)
    let pieces = builder.pieces()
    diagnostics += builder.diagnostics
    return pieces
  }

  private var canNestText: Bool { depth < Self.textLimit }

  private mutating func pieces() -> [Piece] {
    guard let (outline, root, cut) = parse() else { return [] }
    callouts = outline.callouts
    if let cut, cut <= text.lineCount {
      let range = text.range(of: text.line(cut))
      diagnostics.append(.nestedTooDeeply(limit: Self.nestingLimit, at: range))
    }
    return pieces(of: root.children.filter { $0.lines.lowerBound <= text.lineCount })
  }

  /// Parses until all callouts that were taken out have their place; those in code are none.
  private func parse() -> (outline: CalloutScanner, root: SyntaxNode, cut: Int?)? {
    var skipped: Set<Int> = []
    for round in 0...Self.calloutRounds {
      let isEnabled = depth < Self.textLimit && round < Self.calloutRounds
      let outline = CalloutScanner.scan(text, isEnabled: isEnabled, skipping: skipped)
      guard let (root, cut) = parse(outline) else { return nil }
      let misplaced = outline.misplaced(in: root)
      if misplaced.isEmpty { return (outline, root, cut) }
      skipped.formUnion(misplaced)
    }
    return nil
  }

  private func parse(_ outline: CalloutScanner) -> (root: SyntaxNode, cut: Int?)? {
    let others = depth > 0 ? definitions.needed(for: text.bytes) : []
    return CmarkTree(outline.bytes + others)?.syntax(limit: Self.nestingLimit)
  }

  mutating func pieces(of nodes: [SyntaxNode]) -> [Piece] {
    var result: [Piece] = []
    for node in nodes { result += pieces(of: node) }
    return DetailsElement.joined(TabSet.joined(result))
  }

  private mutating func pieces(of node: SyntaxNode) -> [Piece] {
    let range = text.range(of: node)
    func block(_ kind: Block.Kind) -> [Piece] { [.block(Block(kind: kind, range: range))] }
    switch node.kind {
    case .paragraph: return paragraph(node)
    case .heading(let level): return [.heading(heading(node, level: level))]
    case .thematicBreak: return block(.transition)
    case .codeBlock(let info, let code):
      let isIndented = lists > 0 && text.startsIndented(node)
      let code = isIndented ? IndentedCode.withoutRest(of: code) : code
      return block(.literalBlock(CodeInfo(info).block(text: code)))
    case .htmlBlock(let html): return htmlBlock(html, at: node)
    case .blockQuote: return block(blockQuote(node))
    case .bulletList(let isTight):
      let marker = node.children.first.map(marker(of:)) ?? "-"
      return block(.bulletList(BulletList(marker: marker, isTight: isTight, items: items(node))))
    case .orderedList(let start, let delimiter, let isTight):
      let list = EnumeratedList(
        suffix: delimiter,
        start: start,
        isTight: isTight,
        items: items(node)
      )
      return block(.enumeratedList(list))
    case .document, .item: return pieces(of: node.children)
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image:
      return block(.paragraph(inlines(of: [node], in: node)))
    }
  }

  private mutating func items(_ list: SyntaxNode) -> [ListItem] {
    lists += 1
    defer { lists -= 1 }
    return list.children.map { item in
      let blocks = TaskItem.marked(pieces(of: item.children).nested)
      return ListItem(blocks: blocks, range: text.range(of: item))
    }
  }

  private func marker(of item: SyntaxNode) -> String {
    let offset = text.offset(line: item.lines.lowerBound, column: item.column)
    guard offset < text.bytes.count else { return "-" }
    return String(UnicodeScalar(text.bytes[offset]))
  }

  private mutating func blockQuote(_ node: SyntaxNode) -> Block.Kind {
    quotes += 1
    defer { quotes -= 1 }
    let blocks = pieces(of: node.children).nested
    return Alert.admonition(from: blocks) ?? .blockQuote(BlockQuote(blocks: blocks))
  }

  private mutating func heading(_ node: SyntaxNode, level: Int) -> Heading {
    let (title, attributes) = HeadingAttributes.split(inlines(of: node.children, in: node))
    return Heading(
      level: level,
      title: title,
      attributes: attributes,
      range: text.range(of: node)
    )
  }

  private mutating func htmlBlock(_ html: String, at node: SyntaxNode) -> [Piece] {
    if let callout = callouts[node.lines.lowerBound] {
      return [.block(callout.block(content: pieces(of: callout.lines).nested))]
    }
    return HTMLBlock(html, at: text.range(of: node)).pieces
  }

  private mutating func paragraph(_ node: SyntaxNode) -> [Piece] {
    guard canNestText, node.lines.count > 1 else { return plainParagraph(node) }
    let lines = text.lines(of: node, quotes: quotes)
    if let table = PipeTable(in: lines, of: text) {
      let before = table.firstLine == 0 ? [] : pieces(of: Array(lines[..<table.firstLine]))
      diagnostics += table.diagnostics
      return before + [.block(table.block(definitions: definitions))]
    }
    guard let parts = LabelledLists.split(lines, of: text) else { return plainParagraph(node) }
    return parts.flatMap { pieces(of: $0) }
  }

  private func plainParagraph(_ node: SyntaxNode) -> [Piece] {
    let content = inlines(of: node.children, in: node)
    let range = text.range(of: node)
    if case [.text("[TOC]")] = content {
      return [.block(Block(kind: .contents(Contents()), range: range))]
    }
    return [.block(Block(kind: .paragraph(content), range: range))]
  }

  private func inlines(of nodes: [SyntaxNode], in block: SyntaxNode) -> [Inline] {
    var builder = InlineBuilder(places: InlinePlaces(of: block, in: text))
    return builder.inlines(of: nodes)
  }
}
