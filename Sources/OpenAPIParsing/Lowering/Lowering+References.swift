import DocsModel

extension Lowering {
  /// The value, or what the reference in its place leads to.
  mutating func resolve<Value>(
    _ written: OpenAPI.Written<Value>,
    _ read: (inout DocumentReader, Node) -> Value?
  ) -> Value? {
    switch written {
    case .inline(let value): value
    case .reference(let reference): resolver.target(of: reference).flatMap { read(&reader, $0) }
    }
  }

  /// What stands beside a reference, in the place of the target's own.
  func description<Value>(
    beside written: OpenAPI.Written<Value>
  ) -> OpenAPI.Written<OpenAPI.Text>? {
    if case .reference(let reference) = written { reference.description } else { nil }
  }

  func summary<Value>(beside written: OpenAPI.Written<Value>) -> String? {
    if case .reference(let reference) = written { reference.summary } else { nil }
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
