import DocsModel

extension Lowering {
  /// Gives numbers to the specification's own schemas, in the order of the file.
  mutating func registerSchemas() {
    let components = document.components.schemas
    for entry in components.entries {
      let address = Address(file: rootFile, map: components.pointer, key: entry.name)
      schemas.add(
        SchemaTable.Entry(name: entry.name, range: entry.range, schema: entry.value),
        at: address
      )
    }
    for (index, entry) in components.entries.enumerated() {
      if case .reference(let reference) = entry.value {
        registerAlias(reference, for: API.Schema.ID(index: index))
      }
    }
    cutAliasRings()
  }

  /// A name for a schema elsewhere makes that schema its own, so that both ways lead to one page.
  private mutating func registerAlias(
    _ reference: OpenAPI.Reference,
    for id: API.Schema.ID
  ) {
    guard let address = resolver.address(of: reference) else {
      return schemas.replace(id, by: nil)
    }
    if let target = schemas.id(at: address) {
      aliases[id] = target
      return
    }
    schemas.alias(address, to: id)
    schemas.replace(id, by: writtenSchema(at: address, of: reference))
  }

  /// Takes apart names that lead to each other and to nothing else.
  private mutating func cutAliasRings() {
    var settled: Set<API.Schema.ID> = []
    for start in aliases.keys.sorted(by: { $0.index < $1.index }) {
      var path: Set<API.Schema.ID> = []
      var current = start
      while let next = aliases[current], settled.insert(current).inserted {
        path.insert(current)
        if path.contains(next), case .reference(let last) = schemas.entries[current.index].schema {
          resolver.diagnostics.append(.referenceRing(last.text, at: last.range))
          schemas.replace(current, by: nil)
        }
        current = next
      }
    }
  }

  private mutating func writtenSchema(
    at address: Address,
    of reference: OpenAPI.Reference
  ) -> OpenAPI.Written<OpenAPI.Schema>? {
    resolver.node(at: address, of: reference).flatMap { reader.writtenSchema($0) }
  }

  /// All named schemas; lowering one may lead to others, which get their numbers then.
  mutating func namedSchemas() -> [API.NamedSchema] {
    var named: [API.NamedSchema] = []
    while named.count < schemas.entries.count {
      let schema: API.Schema
      switch writtenSchema(API.Schema.ID(index: named.count)) {
      case .inline(let written): schema = self.schema(written)
      case .reference(let reference): schema = alias(of: reference)
      case nil: schema = API.Schema()
      }
      let entry = schemas.entries[named.count]
      named.append(API.NamedSchema(name: entry.name, schema: schema, range: entry.range))
    }
    return named
  }

  mutating func writtenSchema(_ id: API.Schema.ID) -> OpenAPI.Written<OpenAPI.Schema>? {
    if let node = schemas.entries[id.index].node {
      schemas.replace(id, by: reader.writtenSchema(node))
    }
    return schemas.entries[id.index].schema
  }

  private mutating func alias(of reference: OpenAPI.Reference) -> API.Schema {
    let target = schemaUse(.reference(reference))
    return API.Schema(compositions: [API.Composition(kind: .allOf, choices: [target])])
  }

  mutating func schemaUse(_ written: OpenAPI.Written<OpenAPI.Schema>) -> API.SchemaUse {
    switch written {
    case .inline(let schema): .inline(self.schema(schema))
    case .reference(let reference): id(of: reference).map { .named($0) } ?? .any
    }
  }

  /// The number of the schema that a reference leads to; nil, with a message, for none.
  mutating func id(of reference: OpenAPI.Reference) -> API.Schema.ID? {
    if let node = reference.target { return id(ofNested: node) }
    guard let address = resolver.address(of: reference) else { return nil }
    if let id = schemas.id(at: address) { return id }
    guard let node = resolver.node(at: address, of: reference) else { return nil }
    let file = resolver.path(of: address.file).split(separator: "/").last ?? ""
    return schemas.add(node, at: address, fileName: file)
  }

  /// A schema too deep inside others gets a name and a page of its own.
  private mutating func id(ofNested node: Node) -> API.Schema.ID {
    let file = node.range.file
    let roots = resolver.root(of: file).map { [file: $0] } ?? [:]
    let start = node.range.start
    let pointer =
      PointerIndex(roots: roots).pointer(of: node.range) ?? "/\(start.line):\(start.column)"
    let address = Address(file: file, pointer: pointer)
    if let id = schemas.id(at: address) { return id }
    return schemas.add(node, at: address, fileName: "schema")
  }

  mutating func schema(_ written: OpenAPI.Schema) -> API.Schema {
    var schema = API.Schema()
    lowerText(of: written, to: &schema)
    lowerValues(of: written, to: &schema)
    lowerMembers(of: written, to: &schema)
    lowerConditions(of: written, to: &schema)
    lowerCompositions(of: written, to: &schema)
    collapseNull(in: &schema)
    return schema
  }
}
