import DocsModel

/// The fields at a document's top that say something about it and are not shown.
enum DocumentMetadata {
  /// Takes RST's first field list from the blocks, before or right after the title.
  static func split(_ document: Document) -> ([String: String], [Block]) {
    var metadata: [String: String] = [:]
    for field in document.metadata { metadata[field.name] = field.value }
    guard document.format == .restructuredText else { return (metadata, document.blocks) }
    var blocks = document.blocks
    if let fields = takeFields(from: &blocks) ?? takeFieldsBelowTitle(of: &blocks) {
      for field in fields { metadata[field.name] = Self.text(of: field) }
    }
    return (metadata, blocks)
  }

  private static func takeFields(from blocks: inout [Block]) -> [Field]? {
    guard let index = blocks.firstIndex(where: { !isSilent($0) }),
      case .fieldList(let fields) = blocks[index].kind
    else { return nil }
    blocks.remove(at: index)
    return fields
  }

  private static func takeFieldsBelowTitle(of blocks: inout [Block]) -> [Field]? {
    guard let index = blocks.firstIndex(where: { !isSilent($0) }),
      case .section(var section) = blocks[index].kind,
      let fields = takeFields(from: &section.blocks)
    else { return nil }
    blocks[index].kind = .section(section)
    return fields
  }

  private static func isSilent(_ block: Block) -> Bool {
    switch block.kind {
    case .comment, .target, .substitutionDefinition, .systemMessage: true
    default: false
    }
  }

  private static func text(of field: Field) -> String {
    field.body.map(\.plainText).joined(separator: "\n")
  }
}
