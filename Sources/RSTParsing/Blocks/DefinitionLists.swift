import DocsModel

extension BlockParser {
  mutating func definitionList() {
    let start = index
    var endsBlank = true
    var items = [definitionItem(endsBlank: &endsBlank)]
    while let next = nextItemLine(), case .text = text.kind(of: lines[next]),
      next + 1 < lines.count, text.byte(lines[next + 1], 0) == Byte.space
    {
      index = next
      items.append(definitionItem(endsBlank: &endsBlank))
    }
    blocks.append(Block(kind: .definitionList(items), range: range(from: start)))
    if !endsBlank { warnOfUnindent(after: "Definition list") }
  }

  private mutating func definitionItem(endsBlank: inout Bool) -> DefinitionItem {
    let start = index
    let term = lines[index]
    var block = text.indented(in: lines, at: index + 1)
    block.dropBlankStart()
    index = block.next
    endsBlank = block.endsBlank
    var messages: [Block] = []
    let inlines = inlines([term], messages: &messages)
    if text.string(term).hasSuffix("::") {
      messages.append(
        message(
          .missingBlankBeforeLiteral(at: range(text.trimmed(lines[start + 1]))),
          "Blank line missing before literal block (after the \"::\")? "
            + "Interpreted as a definition list item."
        )
      )
    }
    var parts = Self.splitClassifiers(inlines)
    return DefinitionItem(
      term: parts.removeFirst(),
      classifiers: parts,
      definition: messages + nested(block.lines),
      range: range(from: start)
    )
  }

  /// Splits a term at ` : ` in its plain text.
  static func splitClassifiers(_ inlines: [Inline]) -> [[Inline]] {
    var parts: [[Inline]] = [[]]
    for inline in inlines {
      guard case .text(let string) = inline else {
        parts[parts.count - 1].append(inline)
        continue
      }
      for (index, piece) in pieces(of: string).enumerated() {
        if index > 0 { parts.append([]) }
        if !piece.isEmpty { parts[parts.count - 1].append(.text(piece)) }
      }
    }
    return parts
  }

  private static func pieces(of string: String) -> [String] {
    let bytes = Array(string.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == Byte.colon, index > start, bytes[index - 1] == Byte.space,
        index + 1 < bytes.count, bytes[index + 1] == Byte.space
      else {
        index += 1
        continue
      }
      var end = index
      while end > start, bytes[end - 1] == Byte.space { end -= 1 }
      pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
      index += 1
      while index < bytes.count, bytes[index] == Byte.space { index += 1 }
      start = index
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
