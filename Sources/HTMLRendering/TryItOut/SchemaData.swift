import DocsModel

/// Schemas as JSON Schema for the panel: what a value must be, without the words about it.
///
/// A named schema is `{"$ref": 3}`, its index in the API's file of schemas.
enum SchemaData {
  static func value(_ use: API.SchemaUse) -> Value {
    switch use {
    case .named(let id):
      var members = Members()
      members.add("$ref", Value.number(String(id.index)))
      return members.value
    case .inline(let schema): return value(schema)
    }
  }

  static func value(_ schema: API.Schema) -> Value {
    var members = Members()
    addType(of: schema, to: &members)
    addConstraints(schema.constraints, to: &members)
    addObject(schema, to: &members)
    addArray(schema, to: &members)
    for composition in schema.compositions { add(composition, to: &members) }
    for conditional in schema.conditionals.prefix(1) { add(conditional, to: &members) }
    return members.value
  }

  private static func addType(of schema: API.Schema, to members: inout Members) {
    let types = schema.types.map(\.rawValue)
    if types.count == 1 { members.add("type", types[0]) } else { members.add("type", types) }
    members.add("nullable", if: schema.isNullable)
    members.add("format", schema.format)
    members.add("enum", schema.values.map(\.value))
    members.add("const", schema.constantValue)
    members.add("default", schema.defaultValue)
    members.add("readOnly", if: schema.isReadOnly)
    members.add("writeOnly", if: schema.isWriteOnly)
  }

  private static func addConstraints(_ constraints: API.Constraints, to members: inout Members) {
    members.add(number: constraints.minimum, "minimum")
    members.add(number: constraints.maximum, "maximum")
    members.add(number: constraints.exclusiveMinimum, "exclusiveMinimum")
    members.add(number: constraints.exclusiveMaximum, "exclusiveMaximum")
    members.add(number: constraints.multipleOf, "multipleOf")
    members.add(number: constraints.minLength, "minLength")
    members.add(number: constraints.maxLength, "maxLength")
    members.add("pattern", constraints.pattern)
    members.add(number: constraints.minItems, "minItems")
    members.add(number: constraints.maxItems, "maxItems")
    members.add("uniqueItems", if: constraints.uniqueItems)
    members.add(number: constraints.minProperties, "minProperties")
    members.add(number: constraints.maxProperties, "maxProperties")
    members.add("contentMediaType", constraints.contentMediaType)
    members.add("contentEncoding", constraints.contentEncoding)
  }

  private static func addObject(_ schema: API.Schema, to members: inout Members) {
    add("properties", schema.properties, to: &members)
    add("patternProperties", schema.patternProperties, to: &members)
    let required = schema.properties.filter(\.isRequired).map(\.name)
    members.add("required", required + schema.otherRequiredProperties)
    switch schema.additionalProperties {
    case .forbidden: members.add("additionalProperties", Value.boolean(false))
    case .schema(let use, _): members.add("additionalProperties", value(use))
    case .allowed, nil: break
    }
  }

  private static func add(
    _ name: String,
    _ properties: [API.Property],
    to members: inout Members
  ) {
    guard !properties.isEmpty else { return }
    let list = properties.map { Value.Member(name: $0.name, value: value($0.schema)) }
    members.add(name, Value.object(list))
  }

  private static func addArray(_ schema: API.Schema, to members: inout Members) {
    members.add("prefixItems", schema.prefixItems.map { value($0) })
    members.add("items", schema.items.map { value($0) })
    members.add("contains", schema.contains.map { value($0) })
  }

  private static func add(_ composition: API.Composition, to members: inout Members) {
    let choices = composition.choices.map { value($0) }
    switch composition.kind {
    case .allOf, .oneOf, .anyOf: members.add(composition.kind.rawValue, choices)
    case .not: members.add("not", choices.first)
    }
  }

  private static func add(_ conditional: API.Conditional, to members: inout Members) {
    members.add("if", value(conditional.condition))
    members.add("then", conditional.consequence.map { value($0) })
    members.add("else", conditional.alternative.map { value($0) })
  }
}
