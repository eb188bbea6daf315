import DocsModel

extension BlockParser {
  /// Reads the literal block that `::` announced: an indented one, or lines with one quote sign.
  mutating func literalBlock() {
    var block = text.indented(in: lines, at: index)
    block.dropBlankStart()
    block.dropBlankEnd()
    guard !block.lines.isEmpty else { return quotedLiteralBlock() }
    index = block.next
    let literal = LiteralBlock(text: text.string(block.lines))
    blocks.append(Block(kind: .literalBlock(literal), range: range(block.lines)))
    if !block.endsBlank { warnOfUnindent(after: "Literal block") }
  }

  private mutating func quotedLiteralBlock() {
    while index < lines.count, lines[index].isBlank { index += 1 }
    guard index < lines.count, Byte.isPunctuation(text.byte(lines[index], 0)) else {
      blocks.append(
        message(
          .missingLiteralBlock(at: currentRange),
          "Literal block expected; none found.",
          line: index < lines.count ? lines[index].number : lines[index - 1].number + 1
        )
      )
      return
    }
    let quote = text.byte(lines[index], 0)
    let start = index
    while index < lines.count, text.byte(lines[index], 0) == quote { index += 1 }
    let literal = LiteralBlock(text: text.string(lines[start..<index]))
    blocks.append(Block(kind: .literalBlock(literal), range: range(from: start)))
    guard index < lines.count, !lines[index].isBlank else { return }
    if text.byte(lines[index], 0) == Byte.space {
      blocks.append(
        message(.unexpectedIndentation(at: currentRange), "Unexpected indentation.")
      )
    } else {
      blocks.append(
        message(
          .unevenQuoting(at: currentRange),
          "Inconsistent literal block quoting."
        )
      )
    }
  }

  mutating func doctestBlock() {
    let start = index
    while index < lines.count, !lines[index].isBlank { index += 1 }
    let session = text.string(lines[start..<index])
    blocks.append(Block(kind: .doctestBlock(session), range: range(from: start)))
  }
}
