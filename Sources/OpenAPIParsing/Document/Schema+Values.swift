import DocsModel

extension DocumentReader {
  /// Takes those fields of a schema that OpenAPI 2.0's parameters and headers have too.
  mutating func simpleSchema(from fields: inout Fields) -> OpenAPI.Schema {
    var schema = OpenAPI.Schema(range: fields.range)
    readTypes(of: &schema, from: &fields)
    schema.format = fields.string("format")
    schema.defaultValue = fields.take("default")
    schema.constantValue = fields.take("const", from: .v3_1)
    schema.values = fields.array("enum")
    schema.valueDescriptions =
      fields.take("x-enumDescriptions") ?? fields.take("x-enum-descriptions")
    schema.valueNames =
      fields.take("x-enum-varnames") ?? fields.take("x-enumNames") ?? fields.take("x-enum-names")
    let isNullable = fields.boolean("nullable", from: .v3_0, to: .v3_0) ?? false
    schema.isNullable =
      schema.isNullable || isNullable || fields.boolean("x-nullable") ?? false
    readConstraints(of: &schema.constraints, from: &fields)
    readItems(of: &schema, from: &fields)
    return schema
  }

  /// Older dialects wrote a list of schemas for what is `prefixItems` now.
  private mutating func readItems(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    guard let node = fields.take("items") else { return }
    guard case .array(let items) = node.kind else {
      schema.items = writtenSchema(node)
      return
    }
    fields.report("items", expected: "a schema", found: node)
    schema.prefixItems = schemas(items)
  }

  private mutating func readTypes(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    guard let node = fields.take("type") else { return }
    var names = [node]
    if case .array(let items) = node.kind {
      names = items
      if version < .v3_1 { fields.report("type", expected: "a string", found: node) }
    }
    for node in names {
      guard let name = fields.string(node, of: "type") else { continue }
      if type(named: name) == nil { reportType(name, at: node.range, to: &fields) }
      switch API.Schema.ValueType(rawValue: name) {
      case .null: schema.isNullable = true
      case .some(let type): schema.types.append(type)
      case nil: break
      }
    }
    if schema.isNullable, schema.types.isEmpty {
      schema.types = [.null]
      schema.isNullable = false
    }
  }

  private func type(named name: String) -> API.Schema.ValueType? {
    let type = API.Schema.ValueType(rawValue: name)
    return switch type {
    case .file where version != .v2_0: nil
    case .null where version == .v2_0 || version == .v3_0: nil
    default: type
    }
  }

  private func reportType(_ name: String, at range: SourceRange, to fields: inout Fields) {
    let known = API.Schema.ValueType.allCases.map(\.rawValue).filter { type(named: $0) != nil }
    fields.diagnostics.append(.unknownChoice(name, of: "type", known: known, at: range))
  }

  private func readConstraints(of constraints: inout API.Constraints, from fields: inout Fields) {
    constraints.minimum = fields.number("minimum")
    constraints.maximum = fields.number("maximum")
    readExclusive("exclusiveMinimum", \.exclusiveMinimum, \.minimum, of: &constraints, &fields)
    readExclusive("exclusiveMaximum", \.exclusiveMaximum, \.maximum, of: &constraints, &fields)
    constraints.multipleOf = fields.number("multipleOf")
    constraints.minLength = fields.number("minLength")
    constraints.maxLength = fields.number("maxLength")
    constraints.pattern = fields.string("pattern")
    constraints.minItems = fields.number("minItems")
    constraints.maxItems = fields.number("maxItems")
    constraints.minContains = fields.number("minContains", from: .v3_1)
    constraints.maxContains = fields.number("maxContains", from: .v3_1)
    constraints.uniqueItems = fields.boolean("uniqueItems") ?? false
    constraints.contentMediaType = fields.string("contentMediaType", from: .v3_1)
    constraints.contentEncoding = fields.string("contentEncoding", from: .v3_1)
  }

  /// A bound of its own in JSON Schema 2020-12, before that a word on the other bound.
  private func readExclusive(
    _ name: String,
    _ exclusive: WritableKeyPath<API.Constraints, String?>,
    _ bound: WritableKeyPath<API.Constraints, String?>,
    of constraints: inout API.Constraints,
    _ fields: inout Fields
  ) {
    guard let node = fields.take(name) else { return }
    switch node.kind {
    case .number(let text):
      if version < .v3_1 { fields.report(name, expected: "a boolean", found: node) }
      constraints[keyPath: exclusive] = text
    case .boolean(let isExclusive):
      if version >= .v3_1 { fields.report(name, expected: "a number", found: node) }
      guard isExclusive else { return }
      constraints[keyPath: exclusive] = constraints[keyPath: bound]
      constraints[keyPath: bound] = nil
    case .null, .string, .array, .object:
      let expected = version >= .v3_1 ? "a number" : "a boolean"
      fields.report(name, expected: expected, found: node)
    }
  }
}
