import DocsModel

extension BlockParser {
  /// The inlines of a term and of each of its classifiers, which ` : ` in plain text divides.
  mutating func termAndClassifiers(_ line: Line, messages: inout [Block]) -> [[Inline]] {
    var inline = InlineText([line], in: text)
    inline.hasClassifiers = true
    read(&inline)
    messages += inline.messages
    let starts = [0] + inline.classifierStarts + [inline.inlines.count]
    return zip(starts, starts.dropFirst()).map { Array(inline.inlines[$0..<$1]) }
  }

  func appendPieces(_ range: Range<Int>, to inline: inout InlineText) {
    for (index, piece) in inline.pieces(of: range).enumerated() {
      if index > 0 { inline.classifierStarts.append(inline.inlines.count) }
      if !piece.isEmpty { appendText(piece, to: &inline) }
    }
  }
}

extension InlineText {
  /// Plain text without the colons in it that divide a term from its classifiers.
  ///
  /// An escaped colon divides nothing.
  fileprivate func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard isDivider(at: index, in: start..<range.upperBound) else {
        index += 1
        continue
      }
      var end = index
      while end > start, bytes[end - 1] == Byte.space { end -= 1 }
      pieces.append(start..<end)
      index += 1
      while index < range.upperBound, bytes[index] == Byte.space { index += 1 }
      start = index
    }
    return pieces + [start..<range.upperBound]
  }

  private func isDivider(at index: Int, in range: Range<Int>) -> Bool {
    bytes[index] == Byte.colon && range.contains(index - 1) && bytes[index - 1] == Byte.space
      && range.contains(index + 1) && bytes[index + 1] == Byte.space
  }
}
