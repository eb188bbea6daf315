import DocsModel

extension DirectiveDefinition {
  /// `productionlist`: the rules of a grammar, one a line, `name: tokens`.
  static let productionList = DirectiveDefinition(
    names: ["productionlist"],
    syntax: DirectiveSyntax(argument: .required, content: .none)
  ) { use, _ in
    var lines = use.signatures
    // The first line may name the grammar for links to its rules.
    if lines.first?.contains(":") == false { lines.removeFirst() }
    let rules = lines.map { ProductionRule($0, at: use.range) }
    let width = min(rules.map(\.name.count).max() ?? 0, widestColumn)
    let text = rules.map { $0.text(width: width) }.joined(separator: "\n")
    return [use.block(.literalBlock(LiteralBlock(text: text, language: "text")))]
  }

  /// Longer names push their rule to the right alone, not those of all.
  private static let widestColumn = 40
}

/// `number: digit+`, or without a name what goes on with the rule above.
private struct ProductionRule {
  let name: String
  private let tokens: String

  init(_ line: String, at range: SourceRange) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.count == 2 ? parts[0].trimmed : ""
    tokens = Self.shown(parts[parts.count - 1].trimmed, at: range)
  }

  /// A name between backquotes is another rule's: `` `suite` ``, `` `the suite <suite>` ``.
  private static func shown(_ tokens: String, at range: SourceRange) -> String {
    let parts = tokens.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isName = index % 2 == 1 && index < parts.count - 1
      guard isName else { return String(part) }
      let role = Role(name: "token", text: String(part), range: range)
      return role.titleAndTarget.title ?? role.titleAndTarget.target
    }.joined()
  }

  func text(width: Int) -> String {
    let sign = name.isEmpty ? "    " : " ::="
    let padding = String(repeating: " ", count: max(0, width - name.count))
    return name + padding + sign + " " + tokens
  }
}
