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

  private mutating func readTypes(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    guard let node = fields.take("type") else { return }
    var names = [node]
    if case .array(let items) = node.kind {
      names = items
      fields.check("a list of types", from: .v3_1, at: node.range)
    }
    for node in names {
      guard let name = fields.string(node, of: "type") else { continue }
      let type = API.Schema.ValueType(rawValue: name)
      checkType(name, type, at: node.range, &fields)
      switch type {
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

  private func checkType(
    _ name: String,
    _ type: API.Schema.ValueType?,
    at range: SourceRange,
    _ fields: inout Fields
  ) {
    guard let versions = type?.versions else {
      let known = API.Schema.ValueType.allCases.filter { $0.versions.contains(version) }
      fields.diagnostics.append(
        .unknownChoice(name, of: "type", known: known.map(\.rawValue), at: range)
      )
      return
    }
    guard !versions.contains(version) else { return }
    let construct = "the type '\(name)'"
    fields.check(construct, from: versions.lowerBound, to: versions.upperBound, at: range)
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
      fields.check("a number for '\(name)'", from: .v3_1, at: node.range)
      constraints[keyPath: exclusive] = text
    case .boolean(let isExclusive):
      fields.check("a boolean for '\(name)'", to: .v3_0, at: node.range)
      guard isExclusive else { return }
      constraints[keyPath: exclusive] = constraints[keyPath: bound]
      constraints[keyPath: bound] = nil
    case .null, .string, .array, .object:
      let expected = version >= .v3_1 ? "a number" : "a boolean"
      fields.report(name, expected: expected, found: node)
    }
  }
}

extension API.Schema.ValueType {
  /// The versions of OpenAPI that have it.
  fileprivate var versions: ClosedRange<OpenAPI.Version> {
    switch self {
    case .null: .v3_1 ... .v3_2
    case .file: .v2_0 ... .v2_0
    case .boolean, .integer, .number, .string, .array, .object: .v2_0 ... .v3_2
    }
  }
}
