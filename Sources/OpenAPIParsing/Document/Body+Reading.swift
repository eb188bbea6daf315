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

  mutating func content(_ fields: inout Fields) -> [OpenAPI.Named<OpenAPI.MediaType>] {
    map(fields.map("content")) { $0.mediaType($1) }
  }

  private mutating func mediaType(_ node: Node) -> OpenAPI.MediaType? {
    guard var fields = fields(of: node, "a media type") else { return nil }
    var type = OpenAPI.MediaType()
    type.schema = fields.take("schema").flatMap { writtenSchema($0) }
    type.itemSchema = fields.take("itemSchema", from: .v3_2).flatMap { writtenSchema($0) }
    type.examples = examples(&fields)
    type.encodings = map(fields.map("encoding")) { $0.encoding($1) }
    _ = fields.take("prefixEncoding", from: .v3_2)
    _ = fields.take("itemEncoding", from: .v3_2)
    finish(&fields)
    return type
  }

  private mutating func encoding(_ node: Node) -> OpenAPI.Encoding? {
    guard var fields = fields(of: node, "an encoding") else { return nil }
    var encoding = OpenAPI.Encoding(contentType: fields.string("contentType"))
    encoding.headers = writtenMap(fields.map("headers")) { $0.header($1) }
    encoding.style = style(&fields)
    encoding.explodes = fields.boolean("explode")
    encoding.allowsReserved = fields.boolean("allowReserved") ?? false
    finish(&fields, allowsUnknown: version >= .v3_2)
    return encoding
  }

  mutating func response(_ node: Node) -> OpenAPI.Response? {
    guard var fields = fields(of: node, "a response") else { return nil }
    var response = OpenAPI.Response(description: fields.text("description"))
    if !fields.has("description"), version <= .v3_1 {
      fields.require("description")
    }
    response.headers = writtenMap(fields.map("headers")) { $0.header($1) }
    if version == .v2_0 {
      response.schema = fields.take("schema").flatMap { writtenSchema($0) }
      response.examples = fields.map("examples")
    } else {
      response.content = content(&fields)
      response.links = writtenMap(fields.map("links")) { $0.link($1) }
      _ = fields.string("summary", from: .v3_2)
    }
    finish(&fields)
    return response
  }

  mutating func link(_ node: Node) -> OpenAPI.Link? {
    guard var fields = fields(of: node, "a link") else { return nil }
    let id = fields.string("operationId")
    let operation = fields.string("operationRef") ?? id ?? ""
    var link = OpenAPI.Link(description: fields.text("description"), operation: operation)
    if operation.isEmpty { fields.require("operationId") }
    link.parameters = fields.map("parameters").compactMap { member in
      member.value.scalarText.map { API.LinkParameter(name: member.key, expression: $0) }
    }
    _ = fields.take("requestBody")
    _ = fields.take("server")
    finish(&fields)
    return link
  }
}
