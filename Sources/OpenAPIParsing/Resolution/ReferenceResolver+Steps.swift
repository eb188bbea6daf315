import DocsModel

extension ReferenceResolver {
  mutating func child(_ step: String, of node: Node, at place: Address?) -> Node? {
    switch node.kind {
    case .object(let members): return member(step, of: members, at: place)
    case .array(let items):
      guard let index = Int(step), items.indices.contains(index) else { return nil }
      return items[index]
    case .null, .boolean, .number, .string: return nil
    }
  }

  /// Large maps get an index when they are first asked, so that no reference looks at all names.
  private mutating func member(
    _ key: String,
    of members: [Node.Member],
    at place: Address?
  ) -> Node? {
    guard members.count > 32, let place else { return members.first { $0.key == key }?.value }
    if indexes[place] == nil {
      indexes[place] = Dictionary(
        uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) }
      )
    }
    return indexes[place]?[key].map { members[$0].value }
  }

  mutating func suggestion(
    for name: String,
    in names: some Collection<String>
  ) -> String? {
    guard names.count <= comparisons else { return nil }
    comparisons -= names.count
    return NearMiss.nearest(to: name, in: names)
  }
}
