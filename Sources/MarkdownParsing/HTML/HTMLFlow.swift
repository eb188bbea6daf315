import DocsModel

/// Makes paragraphs and headings of harmless HTML.
struct HTMLFlow {
  private let range: SourceRange
  private var inlines: HTMLInlines
  private var hasContent = false
  private var pieces: [Piece] = []
  private var attributes = Attributes()

  init(range: SourceRange) {
    self.range = range
    inlines = HTMLInlines(block: range)
  }

  static func isBlock(_ name: String) -> Bool {
    switch name {
    case "p", "div", "center", "section", "article", "header", "main", "hr", "picture", "figure",
      "figcaption":
      true
    default: headingLevel(name) != nil
    }
  }

  mutating func add(_ token: HTMLToken) {
    switch token {
    case .unknown: return
    case .text(let text): addText(text)
    case .tag(let tag, let source):
      guard Self.isBlock(tag.name) else {
        inlines.add(tag: source)
        hasContent = hasContent || HTMLElement.isVoid(tag.name) || tag.kind == .open
        return
      }
      addBoundary(tag)
    }
  }

  mutating func finished() -> [Piece] {
    flush(level: nil)
    return pieces
  }

  private mutating func addText(_ text: String) {
    let isBlank = text.utf8.allSatisfy(\.isWhitespace)
    if isBlank && !hasContent { return }
    inlines.add(.text(text))
    if !isBlank { hasContent = true }
  }

  private mutating func addBoundary(_ tag: HTMLTag) {
    flush(level: tag.kind == .close ? Self.headingLevel(tag.name) : nil)
    if tag.name == "hr" { pieces.append(.block(Block(kind: .transition, range: range))) }
    if tag.kind == .open { attributes = HTMLElement.attributes(of: tag) }
  }

  /// Ends the paragraph, or the heading, that is open.
  private mutating func flush(level: Int?) {
    let content = inlines.finished().trimmed
    inlines = HTMLInlines(block: range)
    defer {
      hasContent = false
      attributes = Attributes()
    }
    guard !content.isEmpty || attributes != .none else { return }
    if let level {
      let heading = Heading(level: level, title: content, attributes: attributes, range: range)
      pieces.append(.heading(heading))
    } else {
      let block = Block(kind: .paragraph(content), attributes: attributes, range: range)
      pieces.append(.block(block))
    }
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.first == "h", let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    else { return nil }
    return level
  }
}
