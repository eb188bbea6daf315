import DocsModel

extension [Inline] {
  /// The inlines up to the first full stop that white space or the end follows.
  var firstSentence: [Inline] {
    var sentence: [Inline] = []
    for inline in self {
      guard case .text(let text) = inline, let end = text.endOfSentence else {
        sentence.append(inline)
        continue
      }
      return sentence + [.text(String(text[..<end]))]
    }
    return sentence
  }
}

extension String {
  /// The place behind the first full stop with white space after it.
  fileprivate var endOfSentence: Index? {
    var start = startIndex
    while let stop = self[start...].firstIndex(of: ".") {
      start = index(after: stop)
      if start < endIndex, self[start].isWhitespace { return start }
    }
    return nil
  }
}
