import DocsModel

extension BlockParser {
  /// Reads what starts with a line of text: a title, a definition list or a paragraph.
  mutating func textBlock() {
    guard index + 1 < lines.count, !lines[index + 1].isBlank else { return paragraph(lineCount: 1) }
    let next = lines[index + 1]
    if text.byte(next, 0) == Byte.space { return definitionList() }
    if text.isAdornment(next), underlinedTitle() { return }
    var end = index + 2
    while end < lines.count, !lines[end].isBlank, text.byte(lines[end], 0) != Byte.space {
      end += 1
    }
    paragraph(lineCount: end - index)
  }

  private mutating func paragraph(lineCount: Int) {
    let start = index
    index += lineCount
    let isInterrupted = index < lines.count && !lines[index].isBlank
    var content = Array(lines[start..<index])
    let announcesLiteral = text.cutLiteralMark(&content)
    if !content.isEmpty {
      var messages: [Block] = []
      isReadingOneLine = lineCount == 1
      let inlines = inlines(content, messages: &messages)
      isReadingOneLine = false
      blocks.append(Block(kind: .paragraph(inlines), range: range(from: start)))
      blocks += messages
    }
    if isInterrupted {
      blocks.append(
        message(.unexpectedIndentation(at: currentRange), "Unexpected indentation.")
      )
    }
    if announcesLiteral { literalBlock() }
  }
}

extension SourceText {
  /// Cuts the `::` that announces a literal block from a paragraph; one colon stays after text.
  func cutLiteralMark(_ lines: inout [Line]) -> Bool {
    guard var last = lines.last, last.count >= 2, self[Int(last.end) - 1] == Byte.colon,
      self[Int(last.end) - 2] == Byte.colon
    else { return false }
    var slashes = 0
    while last.count > 2 + slashes, self[Int(last.end) - 3 - slashes] == Byte.backslash {
      slashes += 1
    }
    guard slashes % 2 == 0 else { return false }
    if last.count == 2 {
      lines.removeLast()
      return true
    }
    last.end -= self[Int(last.end) - 3] == Byte.space ? 3 : 1
    while last.end > last.start, self[Int(last.end) - 1] == Byte.space { last.end -= 1 }
    lines[lines.count - 1] = last
    return true
  }
}
