import DocsModel

extension [Inline] {
  /// Adds an inline, and a text to the text before it.
  mutating func add(_ inline: Inline) {
    guard case .text(let text) = inline, case .text(let before)? = last else {
      append(inline)
      return
    }
    self[count - 1] = .text(before + text)
  }

  /// The same without white space at both ends.
  var trimmed: [Inline] {
    var result = self
    if case .text(let text)? = result.first {
      let rest = Array<UInt8>(text.utf8).drop(while: \.isWhitespace)
      result[0] = .text(rest.text)
      if rest.isEmpty { result.removeFirst() }
    }
    if case .text(let text)? = result.last {
      var rest = Array<UInt8>(text.utf8)[...]
      while rest.last?.isWhitespace == true { rest.removeLast() }
      result[result.count - 1] = .text(rest.text)
      if rest.isEmpty { result.removeLast() }
    }
    return result
  }
}
