import DocsModel

/// The members of one object, taken out by name; what nobody took is unknown.
struct Fields {
  /// What the object is, for messages: `an operation`.
  let owner: String
  let version: OpenAPI.Version
  let range: SourceRange
  let members: [Node.Member]
  private var taken: Set<Int> = []
  private var asked: [String] = []
  var diagnostics: [Diagnostic] = []

  init(_ members: [Node.Member], of owner: String, version: OpenAPI.Version, at range: SourceRange)
  {
    self.owner = owner
    self.version = version
    self.range = range
    self.members = members
  }

  /// The value of a field of the versions from `first` to `last`; in other versions it is told, and
  /// taken all the same.
  mutating func take(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> Node? {
    let isKnown = (first...last).contains(version)
    if isKnown { asked.append(name) }
    guard let place = members.firstIndex(where: { $0.key == name }) else { return nil }
    taken.insert(place)
    if !isKnown {
      let range = members[place].keyRange
      let field = "the field '\(name)' of \(owner)"
      diagnostics.append(.otherVersion(field, from: first, to: last, at: range))
    }
    return members[place].value
  }

  /// Tells of what the versions from `first` to `last` have, where this is another.
  mutating func check(
    _ construct: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2,
    at range: SourceRange
  ) {
    guard !(first...last).contains(version) else { return }
    diagnostics.append(.otherVersion(construct, from: first, to: last, at: range))
  }

  func has(_ name: String) -> Bool {
    members.contains { $0.key == name }
  }

  /// Members that are no field of the object, extensions left out.
  private var unknown: [Node.Member] {
    members.enumerated().filter { place, member in
      !taken.contains(place) && !member.key.hasPrefix("x-")
    }.map(\.element)
  }

  mutating func reportUnknown() {
    for member in unknown {
      let nearest = NearMiss.nearest(to: member.key, in: asked)
      diagnostics.append(
        .unknownField(member.key, of: owner, nearest: nearest, at: member.keyRange)
      )
    }
  }

  mutating func require(_ name: String) {
    diagnostics.append(.missingField(name, of: owner, at: range))
  }

  mutating func report(_ name: String, expected: String, found node: Node) {
    diagnostics.append(
      .wrongType(of: name, expected: expected, found: node.kindName, at: node.range)
    )
  }
}
