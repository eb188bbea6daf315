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
    _ = fields.take("xml")
  }

  mutating func readObject(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.properties = schemas(fields.map("properties"))
    schema.patternProperties = schemas(fields.map("patternProperties", from: .v3_1))
    schema.required = fields.strings("required")
    schema.constraints.minProperties = fields.number("minProperties")
    schema.constraints.maxProperties = fields.number("maxProperties")
    schema.additionalPropertiesName = fields.string("x-additionalPropertiesName")
    schema.additionalProperties = fields.take("additionalProperties").flatMap { node in
      if case .boolean(let isAllowed) = node.kind { return .allowed(isAllowed) }
      return writtenSchema(node).map { .schema($0) }
    }
    schema.prefixItems = schemas(fields.array("prefixItems", from: .v3_1))
    schema.contains = fields.take("contains", from: .v3_1).flatMap { writtenSchema($0) }
    schema.discriminator = discriminator(&fields)
  }

  mutating func readCompositions(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    schema.allOf = schemas(fields.array("allOf"))
    readChoices(.oneOf, schemas(fields.array("oneOf", from: .v3_0)), of: &schema)
    readChoices(.anyOf, schemas(fields.array("anyOf", from: .v3_0)), of: &schema)
    let excluded = fields.take("not", from: .v3_0)
    readChoices(.not, schemas(excluded.map { [$0] } ?? []), of: &schema)
    let branches = ["if", "then", "else"].compactMap { fields.take($0, from: .v3_1) }
    readChoices(.ifThenElse, schemas(branches), of: &schema)
    let dependent = fields.map("dependentSchemas", from: .v3_1).map(\.value)
    readChoices(.dependent, schemas(dependent), of: &schema)
  }

  private func readChoices(
    _ kind: API.Composition.Kind,
    _ choices: [OpenAPI.Written<OpenAPI.Schema>],
    of schema: inout OpenAPI.Schema
  ) {
    if !choices.isEmpty { schema.compositions.append((kind, choices)) }
  }

  private mutating func schemas(_ nodes: [Node]) -> [OpenAPI.Written<OpenAPI.Schema>] {
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
    if version == .v2_0 {
      return fields.string(node, of: "discriminator").map { .init(propertyName: $0) }
    }
    guard var inner = self.fields(of: node, "a discriminator") else { return nil }
    var discriminator = OpenAPI.Schema.Discriminator(
      propertyName: inner.requiredString("propertyName")
    )
    discriminator.mapping = inner.strings(inMap: "mapping")
    _ = inner.take("defaultMapping", from: .v3_2)
    finish(&inner)
    return discriminator
  }
}
