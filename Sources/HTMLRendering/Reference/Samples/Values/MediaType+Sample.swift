import DocsModel

extension API.MediaType {
  /// What a client has to do to write or read the format.
  enum Kind {
    case json
    case jsonLines
    case form
    case multipart
    case text
    case other
  }

  var kind: Kind {
    let type = name.prefix { $0 != ";" }.lowercased()
    switch type {
    case "*/*": return .json
    case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json-seq":
      return .jsonLines
    case "application/x-www-form-urlencoded": return .form
    default: break
    }
    if type.hasSuffix("/json") || type.hasSuffix("+json") { return .json }
    if type.hasPrefix("multipart/") { return .multipart }
    let isText = type.hasPrefix("text/") || type.hasSuffix("xml") || type.hasSuffix("yaml")
    return isText ? .text : .other
  }

  /// The writer's first example that is not only told where to find.
  var shownExample: API.Example? {
    examples.first { $0.value != nil || $0.serializedValue != nil }
  }

  /// The writer's first example, else a value that the schema allows.
  func sample(from generator: SampleGenerator) -> Value {
    if let example = shownExample?.value { return example }
    return generator.body(of: schema ?? itemSchema ?? .any)
  }
}
