import DocsModel

extension BlockParser {
  /// Reads the content of a glossary: terms one below the other, then what they mean.
  ///
  /// All terms but the last have no definition of their own; comments are left out.
  mutating func sharedDefinitions(_ lines: [Line]) -> [Block] {
    var items: [DefinitionItem] = []
    var others: [Block] = []
    var next = 0
    while next < lines.count {
      let line = lines[next]
      if line.isBlank || isComment(line) {
        next += 1
      } else if text.indent(of: line) > 0 {
        // The definition of the terms above, or the rest of a comment.
        let block = text.indented(in: lines, at: next)
        if next > 0, !isComment(lines[next - 1]) {
          define(block.lines, &items, others: &others)
        }
        next = max(block.next, next + 1)
      } else {
        items.append(term(line, messages: &others))
        next += 1
      }
    }
    guard let first = items.first, let last = items.last else { return others }
    var range = first.range
    range.end = max(range.end, last.range.end)
    return others + [Block(kind: .definitionList(items), range: range)]
  }

  private func isComment(_ line: Line) -> Bool {
    let written = text.string(line)
    return written == ".." || written.hasPrefix(".. ")
  }

  /// A term; what follows ` : ` is its key in Sphinx's index and is not shown.
  private mutating func term(_ line: Line, messages: inout [Block]) -> DefinitionItem {
    let parts = termAndClassifiers(line, messages: &messages)
    return DefinitionItem(term: parts[0], definition: [], range: range(line))
  }

  private mutating func define(
    _ lines: [Line],
    _ items: inout [DefinitionItem],
    others: inout [Block]
  ) {
    let blocks = nested(lines)
    guard !items.isEmpty else {
      others += blocks
      return
    }
    items[items.count - 1].definition += blocks
    if let end = blocks.last?.range.end { items[items.count - 1].range.end = end }
  }
}
