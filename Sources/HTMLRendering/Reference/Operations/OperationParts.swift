import DocsModel

/// The parts of an operation that its text shows, and what is left when they are taken away.
struct OperationParts {
  private var selections: [OperationPart.Selection] = []

  init(in blocks: [Block]) {
    var finder = PartFinder()
    _ = finder.rewrite(blocks)
    selections = finder.found
  }

  var isEmpty: Bool { selections.isEmpty }

  /// The operation without what its text shows.
  func remainder(of operation: API.Operation, in api: API.Description) -> API.Operation {
    guard !isEmpty else { return operation }
    var rest = operation
    rest.parameters.removeAll { isPlaced($0) }
    if let body = operation.requestBody, !bodyNames(of: .request).isEmpty {
      rest.requestBody?.content = body.content.compactMap {
        remainder(of: $0, in: api, without: bodyNames(of: .request))
      }
      if rest.requestBody?.content.isEmpty == true { rest.requestBody = nil }
    }
    rest.responses = operation.responses.compactMap { remainder(of: $0, in: api) }
    return rest
  }

  /// The places of the samples that the text shows.
  var samples: [Int] {
    selections.flatMap { selection in
      if case .samples(let indices) = selection { indices } else { [Int]() }
    }
  }

  private func isPlaced(_ parameter: API.Parameter) -> Bool {
    selections.contains { selection in
      guard case .parameters(parameter.location, let names) = selection else { return false }
      return names.contains(parameter.name)
    }
  }

  private enum Side {
    case request
    case response
  }

  private func bodyNames(of side: Side) -> [String] {
    selections.flatMap { selection in
      switch (selection, side) {
      case (.requestBody(let names), .request), (.responseBody(let names), .response): names
      default: [String]()
      }
    }
  }

  private func remainder(of response: API.Response, in api: API.Description) -> API.Response? {
    var rest = response
    var headers: [String] = []
    var isStatusPlaced = false
    for selection in selections {
      switch selection {
      case .responseHeaders(let names): headers += names
      case .responses(let codes): isStatusPlaced = isStatusPlaced || codes.contains(response.status)
      case .parameters, .requestBody, .responseBody, .samples: break
      }
    }
    rest.headers.removeAll { headers.contains($0.name) }
    let names = bodyNames(of: .response)
    if !names.isEmpty {
      rest.content = response.content.compactMap { remainder(of: $0, in: api, without: names) }
    }
    if isStatusPlaced { rest.description = [] }
    let isTold = isStatusPlaced || rest != response
    return isTold && rest.headers.isEmpty && rest.content.isEmpty && rest.links.isEmpty ? nil : rest
  }

  /// The members that were not shown; nil where all were.
  private func remainder(
    of mediaType: API.MediaType,
    in api: API.Description,
    without names: [String]
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
