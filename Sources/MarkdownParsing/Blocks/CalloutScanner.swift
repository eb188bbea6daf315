import DocsModel

/// Takes MkDocs' marked blocks out of a text before CommonMark reads it.
///
/// An HTML comment takes the place of each, so that it stays in the list or quote that it stood in,
/// and no line moves.
struct CalloutScanner {
  private static let placeholder = Array("<!---->".utf8)

  /// The text for CommonMark.
  private(set) var bytes: [UInt8]
  /// The blocks by the lines that they begin on.
  private(set) var callouts: [Int: Callout] = [:]

  /// Takes out all blocks but those on skipped lines, whose marks stand in code.
  static func scan(_ text: MarkdownText, isEnabled: Bool, skipping skipped: Set<Int> = [])
    -> CalloutScanner
  {
    guard isEnabled, hasMark(text.bytes) else {
      let isOpen = text.bytes.last != .lineFeed
      return CalloutScanner(bytes: text.bytes + (isOpen ? [.lineFeed] : []))
    }
    return CalloutScanner(scanning: text, skipping: skipped)
  }

  /// The lines of marks that have no place in a parse of `bytes`.
  func misplaced(in root: SyntaxNode) -> Set<Int> {
    guard !callouts.isEmpty else { return [] }
    var missing = Set(callouts.keys)
    var nodes = [root]
    while let node = nodes.popLast() {
      if case .htmlBlock = node.kind { missing.remove(node.lines.lowerBound) }
      nodes += node.children
    }
    return missing
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    let marks = [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "=")]
    return bytes.indices.dropLast(3).contains { index in
      marks.contains(bytes[index]) && bytes[index + 1] == bytes[index]
        && bytes[index + 2] == bytes[index]
    }
  }

  private init(scanning text: MarkdownText, skipping skipped: Set<Int>) {
    bytes = []
    var fences = FenceTracker()
    var open: (line: Int, indentation: Int)?
    for number in 1...text.lineCount {
      let line = text.line(number)
      let content = text.bytes[line.bytes]
      if let (start, indentation) = open {
        if content.isBlank || content.indentation >= indentation + 4 {
          callouts[start]?.lines.append(Self.dedented(line, by: indentation + 4, of: text))
          bytes.append(.lineFeed)
          continue
        }
        open = nil
      }
      if !fences.isCode(content), !skipped.contains(number),
        let callout = Self.callout(text, line)
      {
        callouts[number] = callout
        open = (number, content.indentation)
        bytes += content.prefix(while: \.isBlank) + Self.placeholder
      } else {
        bytes += content
      }
      bytes.append(.lineFeed)
    }
    if text.bytes.last == .lineFeed { bytes.removeLast() }
    for start in callouts.keys { callouts[start]?.dropBlankEnd(of: text) }
  }

  /// A mark; where no content follows, or where it stands in by four at the margin, it is code or text.
  private static func callout(_ text: MarkdownText, _ line: TextLine) -> Callout? {
    let content = text.bytes[line.bytes]
    guard let callout = Callout(content, at: text.range(of: line)) else { return nil }
    let next = (line.number + 1...max(line.number + 1, text.lineCount))
      .lazy.filter { $0 <= text.lineCount }
      .map { text.bytes[text.line($0).bytes] }
      .first { !$0.isBlank }
    guard let next, next.indentation >= content.indentation + 4 else { return nil }
    return callout
  }

  private static func dedented(_ line: TextLine, by columns: Int, of text: MarkdownText) -> TextLine
  {
    var bytes = text.bytes[line.bytes]
    var column = 0
    while column < columns, let byte = bytes.first, byte.isBlank {
      column += byte == .tab ? 4 - column % 4 : 1
      bytes = bytes.dropFirst()
    }
    return TextLine(number: line.number, bytes: bytes.startIndex..<bytes.endIndex)
  }
}

extension Callout {
  fileprivate mutating func dropBlankEnd(of text: MarkdownText) {
    while let last = lines.last, text.bytes[last.bytes].isBlank { lines.removeLast() }
    guard let last = lines.last else { return }
    range.end = text.range(of: last).end
  }
}
