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
        "name", "class", "encoding", "tab-width", "force", "prepend", "append",
      ],
      content: .none
    )
  ) { use, expander in
    guard let file = expander.includedFile(use) else { return [] }
    var excerpt = Excerpt(of: file)
    for diagnostic in excerpt.select(use) { expander.report(diagnostic) }
    let literal = LiteralBlock(
      text: excerpt.text,
      language: use.value("language") ?? Excerpt.language(of: file.path),
      caption: use.directive[option: "caption"].map {
        [.text($0.value.isEmpty ? use.argument : $0.value)]
      },
      firstLineNumber: excerpt.firstLineNumber(use),
      emphasizedLines: LineSelection.numbers(
        use.value("emphasize-lines") ?? "",
        count: excerpt.lines.count
      ) ?? []
    )
    return [use.block(.literalBlock(literal))]
  }
}

extension DirectiveExpander {
  fileprivate mutating func includedFile(_ use: DirectiveUse) -> SourceFile? {
    let range = use.directive.argumentRange
    guard let path = SourcePath.resolve(use.argument, from: draft.document.path) else {
      report(.fileOutsideSources(use.argument, at: range))
      return nil
    }
    if let file = project.sources[path] { return file }
    report(.missingFile(use.argument, reason: project.sources.unreadable[path], at: range))
    return nil
  }
}

/// The lines of a file that a directive asks for.
private struct Excerpt {
  var lines: [String]
  private var firstLine = 1

  init(of file: SourceFile) {
    var text = String(decoding: file.bytes, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func select(_ use: DirectiveUse) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    selectObject(use, &diagnostics)
    cut(use, "start-after", fromStart: true, includesLine: false, &diagnostics)
    cut(use, "start-at", fromStart: true, includesLine: true, &diagnostics)
    cut(use, "end-before", fromStart: false, includesLine: false, &diagnostics)
    cut(use, "end-at", fromStart: false, includesLine: true, &diagnostics)
    selectLines(use, &diagnostics)
    dedent(use)
    if let line = use.value("prepend") { lines.insert(line, at: 0) }
    if let line = use.value("append") { lines.append(line) }
    return diagnostics
  }

  func firstLineNumber(_ use: DirectiveUse) -> Int? {
    if use.has("lineno-match") { return firstLine }
    if let start = use.value("lineno-start").flatMap({ Int($0) }) { return start }
    return use.has("linenos") ? 1 : nil
  }

  /// Cuts before or after the first line that holds the option's text.
  private mutating func cut(
    _ use: DirectiveUse,
    _ name: String,
    fromStart: Bool,
    includesLine: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let option = use.directive[option: name], let text = use.value(name) else { return }
    guard let index = lines.firstIndex(where: { $0.contains(text) }) else {
      diagnostics.append(.textNotInFile(text, file: use.argument, at: option.range))
      return
    }
    if fromStart {
      let count = includesLine ? index : index + 1
      lines.removeFirst(count)
      firstLine += count
    } else {
      lines.removeLast(lines.count - index - (includesLine ? 1 : 0))
    }
  }

  private mutating func selectLines(_ use: DirectiveUse, _ diagnostics: inout [Diagnostic]) {
    guard let option = use.directive[option: "lines"], let text = use.value("lines") else { return }
    guard let numbers = LineSelection.numbers(text, count: lines.count) else {
      diagnostics.append(.malformedLines(text, at: option.range))
      return
    }
    firstLine += (numbers.first ?? 1) - 1
    lines = numbers.map { lines[$0 - 1] }
  }

  /// Takes the lines of one Python function, class or method: `Class.method`.
  private mutating func selectObject(_ use: DirectiveUse, _ diagnostics: inout [Diagnostic]) {
    guard let option = use.directive[option: "pyobject"], let path = use.value("pyobject") else {
      return
    }
    var found = lines.startIndex..<lines.endIndex
    for name in path.split(separator: ".") {
      guard let range = PythonObject.lines(of: String(name), in: lines[found]) else {
        diagnostics.append(.textNotInFile(path, file: use.argument, at: option.range))
        return
      }
      found = range
    }
    firstLine += found.lowerBound
    lines = Array(lines[found])
  }

  private mutating func dedent(_ use: DirectiveUse) {
    guard let option = use.directive[option: "dedent"] else { return }
    let margins = lines.filter { !$0.trimmed.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let width = Int(option.value.trimmed) ?? margins.min() ?? 0
    lines = lines.map { line in
      String(line.dropFirst(min(width, line.prefix { $0 == " " || $0 == "\t" }.count)))
    }
  }

  private static let languages = [
    "py": "python", "yml": "yaml", "yaml": "yaml", "json": "json", "sh": "bash", "js": "javascript",
    "toml": "toml", "rs": "rust", "go": "go", "swift": "swift", "html": "html", "xml": "xml",
  ]

  static func language(of path: String) -> String? {
    path.split(separator: ".").last.flatMap { languages[String($0)] }
  }
}
