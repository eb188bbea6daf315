import DocsModel

/// A value as a literal of a language, two or four blanks a level.
struct ValueLiteral {
  enum Language {
    case python
    case javaScript
  }

  private let language: Language
  private let step: String

  init(_ language: Language) {
    self.language = language
    step = language == .python ? "    " : "  "
  }

  func text(of value: Value) -> String {
    text(of: value, indent: "\n")
  }

  private func text(of value: Value, indent: String) -> String {
    switch value {
    case .null: return language == .python ? "None" : "null"
    case .boolean(let flag):
      let word = flag ? "true" : "false"
      return language == .python ? word.capitalized : word
    case .number(let number): return number
    case .string(let string): return StringLiteral.quoted(string)
    case .array(let elements):
      return list("[", "]", elements.map { text(of: $0, indent: indent + step) }, indent)
    case .object(let members):
      let members = members.map {
        "\(key($0.name)): \(text(of: $0.value, indent: indent + step))"
      }
      return list("{", "}", members, indent)
    }
  }

  private func list(
    _ open: String,
    _ close: String,
    _ elements: [String],
    _ indent: String
  ) -> String {
    guard !elements.isEmpty else { return open + close }
    let inner = indent + step
    return open + inner + elements.joined(separator: "," + inner) + "," + indent + close
  }

  /// In JavaScript `__proto__` sets the prototype, unless it is computed.
  private func key(_ name: String) -> String {
    let literal = StringLiteral.quoted(name)
    return language == .javaScript && name == "__proto__" ? "[\(literal)]" : literal
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension Value {
  /// Whether a client that reads numbers as doubles sends the same value.
  var isExactInDoubles: Bool {
    switch self {
    case .null, .boolean, .string: true
    case .number(let text): text.utf8.count <= 15
    case .array(let elements): elements.allSatisfy(\.isExactInDoubles)
    case .object(let members): members.allSatisfy(\.value.isExactInDoubles)
    }
  }
}
