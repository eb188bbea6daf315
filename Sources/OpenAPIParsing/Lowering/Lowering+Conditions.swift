import DocsModel

extension Lowering {
  mutating func lowerConditions(of written: OpenAPI.Schema, to schema: inout API.Schema) {
    schema.unevaluatedProperties = written.unevaluatedProperties.map { additional($0) }
    schema.unevaluatedItems = written.unevaluatedItems.map { schemaUse($0) }
    schema.dependencies = dependencies(of: written)
    schema.conditionals = conditionals(of: written)
  }

  mutating func dependencies(of written: OpenAPI.Schema) -> [API.Dependency] {
    written.dependencies.map { dependency in
      API.Dependency(
        property: dependency.property,
        required: dependency.required,
        schema: dependency.schema.map { schemaUse($0) }
      )
    }
  }

  mutating func conditionals(of written: OpenAPI.Schema) -> [API.Conditional] {
    guard let conditional = written.conditional else { return [] }
    return [
      API.Conditional(
        condition: schemaUse(conditional.condition),
        consequence: conditional.consequence.map { schemaUse($0) },
        alternative: conditional.alternative.map { schemaUse($0) }
      )
    ]
  }

  /// The values name schemas or refer to them.
  mutating func discriminator(
    _ written: OpenAPI.Schema.Discriminator
  ) -> API.Discriminator {
    API.Discriminator(
      propertyName: written.propertyName,
      mapping: written.mapping.compactMap { entry in
        id(named: entry).map { API.Discriminator.Mapping(value: entry.name, schema: $0) }
      },
      defaultMapping: written.defaultMapping.flatMap { id(named: $0) }
    )
  }

  private mutating func id(named entry: OpenAPI.Named<String>) -> API.Schema.ID? {
    let reference = OpenAPI.Reference(text: entry.value, range: entry.range)
    return schemas.id(named: entry.value) ?? id(of: reference)
  }

  /// Tells a choice between something and null as what `nullable` tells.
  func collapseNull(in schema: inout API.Schema) {
    for place in schema.compositions.indices {
      let composition = schema.compositions[place]
      guard composition.kind == .oneOf || composition.kind == .anyOf else { continue }
      let others = composition.choices.filter { !$0.isNull }
      guard others.count < composition.choices.count, !others.isEmpty else { continue }
      schema.isNullable = true
      schema.compositions[place].choices = others
      if others.count == 1 { schema.compositions[place].kind = .allOf }
    }
    inlineOnlyChoice(of: &schema)
  }

  /// What is left of a choice with null, if that has no name, becomes the schema itself.
  private func inlineOnlyChoice(of schema: inout API.Schema) {
    guard schema.isNullable, schema.types.isEmpty, schema.properties.isEmpty,
      schema.compositions.count == 1, schema.compositions[0].kind == .allOf,
      schema.compositions[0].choices.count == 1,
      case .inline(var inner) = schema.compositions[0].choices[0]
    else { return }
    inner.isNullable = true
    inner.title = schema.title ?? inner.title
    if !schema.description.isEmpty { inner.description = schema.description }
    inner.defaultValue = schema.defaultValue ?? inner.defaultValue
    inner.examples = schema.examples + inner.examples
    inner.isDeprecated = schema.isDeprecated || inner.isDeprecated
    inner.isReadOnly = schema.isReadOnly || inner.isReadOnly
    inner.isWriteOnly = schema.isWriteOnly || inner.isWriteOnly
    inner.externalDocumentation = schema.externalDocumentation ?? inner.externalDocumentation
    schema = inner
  }
}

extension API.SchemaUse {
  /// Whether it is `{type: null}` and no more.
  fileprivate var isNull: Bool {
    self == .inline(API.Schema(types: [.null]))
  }
}
