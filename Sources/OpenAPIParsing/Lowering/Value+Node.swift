import DocsModel

extension Value {
  /// The value of a node without its places.
  init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let text): self = .number(text)
    case .string(let text): self = .string(text)
    case .array(let items): self = .array(items.map { Value($0) })
    case .object(let members):
      self = .object(members.map { Member(name: $0.key, value: Value($0.value)) })
    }
  }
}
