import DocsModel

extension Lowering {
  mutating func link(
    _ entry: OpenAPI.Named<OpenAPI.Written<OpenAPI.Link>>
  ) -> API.Link? {
    guard let written = resolve(entry.value, { $0.link($1) }) else { return nil }
    return API.Link(
      name: entry.name,
      description: blocks(description(beside: entry.value) ?? written.description),
      operation: written.target.map { operationName(of: $0) } ?? "",
      parameters: written.parameters,
      requestBody: written.requestBody.map { Value($0) },
      server: written.server.flatMap { servers([$0]).first }
    )
  }

  /// The name of the operation, by which pages find it.
  private mutating func operationName(of target: OpenAPI.Link.Target) -> String {
    switch target {
    case .identifier(let id): return id
    case .reference(let reference):
      guard let address = resolver.address(of: reference),
        let node = resolver.node(at: address, of: reference)
      else { return reference.text }
      if let id = node["operationId"]?.string { return id }
      let steps = address.steps
      guard steps.count >= 2 else { return reference.text }
      return "\(steps[steps.count - 1].uppercased()) \(steps[steps.count - 2])"
    }
  }
}
