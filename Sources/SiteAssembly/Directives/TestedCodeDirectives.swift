import DocsModel

/// The directives of `sphinx.ext.doctest`: what they show is code, and nothing is run.
extension DirectiveDefinition {
  private static let options: Set<String> = [
    "hide", "options", "pyversion", "skipif", "trim-doctest-flags", "no-trim-doctest-flags",
  ]

  static let testedCode = DirectiveDefinition(
    names: ["testcode", "testoutput", "doctest"],
    syntax: DirectiveSyntax(argument: .optional, options: options, content: .lines)
  ) { use, _ in
    guard !use.has("hide") else { return [] }
    let languages = ["testcode": "python", "testoutput": "text", "doctest": "pycon"]
    let text = use.lines.map(\.text).joined(separator: "\n")
    return [use.block(.literalBlock(LiteralBlock(text: text, language: languages[use.name])))]
  }

  /// What prepares the code and puts things right after it.
  static let testSurroundings = DirectiveDefinition(
    names: ["testsetup", "testcleanup"],
    syntax: DirectiveSyntax(argument: .optional, options: options, content: .lines)
  ) { _, _ in [] }
}
