import DocsModel

extension Lowering {
  /// The value, or what the reference in its place leads to.
  mutating func resolve<Value>(
    _ written: OpenAPI.Written<Value>,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    var current = written
    var visited: Set<Address> = []
    while case .reference(let reference) = current {
      guard let address = resolver.address(of: reference) else { return nil }
      guard visited.insert(address).inserted else {
        resolver.diagnostics.append(.referenceRing(reference.text, at: reference.range))
        return nil
      }
      guard let node = resolver.node(at: address, of: reference),
        let next = reader.written(node, read)
      else { return nil }
      current = next
    }
    if case .inline(let value) = current { return value }
    return nil
  }

  /// Gives the value that was made for the same reference before, or makes and keeps it.
  mutating func remember<Value, Lowered>(
    _ written: OpenAPI.Written<Value>,
    in memory: WritableKeyPath<Self, [Address: Lowered]>,
    _ lower: (inout Self) -> Lowered?
  ) -> Lowered? {
    guard case .reference(let reference) = written,
      let address = resolver.address(of: reference)
    else { return lower(&self) }
    if let known = self[keyPath: memory][address] { return known }
    let lowered = lower(&self)
    self[keyPath: memory][address] = lowered
    return lowered
  }
}
