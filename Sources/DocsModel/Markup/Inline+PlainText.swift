extension Inline {
  /// The text that a reader gets, without markup.
  package var plainText: String {
    switch self {
    case .text(let string), .math(let string): string
    case .problematic(let string, let shown, _): shown?.plainText ?? string
    case .literal(let literal): literal.text
    case .emphasis, .strong, .subscript, .superscript, .titleReference, .abbreviation, .span,
      .target, .link, .reference:
      children.plainText
    case .substitutionReference(let reference): reference.name
    case .role(let role): role.titleAndTarget.title ?? role.titleAndTarget.target
    case .image(let image): image.alternative ?? ""
    case .footnoteReference(let reference): reference.shownLabel.map { "[\($0)]" } ?? ""
    case .lineBreak: "\n"
    case .raw: ""
    }
  }
}

extension [Inline] {
  /// The text that a reader gets, without markup.
  package var plainText: String {
    if count == 1, case .text(let string) = self[0] { return string }
    return map(\.plainText).joined()
  }
}
