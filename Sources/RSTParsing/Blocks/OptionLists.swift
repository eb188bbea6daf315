import DocsModel

extension BlockParser {
  mutating func optionList() {
    let start = index
    var endsBlank = true
    var items: [OptionItem] = []
    while let next = nextItemLine(), case .option(let marker) = text.kind(of: lines[next]) {
      guard let item = optionItem(marker, at: next, endsBlank: &endsBlank) else { break }
      items.append(item)
    }
    guard !items.isEmpty else { return textBlock() }
    blocks.append(Block(kind: .optionList(items), range: range(from: start)))
    if !endsBlank { warnOfUnindent(after: "Option list") }
  }

  /// Reads an item; options without a description are ordinary text.
  private mutating func optionItem(
    _ marker: OptionMarker,
    at start: Int,
    endsBlank: inout Bool
  ) -> OptionItem? {
    var block = text.indented(in: lines, at: start, firstIndent: marker.indent)
    block.dropBlankStart()
    guard !block.lines.isEmpty else { return nil }
    index = block.next
    endsBlank = block.endsBlank
    return OptionItem(
      options: marker.options,
      description: nested(block.lines),
      range: range(from: start)
    )
  }
}
