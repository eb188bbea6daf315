/// A text with placeholders for what only the reader knows: a token, a server.
///
/// A placeholder is the name of an environment variable, so that a sample can run as it is.
struct SampleText: Equatable {
  enum Part: Equatable {
    case text(String)
    case variable(String)
  }

  private(set) var parts: [Part]

  init(_ text: String) {
    parts = [.text(text)]
  }

  init(_ parts: Part...) {
    self.parts = parts
  }

  mutating func append(_ text: String) {
    append(.text(text))
  }

  mutating func append(_ part: Part) {
    guard case .text(let text) = part, case .text(let last)? = parts.last else {
      return parts.append(part)
    }
    parts[parts.count - 1] = .text(last + text)
  }

  var hasVariables: Bool {
    parts.contains { if case .variable = $0 { true } else { false } }
  }

  /// The text alone, with each placeholder written as `variable` tells.
  func text(_ variable: (String) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .variable(let name): variable(name)
      }
    }.joined()
  }

  /// As an expression of a language with `+` between strings.
  func expression(_ variable: (String) -> String) -> String {
    let terms = parts.map { part in
      switch part {
      case .text(let text): StringLiteral.quoted(text)
      case .variable(let name): variable(name)
      }
    }
    return terms.isEmpty ? "\"\"" : terms.joined(separator: " + ")
  }
}
