import DocsModel

extension DocumentReader {
  mutating func readText(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.title = fields.string("title")
    schema.description = fields.text("description")
    schema.isReadOnly = fields.boolean("readOnly") ?? false
    schema.isWriteOnly = fields.boolean("writeOnly", from: .v3_0) ?? false
    schema.isDeprecated =
      fields.boolean("deprecated", from: .v3_0) ?? fields.boolean("x-deprecated") ?? false
    schema.examples = fields.array("examples", from: .v3_1)
    if let example = fields.take("example") { schema.examples.append(example) }
    schema.externalDocumentation = externalDocumentation(&fields)
    schema.xml = fields.take("xml").flatMap { xml($0) }
  }

  mutating func readObject(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.properties = schemas(members("properties", of: &fields))
    schema.patternProperties = schemas(members("patternProperties", of: &fields, from: .v3_1))
    schema.required = fields.strings("required")
    schema.constraints.minProperties = fields.number("minProperties")
    schema.constraints.maxProperties = fields.number("maxProperties")
    schema.additionalPropertiesName = fields.string("x-additionalPropertiesName")
    schema.additionalProperties = fields.take("additionalProperties").flatMap { additional($0) }
    schema.discriminator = discriminator(&fields)
  }

  private mutating func additional(_ node: Node) -> OpenAPI.Schema.Additional? {
    if case .boolean(let isAllowed) = node.kind { return .allowed(isAllowed) }
    return writtenSchema(node).map { .schema($0) }
  }

  /// Takes the keywords that JSON Schema 2020-12 brought.
  mutating func readNewerKeywords(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.unevaluatedProperties =
      fields.take("unevaluatedProperties", from: .v3_1).flatMap { additional($0) }
    schema.propertyNames = subschema("propertyNames", of: &fields)
    schema.prefixItems += schemas(fields.array("prefixItems", from: .v3_1))
    schema.contains = subschema("contains", of: &fields)
    schema.unevaluatedItems = subschema("unevaluatedItems", of: &fields)
    schema.contentSchema = subschema("contentSchema", of: &fields)
    schema.dependencies = dependencies(&fields)
    schema.conditional = conditional(&fields)
    // Definitions are read where references lead to them.
    for name in ["$defs", "$id", "$anchor", "$dynamicAnchor", "$comment", "$vocabulary"] {
      _ = fields.take(name, from: .v3_1)
    }
    readDialect("$schema", of: &fields)
  }

  private static let dialects = [
    "https://spec.openapis.org/oas/3.1/dialect/", "https://spec.openapis.org/oas/3.2/dialect/",
    "https://json-schema.org/draft/2020-12/schema",
  ]

  /// Tells of schemas that mean another dialect than the one that they are read as.
  func readDialect(_ name: String, of fields: inout Fields) {
    guard let node = fields.take(name, from: .v3_1), let uri = fields.string(node, of: name),
      !Self.dialects.contains(where: uri.hasPrefix)
    else { return }
    fields.diagnostics.append(.unknownDialect(uri, at: node.range))
  }

  private mutating func subschema(
    _ name: String,
    of fields: inout Fields
  ) -> OpenAPI.Written<OpenAPI.Schema>? {
    fields.take(name, from: .v3_1).flatMap { writtenSchema($0) }
  }

  private mutating func conditional(_ fields: inout Fields) -> OpenAPI.Schema.Conditional? {
    let condition = subschema("if", of: &fields)
    let consequence = subschema("then", of: &fields)
    let alternative = subschema("else", of: &fields)
    return condition.map {
      OpenAPI.Schema.Conditional(
        condition: $0,
        consequence: consequence,
        alternative: alternative
      )
    }
  }

  private mutating func dependencies(
    _ fields: inout Fields
  ) -> [OpenAPI.Schema.Dependency] {
    let required = members("dependentRequired", of: &fields, from: .v3_1).map { member in
      OpenAPI.Schema.Dependency(
        property: member.key,
        required: fields.strings(of: member.value, named: member.key)
      )
    }
    let schemas = schemas(members("dependentSchemas", of: &fields, from: .v3_1)).map { entry in
      OpenAPI.Schema.Dependency(property: entry.name, schema: entry.value)
    }
    return required + schemas + olderDependencies(&fields)
  }

  mutating func readCompositions(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.allOf = schemas(fields.array("allOf"))
    readChoices(.oneOf, schemas(fields.array("oneOf", from: .v3_0)), of: &schema)
    readChoices(.anyOf, schemas(fields.array("anyOf", from: .v3_0)), of: &schema)
    let excluded = fields.take("not", from: .v3_0)
    readChoices(.not, schemas(excluded.map { [$0] } ?? []), of: &schema)
  }

  private func readChoices(
    _ kind: API.Composition.Kind,
    _ choices: [OpenAPI.Written<OpenAPI.Schema>],
    of schema: inout OpenAPI.Schema
  ) {
    if !choices.isEmpty { schema.compositions.append((kind, choices)) }
  }

  mutating func schemas(_ nodes: [Node]) -> [OpenAPI.Written<OpenAPI.Schema>] {
    nodes.compactMap { writtenSchema($0) }
  }

  /// Names of properties are the author's own, `x-…` too.
  mutating func schemas(
    _ members: [Node.Member]
  ) -> [OpenAPI.Named<OpenAPI.Written<OpenAPI.Schema>>] {
    members.compactMap { member in
      writtenSchema(member.value).map {
        OpenAPI.Named(name: member.key, range: member.keyRange, value: $0)
      }
    }
  }

  /// The name of the property alone in OpenAPI 2.0, later an object.
  private mutating func discriminator(
    _ fields: inout Fields
  ) -> OpenAPI.Schema.Discriminator? {
    guard let node = fields.take("discriminator") else { return nil }
    if version == .v2_0 || node.string != nil {
      if version != .v2_0 {
        fields.report("discriminator", expected: "an object", found: node)
      }
      return fields.string(node, of: "discriminator").map { .init(propertyName: $0) }
    }
    guard var inner = self.fields(of: node, "a discriminator") else { return nil }
    var discriminator = OpenAPI.Schema.Discriminator(
      propertyName: inner.requiredString("propertyName")
    )
    discriminator.mapping = inner.strings(inMap: "mapping")
    discriminator.defaultMapping = inner.take("defaultMapping", from: .v3_2).flatMap { node in
      inner.string(node, of: "defaultMapping").map {
        OpenAPI.Named(name: "defaultMapping", range: node.range, value: $0)
      }
    }
    finish(&inner)
    return discriminator
  }

  private mutating func xml(_ node: Node) -> API.XML? {
    guard var fields = fields(of: node, "the field 'xml'") else { return nil }
    var xml = API.XML(
      name: fields.string("name"),
      namespace: fields.string("namespace"),
      prefix: fields.string("prefix"),
      isWrapped: fields.boolean("wrapped") ?? false
    )
    if fields.has("nodeType") {
      xml.nodeType = fields.choice("nodeType", of: API.XML.NodeType.self, from: .v3_2)
    }
    if fields.boolean("attribute") == true { xml.nodeType = .attribute }
    finish(&fields)
    return xml
  }
}
