import DocsModel

extension ReferenceResolver {
  mutating func add(_ root: Node, of source: SourceFile) {
    let open = InternalParts.removed(from: root, of: source)
    let identifiers = SchemaIdentifiers(of: open.node, in: source)
    for resource in identifiers.resources where identified[resource.uri] == nil {
      identified[resource.uri] = Address(file: source.id, pointer: resource.pointer)
    }
    files[source.id] = ReadFile(
      root: open.node,
      internalPlaces: open.places,
      identifiers: identifiers
    )
  }

  mutating func file(_ id: SourceFile.ID) -> ReadFile? {
    if let file = files[id] { return file }
    let result = nodes.tree(of: sources[id])
    diagnostics.append(contentsOf: result.diagnostics)
    if let root = result.value {
      add(root, of: sources[id])
    } else {
      files[id] = ReadFile(root: nil)
    }
    return files[id]
  }
}
