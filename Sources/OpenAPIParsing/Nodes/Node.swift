package import DocsModel

/// A JSON or YAML value that knows its place and kept the order of its members.
package struct Node: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// A JSON number's text: 400 digits stay 400 digits.
    case number(String)
    case string(String)
    case array([Node])
    /// Members in the order of the file; each key stands once.
    case object([Member])
  }

  package struct Member: Equatable, Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: Node

    package init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var kind: Kind
  package var range: SourceRange

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

extension Node {
  /// The members of an object; none for anything else.
  package var members: [Member] {
    if case .object(let members) = kind { members } else { [] }
  }

  var isObject: Bool {
    if case .object = kind { true } else { false }
  }

  package var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The text of a string, number or boolean.
  package var scalarText: String? {
    switch kind {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The kind in the words of a message: `an object`.
  package var kindName: String {
    switch kind {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  package subscript(key: String) -> Node? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }
}
