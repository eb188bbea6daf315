extension MarkdownText {
  /// The lines of a paragraph as its container hands them on: without the marks of quotes and
  /// without the indentation of the paragraph's first line.
  func lines(of paragraph: SyntaxNode, quotes: Int) -> [TextLine] {
    let last = min(paragraph.lines.upperBound, lineCount)
    return paragraph.lines.filter { $0 <= last }.map { number in
      var line = line(number)
      let isFirst = number == paragraph.lines.lowerBound
      let start = line.bytes.lowerBound
      let skipped =
        isFirst
        ? paragraph.column - 1
        : prefix(of: bytes[line.bytes], quotes: quotes, columns: paragraph.column - 1)
      line.bytes = min(start + skipped, line.bytes.upperBound)..<line.bytes.upperBound
      return line
    }
  }

  /// How many bytes belong to the containers; a lazy line has fewer than they ask for.
  private func prefix(of line: ArraySlice<UInt8>, quotes: Int, columns: Int) -> Int {
    var rest = line
    for _ in 0..<quotes {
      let mark = rest.drop(while: \.isBlank)
      guard mark.first == UInt8(ascii: ">") else { break }
      rest = mark.dropFirst()
      if rest.first == .space { rest = rest.dropFirst() }
    }
    while rest.startIndex - line.startIndex < columns, rest.first?.isBlank == true {
      rest = rest.dropFirst()
    }
    return rest.startIndex - line.startIndex
  }
}
