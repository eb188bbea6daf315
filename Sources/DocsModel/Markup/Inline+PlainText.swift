extension Inline {
  /// The text that a reader gets, without markup.
  package var plainText: String {
    switch self {
    case .text(let string), .math(let string): string
    case .problematic(let string, let shown, _): shown?.plainText ?? string
    case .literal(let literal): literal.text
    case .emphasis(let children), .strong(let children), .subscript(let children),
      .superscript(let children), .titleReference(let children), .abbreviation(let children, _),
      .span(let children, _), .target(let children, _):
      children.plainText
    case .link(let link): link.children.plainText
    case .reference(let reference): reference.children.plainText
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
