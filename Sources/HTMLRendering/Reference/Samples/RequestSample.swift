import DocsModel

/// A request to an operation that could be sent as it is, but for the credentials.
struct RequestSample {
  let api: API.Description
  let operation: API.Operation
  var known: [API.Schema.ID: Value] = [:]

  var request: SampleRequest {
    var request = SampleRequest(method: operation.method, url: server)
    let credentials = Credentials(api: api, operation: operation)
    request.url.append(path)
    addQuery(credentials, to: &request)
    credentials.add(to: &request)
    addHeaders(to: &request)
    request.body = BodySample(generator: generator, body: operation.requestBody)?.body
    request.isStream = operation.isStream
    return request
  }

  private var generator: SampleGenerator {
    SampleGenerator(schemas: api.schemas, purpose: .request, known: known)
  }

  /// For values that stand in an address or a header.
  private var textGenerator: SampleGenerator {
    var generator = generator
    generator.fallbackText = "example"
    generator.isText = true
    return generator
  }

  /// The first server's address; a variable where the reader has to know it.
  private var server: SampleText {
    // The address is what the reader told the API.
    if operation.webhook != nil { return SampleText(.variable("WEBHOOK_URL")) }
    guard let server = operation.servers.first ?? api.servers.first else {
      return SampleText(.variable("SERVER"), .text(api.basePath))
    }
    var url = server.url
    for variable in server.variables {
      url = url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
        .joined(separator: variable.defaultValue)
    }
    while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    if !url.hasSuffix(api.basePath) { url += api.basePath }
    if url.hasPrefix("//") { url = "https:" + url }
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
      let isPath = url.isEmpty || url.hasPrefix("/")
      return SampleText(.variable("SERVER"), .text(isPath ? url : "/" + url))
    }
    return SampleText(url)
  }

  private var path: String {
    let documented = operation.parameters.filter { $0.location == .path }.firstByKey(\.name)
    return operation.path.segments.map { segment in
      switch segment {
      case .literal(let text): literal(text)
      case .variable(let variable): value(of: variable, documented[variable.name])
      }
    }.joined()
  }

  /// A path as written may hold blanks or brackets, which curl would read as its own.
  private func literal(_ text: String) -> String {
    let kept = "/?&=;,+!*$'%#"
    return text.unicodeScalars.map { scalar in
      kept.unicodeScalars.contains(scalar)
        ? String(scalar) : ParameterText.encode(String(scalar))
    }.joined()
  }

  private func value(
    of variable: API.PathTemplate.Variable,
    _ documented: API.Parameter?
  ) -> String {
    let parameter = documented ?? variable.parameter(range: operation.range)
    let text = ParameterText(
      parameter: parameter,
      value: parameter.sample(from: textGenerator, pattern: variable.pattern)
    )
    return text.pathSegment(keepsSlashes: variable.type == "path" || variable.pattern == ".*")
  }

  private func addQuery(_ credentials: Credentials, to request: inout SampleRequest) {
    var pairs = shown(.query).flatMap { text in text.queryPairs }
    pairs += shown(.queryString).map { $0.queryString }
    var mark = operation.path.text.contains("?") ? "&" : "?"
    if !pairs.isEmpty {
      request.url.append(mark + pairs.joined(separator: "&"))
      mark = "&"
    }
    guard let name = credentials.queryName else { return }
    request.url.append(mark + ParameterText.encode(name) + "=")
    request.url.append(.variable("API_KEY"))
  }

  private func addHeaders(to request: inout SampleRequest) {
    // RFC 9110's own headers have their place elsewhere in a description.
    let described: Set = ["accept", "content-type", "authorization"]
    for text in shown(.header) where !described.contains(text.parameter.name.lowercased()) {
      request.addHeader(text.parameter.name, SampleText(text.headerText))
    }
    for text in shown(.cookie) {
      request.addCookie(text.parameter.name, SampleText(text.headerText))
    }
  }

  /// The required parameters, and the first others for which the writer gave an example.
  private func shown(_ location: API.Parameter.Location) -> [ParameterText] {
    var optional = 0
    let parameters = operation.parameters.filter { parameter in
      guard parameter.location == location else { return false }
      if parameter.isRequired { return true }
      guard !parameter.isDeprecated, !parameter.examples.isEmpty else { return false }
      optional += 1
      return optional <= 3
    }
    return parameters.map {
      ParameterText(parameter: $0, value: $0.sample(from: textGenerator, pattern: nil))
    }
  }
}

extension API.Parameter {
  func sample(from generator: SampleGenerator, pattern: String?) -> Value {
    if let value = examples.lazy.compactMap(\.value).first { return value }
    if let text = pattern.flatMap({ PatternSample.text(matching: $0) }) { return .string(text) }
    return generator.value(of: schema, named: name)
  }
}

extension API.PathTemplate.Variable {
  /// The parameter that the path alone tells of.
  func parameter(range: SourceRange) -> API.Parameter {
    var schema = API.Schema()
    switch type {
    case "int", "integer": schema.types = [.integer]
    case "float": schema.types = [.number]
    case "path": schema.examples = [.string("path/to/file")]
    case "uuid":
      schema.types = [.string]
      schema.format = "uuid"
    default: schema.types = [.string]
    }
    return API.Parameter(
      name: name,
      location: .path,
      isRequired: true,
      schema: .inline(schema),
      range: range
    )
  }
}
