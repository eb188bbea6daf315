import DocsModel

/// What an operation may answer with.
struct AnswerSamples {
  struct Answer: Equatable {
    /// `200`, `4XX` or `default`.
    var status: String
    var language: String?
    var text: String
    /// The writer's, where it is one.
    var example: API.Example?
  }

  let api: API.Description
  let operation: API.Operation
  var known: [API.Schema.ID: Value] = [:]

  /// The answer to a request that went well; nil where nothing is known of its body.
  var first: Answer? {
    let responses = operation.responses
    if let success = responses.first(where: { $0.status.hasPrefix("2") && !$0.content.isEmpty }) {
      return answer(success)
    }
    guard !responses.contains(where: { $0.status.hasPrefix("2") }) else { return nil }
    return responses.first { $0.status == "default" && !$0.content.isEmpty }.flatMap(answer)
  }

  private func answer(_ response: API.Response) -> Answer? {
    let readable = response.content.first { $0.kind == .json || $0.kind == .jsonLines }
    guard let type = readable ?? response.content.first(where: { !$0.examples.isEmpty }) else {
      return nil
    }
    var answer = Answer(status: response.status, language: "json", text: "")
    answer.example = type.shownExample
    if let text = type.shownExample?.serializedValue {
      answer.text = text
      return answer
    }
    let generator = SampleGenerator(schemas: api.schemas, purpose: .response, known: known)
    let value = type.sample(from: generator)
    let isJSON = type.kind == .json || type.kind == .jsonLines
    if case .string(let text) = value, !isJSON {
      answer.language = nil
      answer.text = text
      return answer
    }
    let isStream = operation.isStream && isJSON
    answer.text = isStream ? Self.lines(of: value) : JSONText.indented(value)
    return answer
  }

  /// A stream is a JSON value a line; a gateway's line holds a result or an error, never both.
  private static func lines(of message: Value) -> String {
    var message = message
    if case .object(let members) = message, Set(members.map(\.name)) == ["result", "error"] {
      message = .object(members.filter { $0.name == "result" })
    }
    let line = JSONText.compact(message)
    return line + "\n" + line
  }
}

extension API.Example {
  /// The example as text; nil where it is only told where to find it.
  var text: String? {
    if let serializedValue { return serializedValue }
    return value.map { value in
      if case .string(let text) = value { text } else { JSONText.indented(value) }
    }
  }
}
