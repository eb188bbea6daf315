import DocsModel

/// The parts of an operation that its text shows, and what is left when they are taken away.
struct OperationParts {
  private(set) var isEmpty = true
  /// The places of the samples that the text shows.
  private(set) var samples: [Int] = []
  private var parameters: [API.Parameter.Location: Set<String>] = [:]
  private var requestFields: Set<String> = []
  private var responseFields: Set<String> = []
  private var responseHeaders: Set<String> = []
  private var statusCodes: Set<String> = []

  init(in blocks: [Block]) {
    var finder = PartFinder()
    _ = finder.rewrite(blocks)
    isEmpty = finder.found.isEmpty
    for selection in finder.found { add(selection) }
  }

  private mutating func add(_ selection: OperationPart.Selection) {
    switch selection {
    case .parameters(let location, let names): parameters[location, default: []].formUnion(names)
    case .requestBody(let names): requestFields.formUnion(names)
    case .responseBody(let names): responseFields.formUnion(names)
    case .responseHeaders(let names): responseHeaders.formUnion(names)
    case .responses(let codes): statusCodes.formUnion(codes)
    case .samples(let indices): samples += indices
    }
  }

  /// The operation without what its text shows.
  func remainder(of operation: API.Operation, in api: API.Description) -> API.Operation {
    guard !isEmpty else { return operation }
    var rest = operation
    rest.parameters.removeAll { parameters[$0.location]?.contains($0.name) == true }
    if let body = operation.requestBody, !requestFields.isEmpty {
      rest.requestBody?.content = body.content.compactMap {
        remainder(of: $0, in: api, without: requestFields)
      }
      if rest.requestBody?.content.isEmpty == true { rest.requestBody = nil }
    }
    rest.responses = operation.responses.compactMap { remainder(of: $0, in: api) }
    return rest
  }

  private func remainder(of response: API.Response, in api: API.Description) -> API.Response? {
    var rest = response
    rest.headers.removeAll { responseHeaders.contains($0.name) }
    if !responseFields.isEmpty {
      rest.content = response.content.compactMap {
        remainder(of: $0, in: api, without: responseFields)
      }
    }
    let isStatusPlaced = statusCodes.contains(response.status)
    if isStatusPlaced { rest.description = [] }
    let isTold = isStatusPlaced || rest != response
    return isTold && rest.headers.isEmpty && rest.content.isEmpty && rest.links.isEmpty ? nil : rest
  }

  /// The members that were not shown; nil where all were.
  private func remainder(
    of mediaType: API.MediaType,
    in api: API.Description,
    without names: Set<String>
  ) -> API.MediaType? {
    guard let use = mediaType.schema ?? mediaType.itemSchema else { return nil }
    let isArray = names.contains { $0.hasPrefix("[]") }
    let schema = api.schema(use)
    var members = isArray ? schema.items.map(api.schema) ?? schema : schema
    let placed = Set(names.map(Self.firstStep))
    members.properties.removeAll { placed.contains($0.name) }
    guard !members.properties.isEmpty else { return nil }
    var rest = mediaType
    rest.schema = .inline(members)
    rest.itemSchema = nil
    return rest
  }

  /// `owner` of `[].owner.name`.
  private static func firstStep(_ name: String) -> String {
    let path = name.hasPrefix("[].") ? name.dropFirst(3) : name[...]
    return String(path.prefix { $0 != "." && $0 != "[" })
  }
}

private struct PartFinder: MarkupRewriter {
  var found: [OperationPart.Selection] = []

  mutating func rewrite(_ blocks: [Block]) -> [Block] {
    for block in blocks {
      if case .operationPart(let part) = block.kind { found.append(part.selection) }
      _ = descend(block)
    }
    return blocks
  }

  mutating func rewrite(_ image: Image) -> Image { image }
}
