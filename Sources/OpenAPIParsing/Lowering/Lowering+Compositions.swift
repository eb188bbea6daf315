import DocsModel

extension Lowering {
  mutating func lowerCompositions(of written: OpenAPI.Schema, to schema: inout API.Schema) {
    if !written.parts.isEmpty, !merge(written, to: &schema) {
      let choices = written.parts.map { schemaUse($0) }
      if choices.count == 1, case .inline(let part) = choices[0],
        let joined = schema.joined(with: part)
      {
        schema = joined
      } else {
        schema.compositions.append(API.Composition(kind: .allOf, choices: choices))
      }
    }
    schema.compositions += compositions(of: written)
  }

  private mutating func compositions(of written: OpenAPI.Schema) -> [API.Composition] {
    written.compositions.map { composition in
      API.Composition(
        kind: composition.kind,
        choices: composition.choices.map { schemaUse($0) }
      )
    }
  }

  /// Shows an `allOf` of objects as one object.
  ///
  /// One named schema with a few words beside it stays what it is: a use of that schema.
  private mutating func merge(
    _ written: OpenAPI.Schema,
    to schema: inout API.Schema
  ) -> Bool {
    if written.parts.count == 1, written.properties.isEmpty, written.required.isEmpty,
      case .reference = written.parts[0]
    {
      return false
    }
    var parts = AllOfParts()
    guard parts.add(written, origin: nil, &self), parts.size <= mergeBudget else { return false }
    mergeBudget -= parts.size
    let required = Set(parts.parts.flatMap(\.schema.required))
    var properties = PropertyList()
    for part in parts.parts.dropLast() {
      for var property in self.properties(part.schema.properties, required: required) {
        property.origin = part.origin
        properties.add(property)
      }
    }
    for var property in schema.properties {
      property.isRequired = required.contains(property.name)
      properties.add(property)
    }
    schema.properties = properties.properties
    let names = Set(schema.properties.map(\.name))
    schema.otherRequiredProperties = required.subtracting(names).sorted()
    schema.types = [.object]
    fill(&schema, from: parts.parts.dropLast())
    return true
  }

  /// Takes over from the parts what the schema does not say itself.
  private mutating func fill(
    _ schema: inout API.Schema,
    from parts: ArraySlice<AllOfParts.Part>
  ) {
    for part in parts {
      let written = part.schema
      if schema.additionalProperties == nil {
        schema.additionalProperties = written.additionalProperties.map {
          additional($0, name: written.additionalPropertiesName)
        }
      }
      schema.patternProperties += properties(written.patternProperties, required: [])
      schema.propertyNames = schema.propertyNames ?? written.propertyNames.map { schemaUse($0) }
      schema.dependencies += dependencies(of: written)
      schema.conditionals += conditionals(of: written)
      fillConstraints(of: &schema, from: written.constraints)
      if part.origin == nil { fillText(of: &schema, from: written) }
      schema.compositions += compositions(of: written)
    }
  }

  /// Parts without a name of their own only tell more about the schema.
  private mutating func fillText(of schema: inout API.Schema, from written: OpenAPI.Schema) {
    schema.title = schema.title ?? written.title
    schema.description = schema.description.adding(blocks(written.description))
    if schema.discriminator == nil {
      schema.discriminator = written.discriminator.map { discriminator($0) }
    }
    schema.isNullable = schema.isNullable || written.isNullable
    schema.isDeprecated = schema.isDeprecated || written.isDeprecated
    schema.isReadOnly = schema.isReadOnly || written.isReadOnly
    schema.isWriteOnly = schema.isWriteOnly || written.isWriteOnly
    schema.defaultValue = schema.defaultValue ?? written.defaultValue.map { Value($0) }
    schema.examples += written.examples.map { Value($0) }
    schema.externalDocumentation =
      schema.externalDocumentation ?? externalDocumentation(written.externalDocumentation)
  }

  private func fillConstraints(of schema: inout API.Schema, from part: API.Constraints) {
    schema.constraints.minProperties = schema.constraints.minProperties ?? part.minProperties
    schema.constraints.maxProperties = schema.constraints.maxProperties ?? part.maxProperties
  }
}
