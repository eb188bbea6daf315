import DocsModel

/// The last line of a paragraph, where it is a label for what follows.
struct LabelLine {
  /// The text above the label.
  let before: [Inline]
  let label: [Inline]

  /// A label ends in a colon, begins in bold or emphasis, or is a paragraph of few words.
  init?(_ paragraph: [Inline]) {
    let (before, last) = Self.split(paragraph)
    guard Self.isLabel(last, isAlone: before.isEmpty) else { return nil }
    self.before = before
    label = last
  }

  private static func isLabel(_ line: [Inline], isAlone: Bool) -> Bool {
    let text = line.plainText
    if text.utf8.last(where: { $0 != 0x20 }) == UInt8(ascii: ":") { return true }
    switch line.first {
    case .strong, .emphasis: return text.wordSlices.count <= 6
    default: return isAlone && text.wordSlices.count <= 4 && text.utf8.last != UInt8(ascii: ".")
    }
  }

  /// Cuts at the last line end that stands in plain text.
  private static func split(_ inlines: [Inline]) -> (before: [Inline], last: [Inline]) {
    for index in inlines.indices.reversed() {
      switch inlines[index] {
      case .lineBreak:
        return (Array(inlines[..<index]), Array(inlines[(index + 1)...]).withoutLeadingBlanks)
      case .text(let text):
        guard let end = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else { continue }
        let head = String(text[..<end])
        let tail = String(text[text.utf8.index(after: end)...])
        return (
          Array(inlines[..<index]) + (head.isEmpty ? [] : [.text(head)]),
          ((tail.isEmpty ? [] : [.text(tail)]) + inlines[(index + 1)...]).withoutLeadingBlanks
        )
      default: continue
      }
    }
    return ([], inlines)
  }
}

extension [Inline] {
  /// The same without white space in front.
  var withoutLeadingBlanks: [Inline] {
    guard case .text(let text)? = first else { return self }
    let rest = text.drop(while: \.isWhitespace)
    return (rest.isEmpty ? [] : [.text(String(rest))]) + dropFirst()
  }
}
