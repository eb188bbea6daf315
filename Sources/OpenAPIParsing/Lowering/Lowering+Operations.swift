import DocsModel

extension Lowering {
  /// All operations in the order of the file, then the events.
  mutating func operations() -> [API.Operation] {
    var found = document.paths.flatMap { operations(at: $0, as: .request) }
    for event in document.webhooks {
      found += operations(at: event, as: .webhook)
    }
    reportDuplicateIDs(of: found)
    return found.map(\.operation)
  }

  /// What the name of a path item is.
  enum PathRole {
    case request
    case webhook
    /// An expression that gives an address.
    case callback
  }

  /// An operation and the place of its `operationId`.
  struct Lowered {
    var operation: API.Operation
    var idRange: SourceRange?
  }

  private mutating func reportDuplicateIDs(of operations: [Lowered]) {
    var first: [String: API.Operation] = [:]
    for lowered in operations {
      guard let id = lowered.operation.operationID, let range = lowered.idRange else { continue }
      if let first = first[id] {
        ownDiagnostics.append(.duplicateOperationID(id, first: first, at: range))
      } else {
        first[id] = lowered.operation
      }
    }
  }

  mutating func operations(
    at path: OpenAPI.Named<OpenAPI.PathItem>,
    as role: PathRole
  ) -> [Lowered] {
    let item = completed(path.value)
    let shared = inputs(item.parameters)
    let template = API.PathTemplate(openAPI: role == .webhook ? "" : path.name)
    return item.operations.compactMap { entry in
      guard let written = resolve(entry.value, { $0.operation($1) }) else { return nil }
      var operation = API.Operation(method: entry.name, path: template, range: entry.range)
      operation.webhook = role == .webhook ? path.name : nil
      lower(written, of: item, shared: shared, to: &operation)
      if role == .request { checkPath(of: operation) }
      return Lowered(operation: operation, idRange: written.id?.range)
    }
  }

  /// The path item with what the item that it refers to says more.
  private mutating func completed(_ item: OpenAPI.PathItem) -> OpenAPI.PathItem {
    var item = item
    guard let reference = item.reference, let node = resolver.target(of: reference),
      let other = reader.pathItem(node)
    else { return item }
    let methods = Set(item.operations.map(\.name))
    item.summary = item.summary ?? other.summary
    item.description = item.description ?? other.description
    if item.servers.isEmpty { item.servers = other.servers }
    item.parameters = other.parameters + item.parameters
    item.operations = other.operations.filter { !methods.contains($0.name) } + item.operations
    return item
  }

  private mutating func lower(
    _ written: OpenAPI.Operation,
    of item: OpenAPI.PathItem,
    shared: Inputs,
    to operation: inout API.Operation
  ) {
    operation.operationID = written.id?.value
    operation.summary = written.summary ?? item.summary
    operation.description = blocks(written.description) + text(of: item, beside: written)
    operation.groups = groupNames(of: written, isWebhook: operation.webhook != nil)
    operation.externalDocumentation = externalDocumentation(written.externalDocumentation)
    operation.isDeprecated = written.isDeprecated
    operation.badges = written.badges
    operation.servers = servers(written.servers.isEmpty ? item.servers : written.servers)
    if let schemes = written.schemes, document.host != nil {
      operation.servers = oldServers(schemes: schemes)
    }
    operation.securityRequirements = securityRequirements(written.security ?? document.security)
    operation.samples = written.samples.compactMap { resolve($0) { $0.sample($1) } }
    let inputs = inputs(written.parameters).merged(with: shared)
    operation.parameters = inputs.parameters
    operation.requestBody =
      written.requestBody.flatMap { requestBody($0) }
      ?? oldRequestBody(inputs, consumes: written.consumes ?? document.consumes)
    lowerResponses(written, to: &operation)
    operation.callbacks = written.callbacks.flatMap { callbacks($0) }
  }

  /// What the path says of all its operations and the operation does not say for itself.
  private mutating func text(
    of item: OpenAPI.PathItem,
    beside written: OpenAPI.Operation
  ) -> [Block] {
    guard let summary = item.summary, let own = written.summary, summary != own else {
      return blocks(item.description)
    }
    let range = item.range
    return [Block(kind: .paragraph([.text(summary)]), range: range)] + blocks(item.description)
  }

  private mutating func lowerResponses(
    _ written: OpenAPI.Operation,
    to operation: inout API.Operation
  ) {
    let produces = written.produces ?? document.produces
    for entry in written.responses {
      guard let response = response(entry, produces: produces) else { continue }
      operation.responses.append(response)
      operation.isStream = operation.isStream || response.content.contains { $0.itemSchema != nil }
    }
  }

  mutating func callbacks(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Callback>>
  ) -> [API.Callback] {
    guard callbackDepth < Self.callbackDepthLimit else { return [] }
    callbackDepth += 1
    defer { callbackDepth -= 1 }
    guard let callback = resolve(entry.value, { $0.callback($1) }) else { return [] }
    return callback.items.map { item in
      API.Callback(
        name: entry.name,
        expression: item.name,
        operations: operations(at: item, as: .callback).map(\.operation)
      )
    }
  }
}
