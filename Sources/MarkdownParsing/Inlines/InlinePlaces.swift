import DocsModel

/// Finds where in a block's text its links stand; libcmark's own columns cannot be trusted there.
struct InlinePlaces {
  private let text: MarkdownText
  /// What is left to search; links are asked for in their order.
  private var rest: Range<Int>
  /// The place of what cannot be found, such as the address of a link definition.
  let block: SourceRange

  init(of node: SyntaxNode, in text: MarkdownText) {
    self.text = text
    let start = text.offset(line: node.lines.lowerBound, column: node.column)
    let end = text.offset(line: node.lines.upperBound, column: node.endColumn)
    rest = start..<max(start, end)
    let firstLine = text.line(min(node.lines.lowerBound, text.lineCount))
    block = text.range(ofBytes: start..<max(start, min(end, firstLine.bytes.upperBound)))
  }

  init(of bytes: Range<Int>, in text: MarkdownText) {
    self.text = text
    rest = bytes
    block = text.range(ofBytes: bytes)
  }

  /// The range of the next occurrence of an address or a word.
  mutating func range(of word: String) -> SourceRange {
    let word = Array(word.utf8)
    guard let first = word.first, word.count <= rest.count else { return block }
    for index in rest.lowerBound...(rest.upperBound - word.count) where text.bytes[index] == first {
      guard text.bytes[index..<index + word.count].elementsEqual(word) else { continue }
      rest = (index + word.count)..<rest.upperBound
      return text.range(ofBytes: index..<index + word.count)
    }
    return block
  }
}
