import DocsModel

/// The text of a title whose references are not resolved yet.
struct TitleText: Sendable {
  var substitutions: [String: SubstitutionDefinition]
  var configured: [String: String]

  func of(_ inlines: [Inline]) -> String {
    if inlines.count == 1, case .text(let text) = inlines[0] { return text }
    var budget = 1_000
    return text(inlines, depth: 0, &budget).trimmed
  }

  private func text(_ inlines: [Inline], depth: Int, _ budget: inout Int) -> String {
    inlines.map { text($0, depth: depth, &budget) }.joined()
  }

  /// The text of an element; `budget` says how many substitutions it may still bring.
  private func text(_ inline: Inline, depth: Int, _ budget: inout Int) -> String {
    switch inline {
    case .substitutionReference(let reference):
      if depth < 8, budget > 0, let definition = substitutions[reference.name] {
        budget -= 1
        return text(definition.inlines, depth: depth + 1, &budget)
      }
      return configured[reference.name] ?? reference.name
    case .emphasis(let children), .strong(let children), .span(let children, _),
      .titleReference(let children), .target(let children, _):
      return depth < 8 ? text(children, depth: depth + 1, &budget) : children.plainText
    case .footnoteReference: return ""
    default: return inline.plainText
    }
  }
}
