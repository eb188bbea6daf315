import DocsModel

extension Lowering {
  /// All operations in the order of the file.
  mutating func operations() -> [API.Operation] {
    var operations: [API.Operation] = []
    var operationsByID: [String: API.Operation] = [:]
    for path in document.paths {
      for operation in self.operations(at: path) {
        operations.append(operation.lowered)
        guard let id = operation.id else { continue }
        if let first = operationsByID[id.name] {
          ownDiagnostics.append(
            .duplicateOperationID(id.name, first: first, at: id.range)
          )
        } else {
          operationsByID[id.name] = operation.lowered
        }
      }
    }
    return operations
  }

  private mutating func operations(
    at path: OpenAPI.Named<OpenAPI.Written<OpenAPI.PathItem>>
  ) -> [(lowered: API.Operation, id: (name: String, range: SourceRange)?)] {
    guard let item = resolve(path.value, { $0.pathItem($1) }) else { return [] }
    let shared = inputs(item.parameters)
    let template = API.PathTemplate(parsing: path.name)
    return item.operations.compactMap { entry in
      guard let written = resolve(entry.value, { $0.operation($1) }) else { return nil }
      var operation = API.Operation(method: entry.name, path: template, range: entry.range)
      lower(written, of: item, shared: shared, to: &operation)
      return (operation, written.id.map { ($0.value, $0.range) })
    }
  }

  private mutating func lower(
    _ written: OpenAPI.Operation,
    of item: OpenAPI.PathItem,
    shared: Inputs,
    to operation: inout API.Operation
  ) {
    operation.operationID = written.id?.value
    operation.summary = written.summary ?? item.summary
    operation.description = blocks(written.description ?? item.description)
    operation.groups = written.tags.isEmpty ? [Self.untagged] : written.tags
    operation.externalDocumentation = externalDocumentation(written.externalDocumentation)
    operation.isDeprecated = written.isDeprecated
    operation.badges = written.badges
    operation.isUnlisted = written.isInternal
    operation.servers = servers(written.servers.isEmpty ? item.servers : written.servers)
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
        operations: operations(at: item).map(\.lowered)
      )
    }
  }
}
