import DocsModel

extension Lowering {
  mutating func lowerText(of written: OpenAPI.Schema, to schema: inout API.Schema) {
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
    schema.xml = written.xml
  }

  func lowerValues(of written: OpenAPI.Schema, to schema: inout API.Schema) {
    schema.defaultValue = written.defaultValue.map { Value($0) }
    schema.constantValue = written.constantValue.map { Value($0) }
    schema.examples = written.examples.map { Value($0) }
    schema.values = written.values.enumerated().map { place, node in
      API.EnumerationValue(
        value: Value(node),
        name: written.text(in: written.valueNames, of: node, at: place),
        description: written.text(in: written.valueDescriptions, of: node, at: place)
      )
    }
  }

  mutating func lowerMembers(
    of written: OpenAPI.Schema,
    to schema: inout API.Schema
  ) {
    let required = Set(written.required)
    schema.properties = properties(written.properties, required: required)
    let names = Set(written.properties.map(\.name))
    schema.otherRequiredProperties = written.required.filter { !names.contains($0) }
    schema.patternProperties = properties(written.patternProperties, required: [])
    schema.additionalProperties = written.additionalProperties.map {
      additional($0, name: written.additionalPropertiesName)
    }
    schema.propertyNames = written.propertyNames.map { schemaUse($0) }
    schema.prefixItems = written.prefixItems.map { schemaUse($0) }
    schema.items = written.items.map { schemaUse($0) }
    schema.contains = written.contains.map { schemaUse($0) }
    schema.contentSchema = written.contentSchema.map { schemaUse($0) }
    schema.discriminator = written.discriminator.map { discriminator($0) }
  }

  mutating func additional(
    _ written: OpenAPI.Schema.Additional,
    name: String? = nil
  ) -> API.AdditionalProperties {
    switch written {
    case .allowed(let isAllowed): isAllowed ? .allowed : .forbidden
    case .schema(let values): .schema(schemaUse(values), name: name)
    }
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
}

extension OpenAPI.Schema {
  /// A list beside the values, or a map by their texts.
  fileprivate func text(in list: Node?, of value: Node, at place: Int) -> String? {
    guard let list else { return nil }
    if case .array(let texts) = list.kind {
      return texts.indices.contains(place) ? texts[place].string : nil
    }
    return value.scalarText.flatMap { list[$0]?.string }
  }
}
