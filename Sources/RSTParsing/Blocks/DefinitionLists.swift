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
    var parts = termAndClassifiers(term, messages: &messages)
    if text.string(term).hasSuffix("::") {
      messages.append(
        message(
          .missingBlankBeforeLiteral(at: range(text.trimmed(lines[start + 1]))),
          "Blank line missing before literal block (after the \"::\")? "
            + "Interpreted as a definition list item."
        )
      )
    }
    return DefinitionItem(
      term: parts.removeFirst(),
      classifiers: parts,
      definition: messages + nested(block.lines),
      range: range(from: start)
    )
  }
}
