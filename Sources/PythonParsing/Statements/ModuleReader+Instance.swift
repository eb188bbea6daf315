import DocsModel

extension ModuleReader {
  /// Reads the block of `__init__` for the attributes that it gives to the instance.
  ///
  /// Only those with a comment `#:` or a string below them belong to the documentation.
  mutating func readInstance(of receiver: String, into scope: inout Scope) {
    var open = 0
    repeat {
      switch current.kind {
      case .indent: open += 1
      case .dedent: open -= 1
      case .newline, .end: break
      case .name, .number, .string, .operator:
        readInstanceStatement(of: receiver, into: &scope)
        continue
      }
      if current.kind != .end { index += 1 }
    } while open > 0 && current.kind != .end
  }

  private mutating func readInstanceStatement(of receiver: String, into scope: inout Scope) {
    let assigned = scope.assigned
    scope.assigned = []
    if current.kind == .string {
      let docstring = takeDocstring()
      for name in assigned { scope.document(name, by: docstring) }
    } else if word() == receiver, word(ahead: 1) == "." {
      readInstanceAttributes(of: receiver, into: &scope)
    }
    let isDefinition = ["def", "class", "async"].contains(word())
    index = statementEnd
    guard isDefinition, current.kind == .newline else { return }
    index += 1
    skipBlock()
  }

  /// Reads `self.name: type = value` and `self.a, self.b = values`; a value made at run time is none
  /// to show.
  private mutating func readInstanceAttributes(of receiver: String, into scope: inout Scope) {
    let end = statementEnd
    let equals = firstTop("=", in: index..<end)
    let isAnnotated = word(ahead: 3) == ":"
    var value = Python.Value()
    if isAnnotated { value.annotation = annotation(index + 4..<max(index + 4, equals ?? end)) }
    guard let targetEnd = isAnnotated ? index + 3 : equals else { return }
    let docstring = source.comment(beside: current.line...source.tokens[end - 1].line)
    guard docstring != nil || isFollowedByString(end) else { return }
    let names = attributes(of: receiver, in: index..<targetEnd)
    add(names.map { ($0, value) }, documentedBy: docstring, into: &scope)
  }

  private func attributes(of receiver: String, in target: Range<Int>) -> [Token] {
    parts(of: target).compactMap { part in
      let tokens = source.tokens[part]
      guard part.count == 3, source.text(tokens[part.lowerBound]) == receiver else { return nil }
      return tokens.last
    }
  }

  private func isFollowedByString(_ end: Int) -> Bool {
    source.tokens[end].kind == .newline && source.tokens[end + 1].kind == .string
  }
}
