/// Code that stands in, in a list item.
///
/// Writers for Python-Markdown indent it by eight, whatever the width of the item's mark; less than
/// four blanks at the start of all its lines are what remains of that.
enum IndentedCode {
  static func withoutRest(of code: String) -> String {
    let lines = Array(code.utf8).split(separator: .lineFeed, omittingEmptySubsequences: false)
    let rest =
      lines.filter { !$0.isBlank }
      .map { $0.prefix { $0 == .space }.count }
      .min() ?? 0
    guard (1...3).contains(rest) else { return code }
    let cut = lines.map { $0.dropFirst(min(rest, $0.prefix { $0 == .space }.count)) }.joined(
      separator: [.lineFeed])
    return String(decoding: Array(cut), as: UTF8.self)
  }
}

extension MarkdownText {
  /// Whether a block of code has no fence and begins on a line of its own.
  func startsIndented(_ code: SyntaxNode) -> Bool {
    let start = offset(line: code.lines.lowerBound, column: code.column)
    let fences = [UInt8(ascii: "`"), UInt8(ascii: "~")]
    let line = line(min(code.lines.lowerBound, lineCount)).bytes
    return start < line.upperBound && !fences.contains(bytes[start])
      && bytes[line.lowerBound..<max(line.lowerBound, start)].isBlank
  }
}
