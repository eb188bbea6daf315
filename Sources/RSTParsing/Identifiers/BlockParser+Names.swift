import DocsModel

extension BlockParser {
  /// Adds the messages about names that two elements have.
  mutating func append(_ conflicts: [IdentifierRegistry.Conflict], at range: SourceRange) {
    for conflict in conflicts { blocks.append(message(conflict, at: range)) }
  }

  mutating func message(
    _ conflict: IdentifierRegistry.Conflict,
    at range: SourceRange,
    line: Int32? = nil
  ) -> Block {
    switch conflict {
    case .duplicateExplicit(let name):
      message(
        .duplicateName(name, at: range),
        "Duplicate explicit target name: \"\(name)\".",
        line: line
      )
    case .duplicateImplicit(let name):
      message(
        .duplicateTitle(name, at: range),
        "Duplicate implicit target name: \"\(name)\".",
        line: line
      )
    case .overridesImplicit(let name):
      message(
        .nameOfTitle(name, at: range),
        "Target name overrides implicit target name \"\(name)\".",
        line: line
      )
    case .sameAddress(let name, let address):
      message(
        .repeatedAddress(name, at: range),
        "Duplicate name \"\(name)\" for external target \"\(address)\".",
        line: line
      )
    }
  }
}
