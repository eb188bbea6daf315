import DocsModel

/// Of several definitions of a substitution the last one keeps the name.
enum RepeatedSubstitutions {
  /// Marks the others; `definitions` says how many of each name follow.
  static func mark(in blocks: inout [Block], definitions: inout [String: Int]) {
    for index in blocks.indices {
      if case .substitutionDefinition(let definition) = blocks[index].kind {
        definitions[definition.name, default: 1] -= 1
        guard definitions[definition.name, default: 0] > 0 else { continue }
        blocks[index].attributes.duplicateNames = [definition.name]
      } else {
        blocks[index].mapContents { mark(in: &$0, definitions: &definitions) }
      }
    }
  }
}
