import DocsModel

/// Reads nodes as objects of a specification; what is wrong with them it keeps.
///
/// Every object has a method of its name. A method gives the best value that it can.
struct DocumentReader {
  /// How many schemas may stand in each other before the inner one gets a page of its own; a deeper
  /// one would not fit on the stack.
  static let schemaDepthLimit = 20

  let version: OpenAPI.Version
  var resolver: ReferenceResolver
  var diagnostics: [Diagnostic] = []
  /// How many schemas are around the one that is being read.
  var schemaDepth = 0
  /// How many schemas were read so far.
  var schemaCount = 0
  /// How many more references may be followed where the specification has none.
  private var followBudget = 10_000

  init(version: OpenAPI.Version, resolver: ReferenceResolver) {
    self.version = version
    self.resolver = resolver
  }

  /// The fields of an object; nil, with a message, for anything else.
  mutating func fields(of node: Node, _ owner: String) -> Fields? {
    guard case .object(let members) = node.kind else {
      diagnostics.append(.wrongType(of: owner, found: node.kindName, at: node.range))
      return nil
    }
    return Fields(members, of: owner, version: version, at: node.range)
  }

  /// Ends the reading of an object: says what is unknown, and keeps what was said.
  mutating func finish(_ fields: inout Fields, allowsUnknown: Bool = false) {
    if !allowsUnknown { fields.reportUnknown() }
    diagnostics.append(contentsOf: fields.diagnostics)
  }

  /// A text that has a place of its own, as some authors keep theirs.
  mutating func text(_ node: Node) -> OpenAPI.Text? {
    guard let text = node.string else {
      diagnostics.append(
        .wrongType(of: "description", expected: "a string", found: node.kindName, at: node.range)
      )
      return nil
    }
    return OpenAPI.Text(string: text, range: node.range)
  }

  /// The reference that stands in the place of an object, or the object.
  mutating func written<Value>(
    _ node: Node,
    _ read: (inout Self, Node) -> Value?
  ) -> OpenAPI.Written<Value>? {
    if let reference = reference(node) { return .reference(reference) }
    return read(&self, node).map { .inline($0) }
  }

  /// The reference with the texts beside it, which count from 3.1 on; authors of older
  /// specifications mean theirs too.
  mutating func reference(_ node: Node) -> OpenAPI.Reference? {
    guard var reference = OpenAPI.Reference(node), node.members.count > 1,
      var fields = fields(of: node, "a reference")
    else { return OpenAPI.Reference(node) }
    _ = fields.take("$ref")
    reference.summary = fields.string("summary", from: .v3_1)
    reference.description = fields.text("description", from: .v3_1)
    finish(&fields)
    return reference
  }

  /// The members of a map; where a reference stands in its place it is followed, with a warning.
  mutating func members(
    _ name: String,
    of fields: inout Fields,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> [Node.Member] {
    guard let node = fields.take(name, from: first, to: last) else { return [] }
    guard let target = followed(node, for: name) else { return [] }
    return fields.members(of: target, named: name)
  }

  private mutating func followed(_ node: Node, for name: String) -> Node? {
    guard node.members.count == 1, let reference = OpenAPI.Reference(node), followBudget > 0 else {
      return node
    }
    followBudget -= 1
    diagnostics.append(.followedReference("the field '\(name)'", at: reference.range))
    return resolver.target(of: reference)
  }

  /// Reads the values of a map.
  ///
  /// Members that begin with `x-` are extensions where the specification has some, and elsewhere
  /// names like others, as those of headers are.
  mutating func map<Value>(
    _ members: [Node.Member],
    hasExtensions: Bool = false,
    _ read: (inout Self, Node) -> Value?
  ) -> [OpenAPI.Named<Value>] {
    members.compactMap { member in
      if hasExtensions, member.key.hasPrefix("x-") { return nil }
      return read(&self, member.value).map {
        OpenAPI.Named(name: member.key, range: member.keyRange, value: $0)
      }
    }
  }

  mutating func writtenMap<Value>(
    _ members: [Node.Member],
    hasExtensions: Bool = false,
    _ read: (inout Self, Node) -> Value?
  ) -> [OpenAPI.Named<OpenAPI.Written<Value>>] {
    map(members, hasExtensions: hasExtensions) { $0.written($1, read) }
  }
}
