import DocsModel

/// HTML that stands between blocks: understood where all of it is harmless, else kept as written.
struct HTMLBlock {
  private let source: String
  private let range: SourceRange
  private let tokens: [HTMLToken]

  init(_ source: String, at range: SourceRange) {
    self.source = source
    self.range = range
    tokens = HTMLToken.tokens(in: source)
  }

  var pieces: [Piece] {
    if tokens.allSatisfy(\.isVanishing) { return [] }
    guard tokens.allSatisfy(isHarmless) else { return [raw] }
    var flow = HTMLFlow(range: range)
    for token in tokens { flow.add(token) }
    let pieces = flow.finished()
    return pieces.contains(where: Self.isShown) ? pieces : [raw]
  }

  /// Whether it says more than what was not understood.
  private static func isShown(_ piece: Piece) -> Bool {
    guard case .block(let block) = piece, case .paragraph(let inlines) = block.kind else {
      return true
    }
    return !inlines.allSatisfy { inline in
      switch inline {
      case .raw: true
      case .text(let text): text.utf8.allSatisfy(\.isWhitespace)
      default: false
      }
    }
  }

  private var raw: Piece {
    .block(Block(kind: .raw(Raw(format: "html", text: source, range: range)), range: range))
  }

  private func isHarmless(_ token: HTMLToken) -> Bool {
    switch token {
    case .text: true
    case .tag(let tag, _):
      tag.kind == .comment || HTMLElement.isInline(tag.name) || HTMLElement.isVoid(tag.name)
        || HTMLFlow.isBlock(tag.name)
    case .unknown: false
    }
  }
}

enum HTMLToken {
  case text(String)
  case tag(HTMLTag, source: String)
  case unknown

  /// Whether nothing of it comes to the page.
  var isVanishing: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy(\.isWhitespace)
    case .tag(let tag, _): tag.kind == .comment
    case .unknown: false
    }
  }

  static func tokens(in source: String) -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    var rest = Array(source.utf8)[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      if !text.isEmpty { tokens.append(.text(HTMLEntities.decoded(text.text))) }
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { break }
      let tag = rest[..<tagEnd(rest)]
      tokens.append(HTMLTag(tag.text).map { .tag($0, source: tag.text) } ?? .unknown)
      rest = rest[tag.endIndex...]
    }
    return tokens
  }

  /// After the `>` that ends a tag, those in quotes aside; comments end at their own mark.
  private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.starts(with: "<!--") {
      let arrow = Array("-->".utf8)
      var index = bytes.startIndex + 2
      while index + 3 <= bytes.endIndex {
        if bytes[index..<index + 3].elementsEqual(arrow) { return index + 3 }
        index += 1
      }
      return bytes.endIndex
    }
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.endIndex
  }
}
