import DocsModel

/// How an `openapi` directive wants its operations shown.
struct OperationStyle: Equatable, Sendable {
  /// The order of the parameters by where they stand; empty for the usual one.
  var parameterOrder: [API.Parameter.Location] = []
  /// The statuses whose examples are shown; nil for all.
  var exampleStatuses: Set<String>?
  /// Formats of bodies, the one to show an example of first.
  var requestFormats: [String] = []
  var responseFormats: [String] = []
  /// Whether the members of JSON bodies are left out.
  var hidesJSONMembers = false

  init(_ use: DirectiveUse) {
    parameterOrder = Self.words(use, "request-parameters-order").compactMap {
      API.Parameter.Location(rawValue: $0.lowercased())
    }
    exampleStatuses =
      use.has("response-examples-for")
      ? Set(Self.words(use, "response-examples-for")) : nil
    let formats = Self.words(use, "example-preference")
    requestFormats = Self.words(use, "request-example-preference")
    responseFormats = Self.words(use, "response-example-preference")
    if requestFormats.isEmpty { requestFormats = formats }
    if responseFormats.isEmpty { responseFormats = formats }
    hidesJSONMembers = use.has("no-json-schema-description")
  }

  /// Nil where the directive asks for nothing.
  static func of(_ use: DirectiveUse) -> OperationStyle? {
    let style = OperationStyle(use)
    return style == OperationStyle() ? nil : style
  }

  private init() {}

  /// Lists are written with blanks or with commas.
  static func words(_ use: DirectiveUse, _ option: String) -> [String] {
    use.value(option)?.split { $0 == "," || $0.isWhitespace }.map(String.init) ?? []
  }

  func apply(to operation: inout API.Operation) {
    if !parameterOrder.isEmpty {
      let others = API.Parameter.Location.allCases.filter { !parameterOrder.contains($0) }
      operation.parameterOrder = parameterOrder + others
    }
    if let content = operation.requestBody?.content {
      operation.requestBody?.content = styled(content, formats: requestFormats)
    }
    for index in operation.responses.indices {
      let response = operation.responses[index]
      operation.responses[index].content = styled(response.content, formats: responseFormats)
      if let exampleStatuses, !exampleStatuses.contains(response.status) {
        for format in response.content.indices {
          operation.responses[index].content[format].examples = []
        }
      }
    }
  }

  private func styled(_ content: [API.MediaType], formats: [String]) -> [API.MediaType] {
    let rank = { (mediaType: API.MediaType) in
      formats.firstIndex(of: mediaType.name) ?? formats.count
    }
    let ordered = content.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    guard hidesJSONMembers else { return ordered }
    return ordered.map { mediaType in
      guard mediaType.name.hasSuffix("json") else { return mediaType }
      var result = mediaType
      result.hidesSchema = true
      return result
    }
  }
}
