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
    var content = inlines.finished()
    inlines = HTMLInlines(block: range)
    defer {
      hasContent = false
      attributes = Attributes()
    }
    Self.trim(&content)
    guard !content.isEmpty || attributes != .none else { return }
    if let level {
      let heading = Heading(level: level, title: content, attributes: attributes, range: range)
      pieces.append(.heading(heading))
    } else {
      let block = Block(kind: .paragraph(content), attributes: attributes, range: range)
      pieces.append(.block(block))
    }
  }

  private static func trim(_ inlines: inout [Inline]) {
    if case .text(let text)? = inlines.first {
      let rest = Array(text.utf8).drop(while: \.isWhitespace)
      inlines[0] = .text(rest.text)
      if rest.isEmpty { inlines.removeFirst() }
    }
    if case .text(let text)? = inlines.last {
      var rest = Array(text.utf8)[...]
      while rest.last?.isWhitespace == true { rest.removeLast() }
      inlines[inlines.count - 1] = .text(rest.text)
      if rest.isEmpty { inlines.removeLast() }
    }
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.first == "h", let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    else { return nil }
    return level
  }
}
