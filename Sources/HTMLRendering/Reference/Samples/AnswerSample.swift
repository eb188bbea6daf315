import DocsModel

/// What an operation may answer with.
struct AnswerSample: Equatable {
  /// `200`, `4XX` or `default`.
  var status: String
  var mediaType: String
  var language: String?
  var text: String

  /// Makes the answer to a request that went well; nil where nothing is known of its body.
  init?(api: API.Description, operation: API.Operation) {
    let responses = operation.responses
    let success = responses.first { $0.status.hasPrefix("2") && !$0.content.isEmpty }
    let general =
      responses.contains { $0.status.hasPrefix("2") }
      ? nil
      : responses.first {
        $0.status == "default" && !$0.content.isEmpty
      }
    guard let response = success ?? general else { return nil }
    self.init(response, generator: SampleGenerator(schemas: api.schemas, purpose: .response))
    if operation.isStream { repeatAsLines(response, api: api) }
  }

  private init?(_ response: API.Response, generator: SampleGenerator) {
    let known = response.content.first { $0.kind == .json || $0.kind == .jsonLines }
    guard let mediaType = known ?? response.content.first(where: { !$0.examples.isEmpty })
    else { return nil }
    status = response.status
    self.mediaType = mediaType.name
    let value = mediaType.sample(from: generator)
    switch (mediaType.kind, value) {
    case (.json, _):
      language = "json"
      text = JSONText.indented(value)
    case (.jsonLines, _):
      language = "json"
      text = JSONText.compact(value)
    case (_, .string(let string)): text = string
    default: text = JSONText.indented(value)
    }
  }

  /// A stream is a JSON value a line; a gateway's line holds a result or an error, never both.
  private mutating func repeatAsLines(_ response: API.Response, api: API.Description) {
    guard let mediaType = response.content.first(where: { $0.name == self.mediaType }),
      mediaType.kind == .json || mediaType.kind == .jsonLines
    else { return }
    let generator = SampleGenerator(schemas: api.schemas, purpose: .response)
    var message = mediaType.sample(from: generator)
    if case .object(let members) = message, Set(members.map(\.name)) == ["result", "error"] {
      message = .object(members.filter { $0.name == "result" })
    }
    let line = JSONText.compact(message)
    text = line + "\n" + line
  }
}
