import DocsModel

extension BlockParser {
  /// Adds the messages about names that two elements have.
  mutating func append(
    _ conflicts: [IdentifierRegistry.Conflict],
    at range: SourceRange,
    line: Int32? = nil
  ) {
    for conflict in conflicts { blocks.append(message(conflict, at: range, line: line)) }
  }

  /// Makes the message about a name that two elements have.
  ///
  /// - Parameters:
  ///   - conflict: the name and the elements.
  ///   - range: the later element.
  ///   - line: the line that docutils names; by default the last one that was read.
  /// - Returns: the block for the tree.
  mutating func message(
    _ conflict: IdentifierRegistry.Conflict,
    at range: SourceRange,
    line: Int32? = nil
  ) -> Block {
    let name = conflict.name
    let (diagnostic, text): (Diagnostic, String) =
      switch conflict.kind {
      case .duplicateExplicit:
        (.duplicateName(name, at: range), "Duplicate explicit target name: \"\(name)\".")
      case .duplicateImplicit:
        (.duplicateTitle(name, at: range), "Duplicate implicit target name: \"\(name)\".")
      case .overridesImplicit:
        (.nameOfTitle(name, at: range), "Target name overrides implicit target name \"\(name)\".")
      case .sameDestination(let written):
        (
          .repeatedAddress(name, at: range),
          "Duplicate name \"\(name)\" for external target \"\(written)\"."
        )
      }
    return message(
      diagnostic,
      text,
      line: line ?? lineReached,
      backlinks: conflict.id.map { [$0] } ?? []
    )
  }

  /// The line that docutils stands at: the last one read, or the one behind a single line of text.
  var lineReached: Int32? {
    if let outerLine { return outerLine }
    guard index > 0, index <= lines.count else { return nil }
    return lines[index - 1].number + (isReadingOneLine ? 1 : 0)
  }
}
