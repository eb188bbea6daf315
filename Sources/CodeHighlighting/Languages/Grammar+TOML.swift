import DocsModel

extension Grammar {
  /// TOML and INI files, and other lists of `key = value`.
  static let toml: Grammar = {
    let key = 0
    let value = 1
    let comments = [
      Rule(.comment, .line(from: "#"), at: .afterBlank),
      Rule(.comment, .line(from: ";"), at: .firstInLine),
    ]
    return Grammar(
      comments + [
        Rule(.heading, .enclosed("[", "]"), at: .firstInLine),
        Rule(.heading, .literal("]")),
        Rule(.key, .run(of: ~" \t\r\n=:#;[]{},", then: ~"\n=:#")),
        Rule(.plain, .one(of: "=:"), next: .state(value)),
      ],
      comments + [
        Rule(.string, .enclosed("\"\"\"", escape: "\\", spansLines: true)),
        Rule(.string, .enclosed("'''", spansLines: true)),
        .key(.enclosed("\"", escape: "\\"), before: "=", otherwise: .string),
        Rule(.string, .enclosed("'")),
        Rule(.plain, .enclosed("[[", "]]", spansLines: false), at: .firstInLine),
        .words(WordTable([.constant: "true false yes no on off inf nan"]), call: .plain),
        Rule(.number, .run(of: .digit, then: .name | ".:+-")),
        Rule(.plain, .one(of: .lineFeed), next: .state(key)),
      ]
    )
  }()
}
