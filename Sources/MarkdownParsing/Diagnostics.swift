import DocsModel

extension Diagnostic {
  static func unclosedFrontMatter(at range: SourceRange) -> Self {
    .error(
      "md-unclosed-front-matter",
      "front matter without an end",
      at: range,
      help: "put a line '---' after its last field"
    )
  }

  static func malformedFrontMatter(_ line: String, at range: SourceRange) -> Self {
    .error(
      "md-malformed-front-matter",
      "expected 'name: value' in the front matter, found '\(line)'",
      at: range
    )
  }

  static func nestedTooDeeply(limit: Int, at range: SourceRange) -> Self {
    .error(
      "md-nested-too-deeply",
      "markup nested more than \(limit) levels deep; deeper levels are read as text",
      at: range
    )
  }

  static func htmlLeftOut(
    _ names: [String],
    canBeAllowed: Bool,
    at range: SourceRange
  ) -> Self {
    .warning(
      "html-left-out",
      "\(names.map { "'<\($0)>'" }.joined(separator: ", ")) left out of raw HTML",
      at: range,
      help: canBeAllowed ? "'raw-html: true' in the site file lets it through as written" : nil
    )
  }

  static func surplusCells(count: Int, columns: Int, at range: SourceRange) -> Self {
    .warning(
      "md-surplus-cells",
      "row of \(count) cells in a table of \(columns) columns; the last are left out",
      at: range,
      help: "a '|' in a cell is written '\\|'"
    )
  }
}
