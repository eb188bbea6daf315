import DocsModel

extension BlockParser {
  mutating func blockQuote() {
    var block = text.indented(in: lines, at: index)
    block.dropBlankStart()
    index = block.next
    blocks += blockQuotes(block.lines)
    if !block.endsBlank { warnOfUnindent(after: "Block quote") }
  }

  /// Splits indented lines into quotes: an attribution ends one, and another may follow.
  mutating func blockQuotes(_ content: [Line]) -> [Block] {
    var result: [Block] = []
    var rest = content[...]
    while !rest.isEmpty {
      let split = text.splitAttribution(rest)
      var quote = BlockQuote(blocks: nested(Array(split.content)))
      var messages: [Block] = []
      if !split.attribution.isEmpty {
        quote.attribution = inlines(split.attribution, messages: &messages)
      }
      let quoted = range(rest[..<split.rest.startIndex])
      result.append(Block(kind: .blockQuote(quote), range: quoted))
      result += messages
      rest = split.rest.drop { $0.isBlank }
    }
    return result
  }
}

extension SourceText {
  struct AttributionSplit {
    var content: ArraySlice<Line>
    var attribution: [Line] = []
    var rest: ArraySlice<Line>
  }

  /// Finds the first attribution: a paragraph after a blank line that a dash begins.
  func splitAttribution(_ lines: ArraySlice<Line>) -> AttributionSplit {
    var lastWasBlank = false
    var sawText = false
    for index in lines.indices {
      let line = lines[index]
      if line.isBlank {
        lastWasBlank = true
        continue
      }
      if sawText, lastWasBlank, let dash = attributionDash(of: line),
        let (end, indent) = attributionEnd(lines, from: index)
      {
        var attribution = Array(lines[index..<end])
        attribution[0] = attribution[0].dropping(dash)
        for next in attribution.indices.dropFirst() {
          attribution[next] = outdented(attribution[next], by: indent)
        }
        return AttributionSplit(
          content: lines[..<index],
          attribution: attribution,
          rest: lines[end...]
        )
      }
      sawText = true
      lastWasBlank = false
    }
    return AttributionSplit(content: lines, rest: lines[lines.endIndex...])
  }

  /// The length of `--`, `---` or an em dash with the blanks behind it.
  private func attributionDash(of line: Line) -> Int? {
    var length = 0
    if starts(line, with: "\u{2014}") {
      length = 3
    } else {
      while byte(line, length) == Byte.minus { length += 1 }
      guard length == 2 || length == 3 else { return nil }
    }
    while byte(line, length) == Byte.space { length += 1 }
    return length < line.count ? length : nil
  }

  /// The end of an attribution and the indentation of all its lines after the first.
  private func attributionEnd(
    _ lines: ArraySlice<Line>,
    from start: Int
  ) -> (end: Int, indent: Int)? {
    var indent: Int?
    var end = start + 1
    while end < lines.endIndex, !lines[end].isBlank {
      let lineIndent = self.indent(of: lines[end])
      if let indent, indent != lineIndent { return nil }
      indent = lineIndent
      end += 1
    }
    return (end, indent ?? 0)
  }
}
