import DocsModel

extension DocumentReader {
  mutating func tag(_ node: Node) -> OpenAPI.Tag? {
    guard var fields = fields(of: node, "a tag") else { return nil }
    let tag = OpenAPI.Tag(
      name: fields.requiredString("name"),
      displayName: fields.string("x-displayName"),
      summary: fields.string("summary", from: .v3_2),
      description: fields.text("description"),
      parent: fields.take("parent", from: .v3_2).flatMap { named($0, in: &fields, "parent") },
      kind: fields.string("kind", from: .v3_2),
      externalDocumentation: externalDocumentation(&fields)
    )
    finish(&fields)
    return tag
  }

  mutating func tagGroup(_ node: Node) -> OpenAPI.TagGroup? {
    guard var fields = fields(of: node, "a group of tags") else { return nil }
    let group = OpenAPI.TagGroup(
      name: fields.requiredString("name"),
      tags: fields.array("tags").compactMap { named($0, in: &fields, "tags") }
    )
    finish(&fields)
    return group
  }

  /// The name of something else, with its place.
  private func named(
    _ node: Node,
    in fields: inout Fields,
    _ field: String
  ) -> OpenAPI.Text? {
    fields.string(node, of: field).map { OpenAPI.Text(string: $0, range: node.range) }
  }

  mutating func servers(_ fields: inout Fields) -> [OpenAPI.Server] {
    fields.array("servers", from: .v3_0).compactMap { server($0) }
  }

  mutating func server(_ node: Node) -> OpenAPI.Server? {
    guard var fields = fields(of: node, "a server") else { return nil }
    var server = OpenAPI.Server(url: fields.requiredString("url"), range: node.range)
    server.name = fields.string("name", from: .v3_2)
    server.description = fields.text("description")
    server.variables = map(members("variables", of: &fields)) { $0.serverVariable($1) }.map {
      entry in
      var variable = entry.value
      variable.name = entry.name
      return variable
    }
    finish(&fields)
    return server
  }

  private mutating func serverVariable(_ node: Node) -> OpenAPI.Server.Variable? {
    guard var fields = fields(of: node, "a server variable") else { return nil }
    let variable = OpenAPI.Server.Variable(
      name: "",
      defaultValue: fields.requiredString("default"),
      values: fields.strings("enum"),
      description: fields.text("description")
    )
    finish(&fields)
    return variable
  }

  mutating func components(_ fields: inout Fields) -> OpenAPI.Components {
    guard version >= .v3_0 else { return definitions(&fields) }
    var components = OpenAPI.Components()
    guard let node = fields.take("components"),
      var inner = self.fields(of: node, "the field 'components'")
    else { return components }
    components.schemas.entries = schemas(members("schemas", of: &inner))
    components.schemas.pointer = "/components/schemas"
    components.parameters = map("parameters", of: &inner) { $0.parameter($1) }
    components.requestBodies = map("requestBodies", of: &inner) { $0.requestBody($1) }
    components.responses = map("responses", of: &inner) { $0.response($1) }
    components.headers = map("headers", of: &inner) { $0.header($1) }
    components.examples = map("examples", of: &inner) { $0.example($1) }
    components.links = map("links", of: &inner) { $0.link($1) }
    components.callbacks = map("callbacks", of: &inner) { $0.callback($1) }
    components.securitySchemes = map("securitySchemes", of: &inner) { $0.securityScheme($1) }
    components.pathItems = map(members("pathItems", of: &inner, from: .v3_1)) { $0.pathItem($1) }
    components.mediaTypes = map("mediaTypes", of: &inner, from: .v3_2) { $0.mediaType($1) }
    finish(&inner)
    return components
  }

  private mutating func map<Value>(
    _ name: String,
    of fields: inout Fields,
    from first: OpenAPI.Version = .v2_0,
    below parent: String = "/components",
    _ read: (inout Self, Node) -> Value?
  ) -> OpenAPI.Components.Map<Value> {
    OpenAPI.Components.Map(
      pointer: parent + "/" + name,
      entries: writtenMap(members(name, of: &fields, from: first), read)
    )
  }

  /// OpenAPI 2.0 has its components at the root.
  private mutating func definitions(_ fields: inout Fields) -> OpenAPI.Components {
    var components = OpenAPI.Components()
    components.schemas.entries = schemas(members("definitions", of: &fields))
    components.schemas.pointer = "/definitions"
    components.parameters = map("parameters", of: &fields, below: "") { $0.parameter($1) }
    components.responses = map("responses", of: &fields, below: "") { $0.response($1) }
    components.securitySchemes = map("securityDefinitions", of: &fields, below: "") {
      $0.securityScheme($1)
    }
    return components
  }
}
