import DocsModel

/// Tells the JSON pointers of places in files.
struct PointerIndex {
  let roots: [SourceFile.ID: Node]

  /// The messages with the pointers of their places.
  func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.pointer = diagnostic.range.flatMap { pointer(of: $0) }
      return diagnostic
    }
  }

  /// The pointer of the innermost value around a place; nil where the file could not be read.
  func pointer(of range: SourceRange) -> String? {
    guard var node = roots[range.file] else { return nil }
    var pointer = ""
    while let step = step(in: node, to: range.start) {
      pointer = Address(file: range.file, map: pointer, key: step.key).pointer
      node = step.value
    }
    return pointer
  }

  private func step(
    in node: Node,
    to position: SourcePosition
  ) -> (key: String, value: Node)? {
    switch node.kind {
    case .array(let items):
      let place = items.partitionPoint { $0.range.start <= position } - 1
      guard items.indices.contains(place), position < items[place].range.end else { return nil }
      return ("\(place)", items[place])
    case .object(let members):
      let place = members.partitionPoint { $0.keyRange.start <= position } - 1
      guard members.indices.contains(place),
        position < max(members[place].value.range.end, members[place].keyRange.end)
      else { return nil }
      return (members[place].key, members[place].value)
    case .null, .boolean, .number, .string: return nil
    }
  }
}
