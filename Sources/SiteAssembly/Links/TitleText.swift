import DocsModel

/// The text of a title whose references are not resolved yet.
struct TitleText: Sendable {
  var substitutions: [String: SubstitutionDefinition]
  var configured: [String: String]

  func of(_ inlines: [Inline]) -> String {
    if inlines.count == 1, case .text(let text) = inlines[0] { return text }
    return text(inlines, depth: 0).trimmed
  }

  private func text(_ inlines: [Inline], depth: Int) -> String {
    inlines.map { text($0, depth: depth) }.joined()
  }

  private func text(_ inline: Inline, depth: Int) -> String {
    switch inline {
    case .substitutionReference(let reference):
      if depth < 8, let definition = substitutions[reference.name] {
        return text(definition.inlines, depth: depth + 1)
      }
      return configured[reference.name] ?? reference.name
    case .emphasis(let children), .strong(let children), .span(let children, _),
      .titleReference(let children), .target(let children, _):
      return depth < 8 ? text(children, depth: depth + 1) : children.plainText
    case .footnoteReference: return ""
    default: return inline.plainText
    }
  }
}
