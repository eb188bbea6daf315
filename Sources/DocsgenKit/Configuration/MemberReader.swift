import DocsModel
import OpenAPIParsing

/// Reads the members of one object of the site file by their keys.
///
/// What was never asked for is unknown, so the code that reads a key is the only list of keys.
struct MemberReader {
  let range: SourceRange
  private(set) var diagnostics: [Diagnostic] = []
  private let members: [Node.Member]
  /// What the object is, for messages: `an API`.
  private let what: String
  private var asked: [String] = []

  /// Reads an object with all its members; nil where the node is none.
  static func read<Value>(
    _ node: Node,
    as what: String,
    _ diagnostics: inout [Diagnostic],
    _ body: (inout MemberReader) -> Value?
  ) -> Value? {
    guard case .object(let members) = node.kind else {
      diagnostics.append(.wrongType(of: what, found: node, expected: "an object"))
      return nil
    }
    var reader = MemberReader(range: node.range, members: members, what: what)
    let value = body(&reader)
    diagnostics += reader.diagnostics + reader.unknownKeys
    return value
  }

  private init(range: SourceRange, members: [Node.Member], what: String) {
    self.range = range
    self.members = members
    self.what = what
  }

  /// The value of a key; a key without a value counts as left out.
  mutating func node(_ key: String) -> Node? {
    if !asked.contains(key) { asked.append(key) }
    guard let value = members.first(where: { $0.key == key })?.value, value.kind != .null else {
      return nil
    }
    return value
  }

  mutating func text(_ key: String) -> String? {
    node(key).flatMap { text(of: $0, as: "'\(key)'") }
  }

  /// Text that `read` understands, or a message of what it should be.
  mutating func text<Value>(
    _ key: String,
    expected: String,
    _ read: (String) -> Value?
  ) -> Value? {
    guard let node = node(key), let text = text(of: node, as: "'\(key)'") else { return nil }
    let value = read(text)
    if value == nil {
      diagnostics.append(.malformedValue(of: key, found: text, expected: expected, at: node.range))
    }
    return value
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String,
    of type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let node = node(key), let text = text(of: node, as: "'\(key)'") else { return nil }
    let value = Value(rawValue: text)
    if value == nil {
      let names = Value.allCases.map(\.rawValue)
      diagnostics.append(.unknownChoice(of: key, found: text, among: names, at: node.range))
    }
    return value
  }

  /// YAML 1.1 took `on` and `off` for booleans, and people still write either.
  mutating func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.kind {
    case .boolean(let flag): return flag
    case .string("on"): return true
    case .string("off"): return false
    case .null, .number, .string, .array, .object:
      diagnostics.append(.wrongType(of: "'\(key)'", found: node, expected: "'on' or 'off'"))
      return nil
    }
  }

  mutating func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { text(of: $0, as: "an entry of '\(key)'") }
  }

  mutating func list(_ key: String) -> [Node]? {
    guard let node = node(key) else { return nil }
    if case .array(let elements) = node.kind { return elements }
    diagnostics.append(.wrongType(of: "'\(key)'", found: node, expected: "a list"))
    return nil
  }

  /// The members of an object whose keys are the author's own names.
  mutating func names(_ key: String) -> [Node.Member]? {
    guard let node = node(key) else { return nil }
    if case .object(let members) = node.kind { return members }
    diagnostics.append(.wrongType(of: "'\(key)'", found: node, expected: "an object"))
    return nil
  }

  mutating func object<Value>(
    _ key: String,
    _ body: (inout MemberReader) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    return Self.read(node, as: "'\(key)'", &diagnostics, body)
  }

  /// Reads an object that stands in a list.
  mutating func nested<Value>(
    _ node: Node,
    as what: String,
    _ body: (inout MemberReader) -> Value?
  ) -> Value? {
    Self.read(node, as: what, &diagnostics, body)
  }

  func has(_ key: String) -> Bool {
    members.contains { $0.key == key }
  }

  mutating func text(of node: Node, as what: String) -> String? {
    if let text = node.string { return text }
    diagnostics.append(.wrongType(of: what, found: node, expected: "a string"))
    return nil
  }

  mutating func note(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  private var unknownKeys: [Diagnostic] {
    members.filter { !asked.contains($0.key) }.map { member in
      .unknownKey(
        member.key,
        in: what,
        nearest: NearMiss.nearest(to: member.key, in: asked),
        at: member.keyRange
      )
    }
  }
}
