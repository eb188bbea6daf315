extension Inline {
  /// The inlines inside it; none for what is no markup around text.
  package var children: [Inline] {
    switch self {
    case .emphasis(let children), .strong(let children), .subscript(let children),
      .superscript(let children), .titleReference(let children), .abbreviation(let children, _),
      .span(let children, _), .target(let children, _):
      children
    case .link(let link): link.children
    case .reference(let reference): reference.children
    case .text, .literal, .math, .image, .lineBreak, .raw, .footnoteReference,
      .substitutionReference, .role, .problematic:
      []
    }
  }
}
