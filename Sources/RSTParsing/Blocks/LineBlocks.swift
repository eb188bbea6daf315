import DocsModel

/// A line of a line block before its depth is settled.
struct IndentedInlines {
  var inlines: [Inline]
  /// How far the line is indented; nil for an empty line, which goes with the one before it.
  var indent: Int?
}

extension BlockParser {
  mutating func lineBlock() {
    let start = index
    var items: [IndentedInlines] = []
    var messages: [Block] = []
    var endsBlank = false
    while !endsBlank, index < lines.count, case .lineBlock = text.kind(of: lines[index]) {
      let before = blocks.count
      items.append(lineBlockLine(messages: &messages, endsBlank: &endsBlank))
      if items.count > 1 { blocks.removeSubrange(before...) }
      if index < lines.count, lines[index].isBlank { endsBlank = true }
    }
    let nested = LineBlockItem.nesting(items)
    blocks.append(Block(kind: .lineBlock(nested), range: range(from: start)))
    blocks += messages
    guard !endsBlank, index < lines.count else { return }
    blocks.append(
      message(
        .missingBlankLine(after: "line block", at: currentRange),
        "Line block ends without a blank line.",
        line: lines[start].number + 1
      )
    )
  }

  private mutating func lineBlockLine(
    messages: inout [Block],
    endsBlank: inout Bool
  ) -> IndentedInlines {
    let line = lines[index]
    let indent = text.marker(of: line, length: 1) ?? 1
    var block = text.indented(in: lines, at: index, firstIndent: indent, untilBlank: true)
    block.dropBlankStart()
    index = block.next
    endsBlank = block.endsBlank
    let inlines = inlines(block.lines, messages: &messages)
    return IndentedInlines(inlines: inlines, indent: line.count > 1 ? indent - 2 : nil)
  }
}

extension LineBlockItem {
  /// Puts deeper lines below one another.
  static func nesting(_ lines: [IndentedInlines]) -> [LineBlockItem] {
    var last = 0
    let settled = lines.enumerated().map { index, line in
      last = line.indent ?? (index == 0 ? 0 : last)
      return (inlines: line.inlines, indent: last)
    }
    return nesting(settled[...], depth: 0)
  }

  private static func nesting(
    _ lines: ArraySlice<(inlines: [Inline], indent: Int)>,
    depth: Int
  ) -> [LineBlockItem] {
    guard let least = lines.map(\.indent).min() else { return [] }
    var items: [LineBlockItem] = []
    var rest = lines
    while let first = rest.first {
      if first.indent == least || depth >= BlockParser.nestingLimit {
        items.append(.line(first.inlines))
        rest = rest.dropFirst()
      } else {
        let deeper = rest.prefix { $0.indent > least }
        items.append(.nested(nesting(deeper, depth: depth + 1)))
        rest = rest.dropFirst(deeper.count)
      }
    }
    return items
  }
}
