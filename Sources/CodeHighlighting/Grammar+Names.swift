extension Grammar {
  /// The language of a name that writers give, in any case; nil for one that is shown plain.
  package static func named(_ name: String) -> Grammar? {
    byName[name.lowercased()]
  }

  private static let byName: [String: Grammar] = {
    var result: [String: Grammar] = [:]
    for (names, grammar) in languages {
      for name in names.split(separator: " ") { result[String(name)] = grammar }
    }
    return result
  }()

  private static let languages: KeyValuePairs<String, Grammar> = [
    "json jsonc json5 jsonl ndjson json-object geojson": .json,
    "yaml yml": .yaml,
    "bash sh shell zsh ksh curl": .shell,
    "console shell-session bash-session sh-session": .console,
    "pycon python-console doctest": .pythonConsole,
    "http": .http,
    "python python3 py py3 python2 python-repl": .python,
    "javascript js jsx mjs node typescript ts tsx": .javaScript,
    "go golang": .go,
    "swift": .swift,
    "rust rs": .rust,
    "html xhtml htm xml svg xslt vue": .html,
    "latex tex": .teX,
    "toml ini cfg conf dosini properties": .toml,
    "diff patch udiff": .diff,
    "sql postgresql postgres mysql sqlite psql plpgsql": .sql,
    "docker dockerfile containerfile": .docker,
    "rst rest restructuredtext": .rst,
    "markdown md": .markdown,
  ]
}
