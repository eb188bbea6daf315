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
    } else if word() == receiver, word(ahead: 1) == ".", [":", "="].contains(word(ahead: 3)) {
      readInstanceAttribute(into: &scope)
    }
    let isDefinition = ["def", "class", "async"].contains(word())
    index = statementEnd
    guard isDefinition, current.kind == .newline else { return }
    index += 1
    skipBlock()
  }

  /// Reads `self.name: type = value`; a value made at run time is none to show.
  private mutating func readInstanceAttribute(into scope: inout Scope) {
    let token = source.tokens[index + 2]
    let end = statementEnd
    let name = source.text(token)
    var value = Python.Value()
    if word(ahead: 3) == ":" {
      let assignment = firstTop("=", in: index + 4..<end)
      value.annotation = annotation(index + 4..<(assignment ?? end))
    }
    let docstring = source.comment(beside: token.line...source.tokens[end - 1].line)
    guard docstring != nil || isFollowedByString(end) else { return }
    scope.add(
      Python.Member(
        name: name,
        kind: .value(value),
        docstring: docstring,
        range: source.range(token)
      )
    )
    scope.assigned = [name]
  }

  private func isFollowedByString(_ end: Int) -> Bool {
    source.tokens[end].kind == .newline && source.tokens[end + 1].kind == .string
  }
}
