import DocsModel

/// Turns the field lists below an `http:` directive into facts of the operation.
///
/// Where a field list stood, the parts of the operation stand that it told of, in its order.
struct HTTPFieldReader {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var nearMisses: NearMiss.Budget
  private var operation: API.Operation
  private var requestFields: [(path: String, field: HTTPField)] = []
  private var responseFields: [(path: String, field: HTTPField)] = []
  private var formFields: [HTTPField] = []
  private var responseHeaders: [API.Header] = []

  init(operation: API.Operation, nearMisses: NearMiss.Budget) {
    self.operation = operation
    self.nearMisses = nearMisses
  }

  mutating func read(_ blocks: [Block]) -> API.Operation {
    var samples = HTTPSamples(of: operation.method)
    operation.description = samples.taken(from: blocks).flatMap { block in
      guard case .fieldList(let fields) = block.kind else { return [block] }
      return read(fields, at: block.range)
    }
    operation.samples = samples.samples
    addRequestBody()
    addAnswer()
    return operation
  }

  private mutating func read(_ written: [Field], at range: SourceRange) -> [Block] {
    let list = HTTPFieldList(takingOptions(from: written))
    reportUnknown(list.unknown)
    return list.order.map { kind in
      guard let kind else { return Block(kind: .fieldList(list.unknown), range: range) }
      let fields = list.fields.filter { $0.kind == kind }
      return Block(kind: .operationPart(add(fields, of: kind)), range: range)
    }
  }

  /// The fields but for options of the directive: a blank line above makes fields of them.
  private mutating func takingOptions(from fields: [Field]) -> [Field] {
    fields.filter { field in
      let value = field.body.flatMap(\.plainText.words).joined(separator: " ")
      return !operation.take(field.name, value)
    }
  }

  private mutating func reportUnknown(_ fields: [Field]) {
    for field in fields {
      let word = field.name.words.first ?? ""
      if HTTPFieldKind.uses[word] != nil {
        diagnostics.append(.fieldWithoutName(field.name, at: field.nameRange))
      } else {
        let nearest = nearMisses.nearest(to: word) { HTTPFieldKind.uses.keys }
        diagnostics.append(.unknownHTTPField(word, nearest: nearest, at: field.nameRange))
      }
    }
  }

  private mutating func add(_ fields: [HTTPField], of kind: HTTPFieldKind) -> OperationPart {
    let names = fields.map(\.name)
    switch kind {
    case .parameter:
      return OperationPart(selection: .parameters(.path, names: addPathParameters(fields)))
    case .query:
      addParameters(fields, location: .query)
      return OperationPart(selection: .parameters(.query, names: names))
    case .requestHeader:
      addParameters(fields, location: .header)
      return OperationPart(selection: .parameters(.header, names: names))
    case .form:
      formFields += fields
      return OperationPart(selection: .requestBody(names: names))
    case .json, .requestObject:
      requestFields += fields.map { ($0.name, $0) }
      return OperationPart(selection: .requestBody(names: names))
    case .requestArray:
      requestFields += fields.map { ("[]." + $0.name, $0) }
      return OperationPart(
        label: [.text("Request JSON Array of Objects")],
        selection: .requestBody(names: names.map { "[]." + $0 })
      )
    case .responseObject:
      responseFields += fields.map { ($0.name, $0) }
      return OperationPart(selection: .responseBody(names: names))
    case .responseArray:
      responseFields += fields.map { ("[]." + $0.name, $0) }
      return OperationPart(
        label: [.text("Response JSON Array of Objects")],
        selection: .responseBody(names: names.map { "[]." + $0 })
      )
    case .responseHeader:
      addResponseHeaders(fields)
      return OperationPart(selection: .responseHeaders(names: names))
    case .status:
      return OperationPart(selection: .responses(codes: addResponses(fields)))
    }
  }

  /// Parameters of the path; one that the path does not have is said to be missing there.
  private mutating func addPathParameters(_ fields: [HTTPField]) -> [String] {
    let variables = Set(operation.path.variables.map(\.name))
    for field in fields where !variables.contains(field.name) {
      let nearest = nearMisses.nearest(to: field.name) { variables }
      diagnostics.append(.unknownPathVariable(field.name, nearest: nearest, at: field.nameRange))
    }
    addParameters(fields, location: .path)
    return fields.map(\.name)
  }

  private mutating func addParameters(_ fields: [HTTPField], location: API.Parameter.Location) {
    for field in fields {
      operation.parameters.append(
        API.Parameter(
          name: field.name,
          location: location,
          description: field.body,
          isRequired: location == .path || field.isMarkedRequired,
          style: location == .query ? .form : .simple,
          schema: WrittenType.schema(field.type).map { .inline($0) } ?? .any,
          documentation: location == .header ? HeaderName.documentation(of: field.name) : nil,
          range: field.range
        )
      )
    }
  }

  private mutating func addResponses(_ fields: [HTTPField]) -> [String] {
    var codes: [String] = []
    var known: Set<String> = []
    var indices = Dictionary(
      operation.responses.enumerated().map { ($1.status, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for field in fields {
      let status = StatusCode(parsing: field.name)
      diagnostics += status.diagnostics(at: field.nameRange)
      if let index = indices[status.code] {
        operation.responses[index].description += field.body
      } else {
        indices[status.code] = operation.responses.count
        operation.responses.append(API.Response(status: status.code, description: field.body))
      }
      if known.insert(status.code).inserted { codes.append(status.code) }
    }
    return codes
  }

  private mutating func addResponseHeaders(_ fields: [HTTPField]) {
    for field in fields {
      responseHeaders.append(
        API.Header(
          name: field.name,
          description: field.body,
          isRequired: field.isMarkedRequired,
          schema: WrittenType.schema(field.type).map { .inline($0) } ?? .any,
          documentation: HeaderName.documentation(of: field.name)
        )
      )
    }
  }

  private mutating func addRequestBody() {
    var content: [API.MediaType] = []
    if !requestFields.isEmpty { content.append(Self.json(requestFields)) }
    if !formFields.isEmpty { content.append(FormBody.mediaType(formFields)) }
    guard !content.isEmpty else { return }
    operation.requestBody = API.RequestBody(content: content)
  }

  /// Puts body and headers to the answer for success; `2XX` where no status is written.
  private mutating func addAnswer() {
    guard !responseFields.isEmpty || !responseHeaders.isEmpty else { return }
    let success = operation.responses.firstIndex { $0.status.hasPrefix("2") }
    if success == nil { operation.responses.append(API.Response(status: "2XX")) }
    let index = success ?? operation.responses.count - 1
    operation.responses[index].headers += responseHeaders
    guard !responseFields.isEmpty else { return }
    operation.responses[index].content.append(Self.json(responseFields))
  }

  private static func json(_ fields: [(path: String, field: HTTPField)]) -> API.MediaType {
    var tree = DottedFields()
    for (path, field) in fields { tree.add(field, at: path) }
    return API.MediaType(name: "application/json", schema: .inline(tree.schema))
  }
}
