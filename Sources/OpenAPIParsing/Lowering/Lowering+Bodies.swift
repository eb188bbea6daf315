import DocsModel

extension Lowering {
  mutating func requestBody(
    _ written: OpenAPI.Written<OpenAPI.RequestBody>
  ) -> API.RequestBody? {
    guard let body = resolve(written, { $0.requestBody($1) }) else { return nil }
    return API.RequestBody(
      description: blocks(description(beside: written) ?? body.description),
      isRequired: body.isRequired,
      content: content(body.content)
    )
  }

  /// Lowers an answer; OpenAPI 2.0 gives its media types with the operation.
  mutating func response(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Response>>,
    produces: [String]
  ) -> API.Response? {
    let lowered =
      produces.isEmpty
      ? remember(entry.value, in: \.responses) { $0.lower(entry.value, produces: []) }
      : lower(entry.value, produces: produces)
    guard var response = lowered else { return nil }
    response.status = entry.name
    if let summary = summary(beside: entry.value) { response.summary = summary }
    if let own = description(beside: entry.value) { response.description = blocks(own) }
    return response
  }

  /// An answer as any operation may have it: without the status, and what stands beside a reference.
  private mutating func lower(
    _ response: OpenAPI.Written<OpenAPI.Response>,
    produces: [String]
  ) -> API.Response? {
    guard let written = resolve(response, { $0.response($1) }) else { return nil }
    var response = API.Response(status: "")
    response.summary = written.summary
    response.description = blocks(written.description)
    response.headers = written.headers.compactMap { header($0) }
    response.content = content(written.content)
    response.content += oldContent(of: written, produces: produces)
    if isStream(written) { response.content = response.content.map(Self.stream) }
    response.links = written.links.compactMap { link($0) }
    return response
  }

  private mutating func content(
    _ written: [OpenAPI.Named<OpenAPI.Written<OpenAPI.MediaType>>]
  ) -> [API.MediaType] {
    written.compactMap { mediaType($0) }
  }

  mutating func mediaType(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.MediaType>>
  ) -> API.MediaType? {
    guard let written = resolve(entry.value, { $0.mediaType($1) }) else { return nil }
    var type = API.MediaType(name: entry.name)
    type.schema = written.schema.map { schemaUse($0) }
    type.itemSchema = written.itemSchema.map { schemaUse($0) }
    type.examples = written.examples.compactMap { example($0) }
    let parts = parts(written.encodings)
    type.encodings = parts.named
    type.prefixEncodings = parts.prefix
    type.itemEncoding = parts.item.first
    return MessageStream.isFormat(type.name) ? Self.stream(type) : type
  }

  private mutating func parts(_ written: OpenAPI.Encodings) -> API.EncodedParts {
    API.EncodedParts(
      named: written.named.map { encoding($0.value, of: $0.name) },
      prefix: written.prefix.map { encoding($0, of: "") },
      item: (written.item ?? []).map { encoding($0, of: "") }
    )
  }

  private mutating func encoding(
    _ written: OpenAPI.Encoding,
    of property: String
  ) -> API.Encoding {
    var encoding = API.Encoding(property: property, contentType: written.contentType)
    encoding.style = written.style
    encoding.explodes = written.explodes
    encoding.allowsReserved = written.allowsReserved
    // A header may have content with encodings with headers; references make that endless.
    guard encodingDepth < Self.encodingDepthLimit else { return encoding }
    encodingDepth += 1
    defer { encodingDepth -= 1 }
    encoding.headers = written.headers.compactMap { header($0) }
    encoding.parts = parts(written.parts)
    return encoding
  }
}
