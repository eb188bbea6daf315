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
      markupOptions: ["caption"],
      content: .none
    )
  ) { use, expander in
    guard let file = expander.file(use.argument, at: use.directive.argumentRange) else { return [] }
    expander.reportOpposites(use)
    if let other = use.directive[option: "diff"] {
      return expander.difference(use, of: file, from: other)
    }
    return expander.excerpt(use, of: file)
  }

  /// Options that exclude each other; the first of a pair counts.
  fileprivate static let opposites = [
    ("start-after", "start-at"), ("end-before", "end-at"), ("lineno-match", "lineno-start"),
    ("lineno-match", "append"), ("diff", "pyobject"), ("diff", "lines"), ("diff", "start-after"),
    ("diff", "start-at"), ("diff", "end-before"), ("diff", "end-at"), ("diff", "lineno-start"),
    ("diff", "lineno-match"),
  ]
}

extension DirectiveExpander {
  fileprivate mutating func reportOpposites(_ use: DirectiveUse) {
    for (first, second) in DirectiveDefinition.opposites where use.has(first) {
      guard let option = use.directive[option: second] else { continue }
      report(.oppositeOptions(second, first, at: option.range))
    }
  }

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

  fileprivate mutating func excerpt(_ use: DirectiveUse, of file: SourceFile) -> [Block] {
    var excerpt = whole(file, use)
    for diagnostic in excerpt.select(use) { report(diagnostic) }
    guard !excerpt.lines.isEmpty || file.bytes.isEmpty else { return [] }
    let language = use.value("language") ?? FileLanguage.of(file.path) ?? codeLanguage
    return [literal(excerpt, language: language, use)]
  }

  fileprivate mutating func difference(
    _ use: DirectiveUse,
    of file: SourceFile,
    from other: Directive.Option
  ) -> [Block] {
    guard let old = self.file(other.value.trimmed, at: other.range) else { return [] }
    let lines = UnifiedDiff.lines(
      from: whole(old, use).lines,
      old.path,
      to: whole(file, use).lines,
      file.path
    )
    return [literal(Excerpt(lines: lines), language: "diff", use)]
  }

  /// All of a file, which is kept: other directives often show other parts of it.
  private mutating func whole(_ file: SourceFile, _ use: DirectiveUse) -> Excerpt {
    let width = use.value("tab-width").flatMap { Int($0) }
    let tabWidth = width.flatMap { (1...16).contains($0) ? $0 : nil }
    let origin =
      use.has("encoding") ? nil : Excerpt.Origin(path: file.path, tabWidth: tabWidth)
    var excerpt =
      origin.flatMap { excerpts[$0] } ?? Excerpt(of: decoded(file, use), tabWidth: tabWidth)
    if use.has("pyobject") { excerpt.findObjects() }
    if let origin { excerpts[origin] = excerpt }
    return excerpt
  }

  private mutating func decoded(_ file: SourceFile, _ use: DirectiveUse) -> SourceFile {
    let range = use.directive[option: "encoding"]?.range ?? use.range
    let decoded = file.decoded(from: use.value("encoding"), at: range)
    for diagnostic in decoded.diagnostics { report(diagnostic) }
    return decoded.value
  }

  private mutating func literal(_ excerpt: Excerpt, language: String?, _ use: DirectiveUse)
    -> Block
  {
    let literal = LiteralBlock(
      text: excerpt.lines.joined(separator: "\n"),
      language: language,
      caption: use.directive[option: "caption"].map {
        $0.inlines.isEmpty ? [.text(use.argument)] : $0.inlines
      },
      firstLineNumber: excerpt.firstLineNumber(use),
      emphasizedLines: emphasizedLines(use, count: excerpt.lines.count)
    )
    return use.block(.literalBlock(literal))
  }

  /// The lines that `emphasize-lines` names of a code block with so many.
  mutating func emphasizedLines(_ use: DirectiveUse, count: Int) -> [Int] {
    guard let option = use.directive[option: "emphasize-lines"],
      let text = use.value("emphasize-lines")
    else { return [] }
    guard let selection = LineSelection(text, count: count) else {
      report(.malformedLines(text, at: option.range))
      return []
    }
    if selection.goesBeyond { report(.linesBeyond(text, count: count, at: option.range)) }
    return selection.numbers
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
