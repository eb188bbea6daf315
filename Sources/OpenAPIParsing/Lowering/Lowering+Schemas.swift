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
    guard let address = resolver.address(of: reference) else { return nil }
    if let id = schemas.id(at: address) { return id }
    guard let node = resolver.node(at: address, of: reference) else { return nil }
    let file = resolver.path(of: address.file).split(separator: "/").last ?? ""
    return schemas.add(node, at: address, fileName: file)
  }

  mutating func schema(_ written: OpenAPI.Schema) -> API.Schema {
    var schema = API.Schema()
    lowerText(of: written, to: &schema)
    lowerValues(of: written, to: &schema)
    lowerMembers(of: written, to: &schema)
    lowerCompositions(of: written, to: &schema)
    return schema
  }

  private mutating func lowerText(of written: OpenAPI.Schema, to schema: inout API.Schema) {
    schema.title = written.title
    schema.description = blocks(written.description)
    schema.types = written.types
    schema.isNullable = written.isNullable
    schema.format = written.format
    schema.isDeprecated = written.isDeprecated
    schema.isReadOnly = written.isReadOnly
    schema.isWriteOnly = written.isWriteOnly
    schema.constraints = written.constraints
    schema.externalDocumentation = externalDocumentation(written.externalDocumentation)
  }

  private func lowerValues(of written: OpenAPI.Schema, to schema: inout API.Schema) {
    schema.defaultValue = written.defaultValue.map { Value($0) }
    schema.constantValue = written.constantValue.map { Value($0) }
    schema.examples = written.examples.map { Value($0) }
    schema.values = written.values.enumerated().map { place, node in
      API.EnumerationValue(
        value: Value(node),
        description: written.valueDescription(of: node, at: place)
      )
    }
  }

  private mutating func lowerMembers(
    of written: OpenAPI.Schema,
    to schema: inout API.Schema
  ) {
    let required = Set(written.required)
    schema.properties = properties(written.properties, required: required)
    schema.patternProperties = properties(written.patternProperties, required: [])
    switch written.additionalProperties {
    case .allowed(let isAllowed): schema.additionalProperties = isAllowed ? .allowed : .forbidden
    case .schema(let values):
      schema.additionalProperties =
        .schema(schemaUse(values), name: written.additionalPropertiesName)
    case nil: break
    }
    schema.prefixItems = written.prefixItems.map { schemaUse($0) }
    schema.items = written.items.map { schemaUse($0) }
    schema.contains = written.contains.map { schemaUse($0) }
    schema.discriminator = written.discriminator.map { discriminator($0) }
  }

  mutating func properties(
    _ written: [OpenAPI.Named<OpenAPI.Written<OpenAPI.Schema>>],
    required: Set<String>
  ) -> [API.Property] {
    written.map { entry in
      API.Property(
        name: entry.name,
        schema: schemaUse(entry.value),
        isRequired: required.contains(entry.name)
      )
    }
  }

  /// The values name schemas or refer to them.
  private mutating func discriminator(
    _ written: OpenAPI.Schema.Discriminator
  ) -> API.Discriminator {
    API.Discriminator(
      propertyName: written.propertyName,
      mapping: written.mapping.compactMap { entry in
        let reference = OpenAPI.Reference(text: entry.value, range: entry.range)
        let id = schemas.id(named: entry.value) ?? id(of: reference)
        return id.map { API.Discriminator.Mapping(value: entry.name, schema: $0) }
      }
    )
  }
}

extension OpenAPI.Schema {
  /// A list beside the values, or a map by their texts.
  fileprivate func valueDescription(of value: Node, at place: Int) -> String? {
    guard let valueDescriptions else { return nil }
    if case .array(let texts) = valueDescriptions.kind {
      return texts.indices.contains(place) ? texts[place].string : nil
    }
    return value.scalarText.flatMap { valueDescriptions[$0]?.string }
  }
}
