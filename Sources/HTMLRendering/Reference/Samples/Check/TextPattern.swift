import DocsModel

/// The pattern of a text: a regular expression, and what it demands by looking ahead from the start,
/// as patterns of passwords do: `^(?=.*[0-9])(?!admin)[a-z0-9]{8,}$`.
struct TextPattern {
  private struct Demand {
    var pattern: DocsModel.Pattern
    var isMet: Bool
  }

  let expression: PatternExpression
  private let pattern: DocsModel.Pattern
  private var demands: [Demand] = []

  /// Nil for what asks for more than that.
  init?(_ source: String) {
    var rest = Substring(source)
    var demands: [Demand] = []
    let isAnchored = rest.hasPrefix("^")
    if isAnchored { rest.removeFirst() }
    while rest.hasPrefix("(?=") || rest.hasPrefix("(?!") {
      guard let end = Self.end(ofGroup: rest) else { return nil }
      let body = rest.dropFirst(3)[..<end]
      guard let pattern = try? RegularExpression.pattern("^(?:\(body))") else { return nil }
      demands.append(Demand(pattern: pattern, isMet: rest.hasPrefix("(?=")))
      rest = rest[end...].dropFirst()
    }
    guard demands.isEmpty || isAnchored,
      let expression = try? RegularExpression.expression((isAnchored ? "^" : "") + rest),
      let pattern = expression.compiled()
    else { return nil }
    self.expression = expression
    self.pattern = pattern
    self.demands = demands
  }

  func matches(_ text: String) -> Bool {
    pattern.matchesPart(of: text)
      && demands.allSatisfy { $0.pattern.matchesPart(of: text) == $0.isMet }
  }

  /// The place of the `)` that ends the group at the start.
  private static func end(ofGroup text: Substring) -> Substring.Index? {
    var depth = 0
    var isEscaped = false
    var isInClass = false
    for index in text.indices {
      let character = text[index]
      defer { isEscaped = !isEscaped && character == "\\" }
      if isEscaped { continue }
      if isInClass {
        isInClass = character != "]"
        continue
      }
      switch character {
      case "[": isInClass = true
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
