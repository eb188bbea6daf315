import DocsModel

extension [Inline] {
  /// The text that docutils makes names of.
  var nameText: String {
    if count == 1, case .text(let string) = self[0] { return string }
    return map { inline in
      switch inline {
      case .footnoteReference(let reference): reference.label.shownName
      case .problematic(let written, _, _): written
      default: inline.plainText
      }
    }.joined()
  }
}

extension Footnote.Label {
  /// The label within the brackets as far as it is known.
  fileprivate var shownName: String {
    switch self {
    case .number(let number): String(number)
    case .citation(let name): name
    case .autoNumber, .symbol: ""
    }
  }
}
