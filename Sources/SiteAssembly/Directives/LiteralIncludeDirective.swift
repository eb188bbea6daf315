import DocsModel

extension DirectiveDefinition {
  /// `literalinclude`: a file, or a part of it, as code.
  static let literalInclude = DirectiveDefinition(
    names: ["literalinclude"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: [
        "language", "lines", "start-after", "end-before", "start-at", "end-at", "dedent",
        "pyobject", "linenos", "lineno-start", "lineno-match", "emphasize-lines", "caption",
        "name", "class", "encoding", "tab-width", "force", "prepend", "append", "diff",
      ],
      content: .none
    )
  ) { use, expander in
    guard let file = expander.file(use.argument, at: use.directive.argumentRange) else { return [] }
    guard let other = use.directive[option: "diff"] else {
      return [use.block(.literalBlock(expander.excerpt(use, of: file)))]
    }
    guard let old = expander.file(other.value.trimmed, at: other.range) else { return [] }
    let diff = UnifiedDiff.lines(
      from: expander.lines(use, of: old),
      old.path,
      to: expander.lines(use, of: file),
      file.path
    )
    return [
      use.block(
        .literalBlock(LiteralBlock(text: diff.joined(separator: "\n"), language: "diff"))
      )
    ]
  }
}

extension DirectiveExpander {
  fileprivate mutating func file(_ written: String, at range: SourceRange) -> SourceFile? {
    guard let path = SourcePath.resolve(written, from: draft.document.path) else {
      report(.fileOutsideSources(written, at: range))
      return nil
    }
    noteUse(of: path)
    if let file = project.sources[path] { return file }
    report(.missingFile(written, reason: project.sources.unreadable[path], at: range))
    return nil
  }

  fileprivate mutating func excerpt(_ use: DirectiveUse, of file: SourceFile) -> LiteralBlock {
    var excerpt = all(use, of: file)
    for diagnostic in excerpt.select(use) { report(diagnostic) }
    return LiteralBlock(
      text: excerpt.text,
      language: use.value("language") ?? FileLanguage.of(file.path) ?? codeLanguage,
      caption: use.directive[option: "caption"].map {
        [.text($0.value.isEmpty ? use.argument : $0.value)]
      },
      firstLineNumber: excerpt.firstLineNumber(use),
      emphasizedLines: emphasizedLines(use, count: excerpt.lines.count)
    )
  }

  fileprivate func lines(_ use: DirectiveUse, of file: SourceFile) -> [String] {
    all(use, of: file).lines
  }

  private func all(_ use: DirectiveUse, of file: SourceFile) -> Excerpt {
    let tabWidth = use.value("tab-width").flatMap { Int($0) }
    return Excerpt(of: file, encoding: use.value("encoding"), tabWidth: tabWidth)
  }

  private mutating func emphasizedLines(_ use: DirectiveUse, count: Int) -> [Int] {
    guard let option = use.directive[option: "emphasize-lines"],
      let text = use.value("emphasize-lines")
    else { return [] }
    let numbers = LineSelection.numbers(text, count: count)
    if numbers == nil { report(.malformedLines(text, at: option.range)) }
    return numbers ?? []
  }
}

/// The languages of files by the ends of their names.
private enum FileLanguage {
  private static let languages = [
    "py": "python", "yml": "yaml", "yaml": "yaml", "json": "json", "sh": "bash", "js": "javascript",
    "toml": "toml", "rs": "rust", "go": "go", "swift": "swift", "html": "html", "xml": "xml",
  ]

  static func of(_ path: String) -> String? {
    path.split(separator: ".").last.flatMap { languages[String($0)] }
  }
}
