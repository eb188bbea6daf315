import DocsModel

extension Fields {
  mutating func string(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> String? {
    take(name, from: first, to: last).flatMap { string($0, of: name) }
  }

  mutating func requiredString(_ name: String) -> String {
    guard let node = take(name) else {
      require(name)
      return ""
    }
    return string(node, of: name) ?? ""
  }

  /// The string; numbers and booleans, which YAML makes of texts without quotes, are reported
  /// and taken as they are written.
  mutating func string(_ node: Node, of name: String) -> String? {
    switch node.kind {
    case .string(let text): return text
    case .number(let text):
      diagnostics.append(.unquotedText(of: name, found: node.kindName, at: node.range))
      return text
    case .boolean(let flag):
      diagnostics.append(.unquotedText(of: name, found: node.kindName, at: node.range))
      return flag ? "true" : "false"
    case .null, .array, .object:
      report(name, expected: "a string", found: node)
      return nil
    }
  }

  /// A text in CommonMark; some authors keep theirs in other files.
  mutating func text(
    _ name: String,
    from first: OpenAPI.Version = .v2_0
  ) -> OpenAPI.Written<OpenAPI.Text>? {
    guard let node = take(name, from: first) else { return nil }
    if let target = node["$ref"], let address = target.string {
      return .reference(OpenAPI.Reference(text: address, range: target.range))
    }
    return string(node, of: name).map { .inline(OpenAPI.Text(string: $0, range: node.range)) }
  }

  mutating func boolean(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> Bool? {
    guard let node = take(name, from: first, to: last) else { return nil }
    if case .boolean(let flag) = node.kind { return flag }
    report(name, expected: "a boolean", found: node)
    return nil
  }

  /// A number as it is written.
  mutating func number(
    _ name: String,
    from first: OpenAPI.Version = .v2_0
  ) -> String? {
    guard let node = take(name, from: first) else { return nil }
    if case .number(let text) = node.kind { return text }
    report(name, expected: "a number", found: node)
    return nil
  }

  mutating func array(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> [Node] {
    guard let node = take(name, from: first, to: last) else { return [] }
    return items(of: node, named: name)
  }

  private mutating func items(of node: Node, named name: String) -> [Node] {
    if case .array(let items) = node.kind { return items }
    report(name, expected: "an array", found: node)
    return []
  }

  mutating func strings(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> [String] {
    array(name, from: first, to: last).compactMap { string($0, of: name) }
  }

  mutating func strings(of node: Node, named name: String) -> [String] {
    items(of: node, named: name).compactMap { string($0, of: name) }
  }

  mutating func map(
    _ name: String,
    from first: OpenAPI.Version = .v2_0,
    to last: OpenAPI.Version = .v3_2
  ) -> [Node.Member] {
    guard let node = take(name, from: first, to: last) else { return [] }
    return members(of: node, named: name)
  }

  mutating func members(of node: Node, named name: String) -> [Node.Member] {
    guard case .object(let members) = node.kind else {
      report(name, expected: "an object", found: node)
      return []
    }
    return members
  }

  mutating func strings(inMap name: String) -> [OpenAPI.Named<String>] {
    map(name).compactMap { member in
      string(member.value, of: member.key).map {
        OpenAPI.Named(name: member.key, range: member.keyRange, value: $0)
      }
    }
  }

  /// A word out of a closed list.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String,
    of type: Choice.Type,
    from first: OpenAPI.Version = .v2_0
  ) -> Choice? where Choice.RawValue == String {
    guard let node = take(name, from: first), let text = string(node, of: name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    diagnostics.append(.unknownChoice(text, of: name, known: known, at: node.range))
    return nil
  }
}
