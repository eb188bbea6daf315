import DocsModel

extension ModuleReader {
  /// Words that a colon follows without making them names with a type.
  private static let blockWords: Set<String> = ["else", "finally", "try"]

  /// `name: annotation = value`, `a = b = value`, `a, b = values`, `type Name = value`; whether it is
  /// one of these.
  mutating func readAssignment(into scope: inout Scope) -> Bool {
    if word() == "type", word(ahead: 2) == "=" || word(ahead: 2) == "[" { index += 1 }
    guard current.kind == .name, [":", "=", "[", ","].contains(word(ahead: 1)),
      !Self.blockWords.contains(word())
    else { return false }
    let end = statementEnd
    if word(ahead: 1) == ":" { return readAnnotated(upTo: end, into: &scope) }
    return readPlain(upTo: end, into: &scope)
  }

  private mutating func readAnnotated(upTo end: Int, into scope: inout Scope) -> Bool {
    guard index + 2 < end else { return false }
    let assignment = firstTop("=", in: index + 2..<end)
    let value = Python.Value(
      annotation: annotation(index + 2..<(assignment ?? end)),
      value: assignment.map { source.spelling(of: $0 + 1..<end) }
    )
    add([(current, value)], upTo: end, into: &scope)
    return true
  }

  private mutating func readPlain(upTo end: Int, into scope: inout Scope) -> Bool {
    var targets: [[Token?]] = []
    var start = index
    while let equals = firstTop("=", in: start..<end) {
      let names = names(in: start..<equals)
      guard names.contains(where: { $0 != nil }) else { break }
      targets.append(names)
      start = equals + 1
    }
    guard !targets.isEmpty else { return false }
    let assigned = targets.flatMap { names in
      zip(names, values(start..<end, of: names.count)).compactMap { name, value in
        name.map { ($0, Python.Value(value: value)) }
      }
    }
    add(assigned, upTo: end, into: &scope)
    return true
  }

  /// The names that a target assigns to, in the order of its parts; nil for a part that is no name.
  private func names(in target: Range<Int>) -> [Token?] {
    let isGenericType =
      target.lowerBound == index && index > 0 && source.tokens[index - 1].kind == .name
    return parts(of: target).map { part in
      let token = source.tokens[part.lowerBound]
      return token.kind == .name && (part.count == 1 || isGenericType) ? token : nil
    }
  }

  /// The texts that so many names get; none where the value is not written in as many parts.
  private func values(_ range: Range<Int>, of count: Int) -> [String?] {
    guard count > 1 else { return [source.spelling(of: range)] }
    var parts = parts(of: range)
    if parts.count == 1, ["(", "["].contains(source.text(source.tokens[range.lowerBound])) {
      parts = self.parts(of: range.dropFirst().dropLast())
    }
    guard parts.count == count else { return Array(repeating: nil, count: count) }
    return parts.map { source.spelling(of: $0) }
  }

  private mutating func add(
    _ assigned: [(name: Token, value: Python.Value)],
    upTo end: Int,
    into scope: inout Scope
  ) {
    let lines = current.line...max(current.line, source.tokens[max(index, end - 1)].line)
    add(assigned, documentedBy: source.comment(beside: lines), into: &scope)
    index = end
  }

  /// Adds values under their names, which a string below the statement may document.
  func add(
    _ assigned: [(name: Token, value: Python.Value)],
    documentedBy docstring: Python.Docstring?,
    into scope: inout Scope
  ) {
    for (name, value) in assigned {
      scope.add(source.member(name, .value(value), documentedBy: docstring))
    }
    scope.assigned = assigned.map { source.text($0.name) }
  }

  /// `__all__ = […]` and what is added to it.
  mutating func readExports() {
    let end = statementEnd
    let names = source.tokens[index..<end].filter { $0.kind == .string }.map { token in
      String(
        decoding: StringLiteral(source.file.bytes[token.start..<token.end]).value,
        as: UTF8.self
      )
    }
    let known = word(ahead: 1) == "=" ? [] : module.exports ?? []
    module.exports = known + names
    index = end
  }

  /// Reads `import a.b as c, d`.
  mutating func readImport() {
    let end = statementEnd
    for element in parts(of: index + 1..<end) {
      let words = element.map { source.text(source.tokens[$0]) }
      let alias = words.firstIndex(of: "as")
      let path = words[..<(alias ?? words.count)].joined()
      guard let name = alias.map({ words.last ?? words[$0] }) else {
        let first = path.split(separator: ".").first.map(String.init) ?? path
        module.imports.append(Python.Import(module: first, name: nil, alias: first))
        continue
      }
      module.imports.append(Python.Import(module: path, name: nil, alias: name))
    }
    index = end
  }

  /// Reads `from .a import b as c, d`.
  mutating func readFromImport() {
    let end = statementEnd
    guard let keyword = (index..<end).first(where: { source.text(source.tokens[$0]) == "import" })
    else {
      index = end
      return
    }
    let written = (index + 1..<keyword).map { source.text(source.tokens[$0]) }.joined()
    let names = (keyword + 1..<end).filter { !["(", ")"].contains(source.text(source.tokens[$0])) }
    for element in names.split(whereSeparator: { source.text(source.tokens[$0]) == "," }) {
      guard let first = element.first, let last = element.last else { continue }
      module.imports.append(
        Python.Import(
          module: absolute(written),
          name: source.text(source.tokens[first]),
          alias: source.text(source.tokens[last])
        )
      )
    }
    index = end
  }

  /// A module's name with its leading dots resolved against this module's package.
  private func absolute(_ written: String) -> String {
    let dots = written.prefix { $0 == "." }.count
    guard dots > 0 else { return written }
    let steps = module.name.split(separator: ".")
    let package = steps.dropLast(dots - (module.isPackage ? 1 : 0))
    let rest = written.dropFirst(dots)
    return (package + (rest.isEmpty ? [] : [rest])).joined(separator: ".")
  }
}
