import DocsModel

extension DocumentReader {
  mutating func requestBody(_ node: Node) -> OpenAPI.RequestBody? {
    guard var fields = fields(of: node, "a request body") else { return nil }
    var body = OpenAPI.RequestBody(description: fields.text("description"))
    body.isRequired = fields.boolean("required") ?? false
    body.content = content(&fields)
    if !fields.has("content") { fields.require("content") }
    finish(&fields)
    return body
  }

  mutating func content(
    _ fields: inout Fields
  ) -> [OpenAPI.Named<OpenAPI.Written<OpenAPI.MediaType>>] {
    writtenMap(members("content", of: &fields)) { $0.mediaType($1) }
  }

  mutating func mediaType(_ node: Node) -> OpenAPI.MediaType? {
    guard var fields = fields(of: node, "a media type") else { return nil }
    var type = OpenAPI.MediaType()
    type.schema = fields.take("schema").flatMap { writtenSchema($0) }
    type.itemSchema = fields.take("itemSchema", from: .v3_2).flatMap { writtenSchema($0) }
    type.examples = examples(&fields)
    readEncodings(of: &type.encodings, from: &fields, first: .v3_0)
    finish(&fields)
    return type
  }

  /// Parts may have parts in turn, from 3.2 on.
  private mutating func readEncodings(
    of encodings: inout OpenAPI.Encodings,
    from fields: inout Fields,
    first: OpenAPI.Version
  ) {
    encodings.named = map(members("encoding", of: &fields, from: first)) { $0.encoding($1) }
    encodings.prefix = fields.array("prefixEncoding", from: .v3_2).compactMap { encoding($0) }
    encodings.item = fields.take("itemEncoding", from: .v3_2).flatMap { encoding($0) }.map { [$0] }
  }

  private mutating func encoding(_ node: Node) -> OpenAPI.Encoding? {
    guard var fields = fields(of: node, "an encoding") else { return nil }
    var encoding = OpenAPI.Encoding(contentType: fields.string("contentType"))
    encoding.headers = writtenMap(members("headers", of: &fields)) { $0.header($1) }
    encoding.style = style(&fields)
    encoding.explodes = fields.boolean("explode")
    encoding.allowsReserved = fields.boolean("allowReserved") ?? false
    readEncodings(of: &encoding.parts, from: &fields, first: .v3_2)
    finish(&fields)
    return encoding
  }

  mutating func response(_ node: Node) -> OpenAPI.Response? {
    guard var fields = fields(of: node, "a response") else { return nil }
    var response = OpenAPI.Response(
      summary: fields.string("summary", from: .v3_2),
      description: fields.text("description")
    )
    if !fields.has("description"), version <= .v3_1 {
      fields.require("description")
    }
    response.headers = writtenMap(members("headers", of: &fields)) { $0.header($1) }
    if version == .v2_0 {
      response.schema = fields.take("schema").flatMap { writtenSchema($0) }
      response.examples = members("examples", of: &fields)
    } else {
      response.content = content(&fields)
      response.links = writtenMap(members("links", of: &fields)) { $0.link($1) }
    }
    finish(&fields)
    return response
  }

  mutating func link(_ node: Node) -> OpenAPI.Link? {
    guard var fields = fields(of: node, "a link") else { return nil }
    var link = OpenAPI.Link(description: fields.text("description"))
    link.target = linkTarget(&fields)
    link.parameters = members("parameters", of: &fields).map { member in
      let text = member.value.scalarText ?? JSONText.compact(Value(member.value))
      return API.LinkParameter(name: member.key, expression: text)
    }
    link.requestBody = fields.take("requestBody")
    link.server = fields.take("server").flatMap { server($0) }
    finish(&fields)
    return link
  }

  private func linkTarget(_ fields: inout Fields) -> OpenAPI.Link.Target? {
    let id = fields.string("operationId")
    let node = fields.take("operationRef")
    if let node, let text = fields.string(node, of: "operationRef") {
      return .reference(OpenAPI.Reference(text: text, range: node.range))
    }
    if id == nil { fields.require("operationId") }
    return id.map { .identifier($0) }
  }
}
