import DocsModel

/// What shows that a body is a stream of messages.
enum MessageStream {
  private static let formats = [
    "text/event-stream", "application/x-ndjson", "application/ndjson", "application/jsonl",
    "application/x-jsonlines", "application/json-seq", "application/stream+json",
  ]

  static func isFormat(_ mediaType: String) -> Bool {
    let name = mediaType.prefix { $0 != ";" }.lowercased()
    return formats.contains(name)
  }
}

extension Lowering {
  /// Whether gRPC-gateway wrote an answer for a method that streams: its description or the title
  /// of its schema says so, for the media type is that of a single message.
  func isStream(_ response: OpenAPI.Response) -> Bool {
    if case .inline(let text) = response.description,
      text.string.hasSuffix("(streaming responses)")
    {
      return true
    }
    let inContent = response.content.map { entry -> OpenAPI.Written<OpenAPI.Schema>? in
      if case .inline(let type) = entry.value { type.schema } else { nil }
    }
    let schemas = [response.schema] + inContent
    return schemas.contains { isStreamSchema($0) }
  }

  private func isStreamSchema(_ schema: OpenAPI.Written<OpenAPI.Schema>?) -> Bool {
    guard case .inline(let schema) = schema else { return false }
    return schema.title?.hasPrefix("Stream result of ") == true
  }

  /// The schema is then that of one message.
  static func stream(_ type: API.MediaType) -> API.MediaType {
    guard type.itemSchema == nil else { return type }
    var type = type
    type.itemSchema = type.schema ?? .any
    type.schema = nil
    return type
  }
}
