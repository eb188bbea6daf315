import DocsModel

/// Reads nodes as objects of a specification; what is wrong with them it keeps.
///
/// Every object has a method of its name. A method gives the best value that it can.
struct DocumentReader {
  let version: OpenAPI.Version
  var diagnostics: [Diagnostic] = []
  /// How many schemas are around the one that is being read.
  var schemaDepth = 0
  /// How many schemas were read so far.
  var schemaCount = 0

  init(version: OpenAPI.Version) {
    self.version = version
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

  func reference(_ node: Node) -> OpenAPI.Reference? {
    guard let target = node["$ref"], let text = target.string else { return nil }
    return OpenAPI.Reference(
      text: text,
      range: target.range,
      description: version >= .v3_1 ? description(beside: node) : nil
    )
  }

  private func description(beside node: Node) -> OpenAPI.Written<OpenAPI.Text>? {
    guard let description = node["description"], let text = description.string else { return nil }
    return .inline(OpenAPI.Text(string: text, range: description.range))
  }

  /// Reads the values of a map; extensions among its members are left out.
  mutating func map<Value>(
    _ members: [Node.Member],
    _ read: (inout Self, Node) -> Value?
  ) -> [OpenAPI.Named<Value>] {
    members.compactMap { member in
      guard !member.key.hasPrefix("x-") else { return nil }
      return read(&self, member.value).map {
        OpenAPI.Named(name: member.key, range: member.keyRange, value: $0)
      }
    }
  }

  mutating func writtenMap<Value>(
    _ members: [Node.Member],
    _ read: (inout Self, Node) -> Value?
  ) -> [OpenAPI.Named<OpenAPI.Written<Value>>] {
    map(members) { $0.written($1, read) }
  }
}
