import DocsModel

/// Adds written fields to an operation and makes the parts that show them.
struct OperationFacts {
  private(set) var operation: API.Operation
  private let range: SourceRange

  init(operation: API.Operation, at range: SourceRange) {
    self.operation = operation
    self.range = range
  }

  /// The parts in the order of the fields; nil where one of them was described before, so that the
  /// writer's own text must show them.
  mutating func add(_ fields: [WrittenField], label: FieldLabel, text: [Inline]?) -> [Block]? {
    let isOfCodes = label.kind == .responses
    guard !isOfCodes || fields.allSatisfy({ WrittenField.isStatus($0.name[...]) }) else {
      return nil
    }
    var parts: [OperationPart] = []
    var isNew = true
    for field in fields {
      let kind = kind(of: field, label: label)
      guard let selection = add(field, as: kind, of: label) else {
        isNew = false
        continue
      }
      if let last = parts.last, let joined = last.selection.joined(with: selection) {
        parts[parts.count - 1].selection = joined
      } else {
        parts.append(OperationPart(label: parts.isEmpty ? text : nil, selection: selection))
      }
    }
    guard isNew else { return nil }
    return parts.map { Block(kind: .operationPart($0), range: range) }
  }

  /// What a field is where its label leaves it open.
  private func kind(of field: WrittenField, label: FieldLabel) -> FieldLabel.Kind {
    if let location = field.location, label.kind != .formFields { return .parameters(location) }
    guard case .anyParameters = label.kind else { return label.kind }
    let isVariable = operation.path.variables.contains { $0.name == field.name }
    if isVariable { return .parameters(.path) }
    switch operation.method {
    case "GET", "HEAD", "DELETE", "OPTIONS": return .parameters(.query)
    default: return .requestFields
    }
  }

  private mutating func add(
    _ field: WrittenField,
    as kind: FieldLabel.Kind,
    of label: FieldLabel
  ) -> OperationPart.Selection? {
    let isRequired = field.remarks.isRequired ?? label.isRequired ?? false
    switch kind {
    case .parameters(let location):
      return addParameter(field, in: location, isRequired: isRequired)
    case .anyParameters, .requestFields:
      return addRequestField(field, mediaType: "application/json", isRequired: isRequired)
    case .formFields:
      let isFile = field.schema.types == [.file]
      let mediaType = isFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
      return addRequestField(field, mediaType: mediaType, isRequired: isRequired)
    case .responseFields(let isList):
      return addResponseField(field, isList: isList, status: label.status)
    case .responseHeaders: return addResponseHeader(field, status: label.status)
    case .responses: return addResponse(field)
    }
  }

  private mutating func addParameter(
    _ field: WrittenField,
    in location: API.Parameter.Location,
    isRequired: Bool
  ) -> OperationPart.Selection? {
    let known = operation.parameters.firstIndex {
      $0.name == field.name && $0.location == location
    }
    if let known {
      guard operation.parameters[known].description.isEmpty else { return nil }
      operation.parameters[known].description = field.description
      operation.parameters[known].range = field.range
      if field.remarks.type != nil { operation.parameters[known].schema = .inline(field.schema) }
    } else {
      let usesForm = location == .query || location == .cookie
      operation.parameters.append(
        API.Parameter(
          name: field.name,
          location: location,
          description: field.description,
          isRequired: isRequired || location == .path,
          style: usesForm ? .form : .simple,
          explodes: usesForm,
          schema: .inline(field.schema),
          range: field.range
        )
      )
    }
    return .parameters(location, names: [field.name])
  }

  private mutating func addRequestField(
    _ field: WrittenField,
    mediaType: String,
    isRequired: Bool
  ) -> OperationPart.Selection? {
    var body = operation.requestBody ?? API.RequestBody(content: [API.MediaType(name: mediaType)])
    var content = body.content.first ?? API.MediaType(name: mediaType)
    if mediaType == "multipart/form-data" { content.name = mediaType }
    var tree = FieldTree(content.schema)
    guard let names = tree.add(field, below: "", isRequired: isRequired) else { return nil }
    content.schema = tree.schema
    body.content = [content]
    operation.requestBody = body
    return .requestBody(names: names)
  }

  private mutating func addResponseField(
    _ field: WrittenField,
    isList: Bool,
    status: String?
  ) -> OperationPart.Selection? {
    let index = responseIndex(status)
    var content =
      operation.responses[index].content.first
      ?? API.MediaType(name: "application/json")
    var tree = FieldTree(content.schema)
    let isRequired = field.remarks.isRequired ?? false
    guard let names = tree.add(field, below: isList ? "[]" : "", isRequired: isRequired) else {
      return nil
    }
    content.schema = tree.schema
    operation.responses[index].content = [content]
    return .responseBody(names: names)
  }

  private mutating func addResponseHeader(
    _ field: WrittenField,
    status: String?
  ) -> OperationPart.Selection? {
    let index = responseIndex(status)
    guard !operation.responses[index].headers.contains(where: { $0.name == field.name }) else {
      return nil
    }
    operation.responses[index].headers.append(
      API.Header(
        name: field.name,
        description: field.description,
        isRequired: field.remarks.isRequired ?? false,
        schema: .inline(field.schema)
      )
    )
    return .responseHeaders(names: [field.name])
  }

  private mutating func addResponse(_ field: WrittenField) -> OperationPart.Selection? {
    if let known = operation.responses.firstIndex(where: { $0.status == field.name }) {
      guard operation.responses[known].description.isEmpty else { return nil }
      operation.responses[known].description = field.description
    } else {
      let response = API.Response(status: field.name, description: field.description)
      operation.responses.append(response)
    }
    return .responses(codes: [field.name])
  }

  /// The answer of a status; fields without one belong to the first that tells of success.
  private mutating func responseIndex(_ status: String?) -> Int {
    let known = operation.responses.firstIndex { response in
      status.map { response.status == $0 } ?? response.status.hasPrefix("2")
    }
    if let known { return known }
    operation.responses.append(API.Response(status: status ?? "200"))
    return operation.responses.count - 1
  }
}

extension OperationPart.Selection {
  /// One selection of both, where they select of the same.
  fileprivate func joined(with next: Self) -> Self? {
    switch (self, next) {
    case (.parameters(let location, let names), .parameters(let other, let more))
    where location == other:
      .parameters(location, names: names + more)
    case (.requestBody(let names), .requestBody(let more)): .requestBody(names: names + more)
    case (.responseBody(let names), .responseBody(let more)): .responseBody(names: names + more)
    case (.responseHeaders(let names), .responseHeaders(let more)):
      .responseHeaders(names: names + more)
    case (.responses(let codes), .responses(let more)): .responses(codes: codes + more)
    default: nil
    }
  }
}

extension FieldLabel.Kind {
  /// Whether its fields may have fields of their own.
  var isBody: Bool {
    switch self {
    case .requestFields, .responseFields, .formFields, .anyParameters: true
    case .parameters, .responseHeaders, .responses: false
    }
  }
}
