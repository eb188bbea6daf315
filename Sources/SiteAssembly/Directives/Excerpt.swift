import DocsModel

/// The lines of a file that a `literalinclude` asks for.
struct Excerpt {
  /// The whole of a file with its tabs expanded to a width, if to any.
  struct Origin: Hashable {
    let path: String
    let tabWidth: Int?
  }

  private(set) var lines: [String]
  private var firstLine = 1
  /// What is defined in the whole of the file, once that was asked for.
  private(set) var objects: PythonObjects?

  init(of file: SourceFile, tabWidth: Int?) {
    lines = Self.lines(of: file.bytes)
    if let tabWidth {
      lines = lines.map { Self.expanded($0, width: tabWidth) }
    }
  }

  init(lines: [String]) {
    self.lines = lines
  }

  /// Looks for what `pyobject` may ask for, which several excerpts of one file can share.
  mutating func findObjects() {
    if objects == nil { objects = PythonObjects(in: lines) }
  }

  /// Cuts in Sphinx's order: an object, the start, the end, lines by number, the margin.
  mutating func select(_ use: DirectiveUse) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    selectObject(use, &diagnostics)
    cutStart(use, "start-after", keepsLine: false, &diagnostics)
    cutStart(use, "start-at", keepsLine: true, &diagnostics)
    cutEnd(use, "end-before", keepsLine: false, &diagnostics)
    cutEnd(use, "end-at", keepsLine: true, &diagnostics)
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

  private mutating func cutStart(
    _ use: DirectiveUse,
    _ name: String,
    keepsLine: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let index = place(use, name, from: 0, &diagnostics) else { return }
    let count = keepsLine ? index : index + 1
    lines.removeFirst(count)
    firstLine += count
  }

  /// An `end-before` looks behind the first line, which a start may have named by the same text.
  private mutating func cutEnd(
    _ use: DirectiveUse,
    _ name: String,
    keepsLine: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let index = place(use, name, from: keepsLine ? 0 : 1, &diagnostics) else { return }
    lines.removeLast(lines.count - index - (keepsLine ? 1 : 0))
  }

  /// The first line that holds the option's text.
  private func place(
    _ use: DirectiveUse,
    _ name: String,
    from start: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let option = use.directive[option: name], let text = use.value(name) else { return nil }
    let index = lines.dropFirst(start).firstIndex { $0.contains(text) }
    if index == nil {
      diagnostics.append(.textNotInFile(text, file: use.argument, at: option.range))
    }
    return index
  }

  private mutating func selectLines(_ use: DirectiveUse, _ diagnostics: inout [Diagnostic]) {
    guard let option = use.directive[option: "lines"], let text = use.value("lines") else { return }
    guard let selection = LineSelection(text, count: lines.count) else {
      diagnostics.append(.malformedLines(text, at: option.range))
      return
    }
    if selection.goesBeyond {
      diagnostics.append(.linesBeyond(text, count: lines.count, at: option.range))
    }
    if use.has("lineno-match"), !selection.isConsecutive {
      diagnostics.append(.scatteredLines(text, at: option.range))
    }
    firstLine += (selection.numbers.first ?? 1) - 1
    lines = selection.numbers.map { lines[$0 - 1] }
  }

  /// Takes the lines of one Python function, class or method: `Class.method`.
  private mutating func selectObject(_ use: DirectiveUse, _ diagnostics: inout [Diagnostic]) {
    guard let option = use.directive[option: "pyobject"], let path = use.value("pyobject") else {
      return
    }
    guard let found = objects?.lines[path] else {
      diagnostics.append(.textNotInFile(path, file: use.argument, at: option.range))
      return
    }
    firstLine += found.lowerBound
    lines = Array(lines[found])
  }

  /// Takes away the blanks that `dedent` asks for: so many, or those that all lines have.
  mutating func dedent(_ use: DirectiveUse) {
    guard let option = use.directive[option: "dedent"] else { return }
    let margins = lines.filter { !$0.trimmed.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let width = max(0, Int(option.value.trimmed) ?? margins.min() ?? 0)
    lines = lines.map { line in
      String(line.dropFirst(min(width, line.prefix { $0 == " " || $0 == "\t" }.count)))
    }
  }
}

extension Excerpt {
  private static func lines(of bytes: [UInt8]) -> [String] {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func expanded(_ line: String, width: Int) -> String {
    guard line.utf8.contains(UInt8(ascii: "\t")) else { return line }
    var result = ""
    var column = 0
    for character in line {
      let isTab = character == "\t"
      let count = isTab ? width - column % width : 1
      result += isTab ? String(repeating: " ", count: count) : String(character)
      column += count
    }
    return result
  }
}
