import DocsModel

extension Lowering {
  mutating func requestBody(
    _ written: OpenAPI.Written<OpenAPI.RequestBody>
  ) -> API.RequestBody? {
    guard let body = resolve(written, { $0.requestBody($1) }) else { return nil }
    return API.RequestBody(
      description: blocks(body.description),
      isRequired: body.isRequired,
      content: body.content.map { mediaType($0) }
    )
  }

  /// Lowers an answer; OpenAPI 2.0 gives its media types with the operation.
  mutating func response(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Response>>,
    produces: [String]
  ) -> API.Response? {
    guard let written = resolve(entry.value, { $0.response($1) }) else { return nil }
    var response = API.Response(status: entry.name)
    response.description = blocks(description(beside: entry.value) ?? written.description)
    response.headers = written.headers.compactMap { header($0) }
    response.content = written.content.map { mediaType($0) }
    response.content += oldContent(of: written, produces: produces)
    if isStream(written) { response.content = response.content.map(Self.stream) }
    response.links = written.links.compactMap { link($0) }
    return response
  }

  private func description<Value>(
    beside written: OpenAPI.Written<Value>
  ) -> OpenAPI.Written<OpenAPI.Text>? {
    if case .reference(let reference) = written { reference.description } else { nil }
  }

  private mutating func link(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Link>>
  ) -> API.Link? {
    guard let written = resolve(entry.value, { $0.link($1) }) else { return nil }
    return API.Link(
      name: entry.name,
      description: blocks(written.description),
      operation: written.operation,
      parameters: written.parameters
    )
  }

  mutating func mediaType(_ entry: OpenAPI.Named<OpenAPI.MediaType>) -> API.MediaType {
    let written = entry.value
    var type = API.MediaType(name: entry.name)
    type.schema = written.schema.map { schemaUse($0) }
    type.itemSchema = written.itemSchema.map { schemaUse($0) }
    type.examples = written.examples.compactMap { example($0) }
    type.encodings = written.encodings.map { encoding($0) }
    return MessageStream.isFormat(type.name) ? Self.stream(type) : type
  }

  private mutating func encoding(_ entry: OpenAPI.Named<OpenAPI.Encoding>) -> API.Encoding {
    let written = entry.value
    var encoding = API.Encoding(property: entry.name, contentType: written.contentType)
    encoding.style = written.style
    encoding.explodes = written.explodes
    encoding.allowsReserved = written.allowsReserved
    // A header may have content with encodings with headers; references make that endless.
    guard encodingDepth < Self.encodingDepthLimit else { return encoding }
    encodingDepth += 1
    defer { encodingDepth -= 1 }
    encoding.headers = written.headers.compactMap { header($0) }
    return encoding
  }
}
