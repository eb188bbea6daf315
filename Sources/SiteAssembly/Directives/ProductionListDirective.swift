import DocsModel

extension DirectiveDefinition {
  /// `productionlist`: the rules of a grammar, one a line, `name: tokens`.
  static let productionList = DirectiveDefinition(
    names: ["productionlist"],
    syntax: DirectiveSyntax(argument: .required, content: .none)
  ) { use, _ in
    // The first line may name the grammar for links to its rules.
    let rules = use.signatures.compactMap { ProductionRule($0, at: use.range) }
    let width = rules.map(\.name.count).max() ?? 0
    let lines = rules.map { $0.text(width: width) }
    let literal = LiteralBlock(text: lines.joined(separator: "\n"), language: "text")
    return [use.block(.literalBlock(literal))]
  }
}

/// `number: digit+`, or with an empty name what goes on with the rule above.
private struct ProductionRule {
  let name: String
  private let tokens: String

  init?(_ line: String, at range: SourceRange) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    name = line[..<colon].trimmed
    tokens = Self.shown(line[line.index(after: colon)...].trimmed, at: range)
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
    return name + String(repeating: " ", count: width - name.count) + sign + " " + tokens
  }
}
