/// A question about the site: `html and not draft`, `version == '2.0' or beta`.
///
/// A name alone asks whether the site has that tag; compared with a text, it stands for the text
/// that the site's substitutions give it.
struct Condition {
  enum Failure: Error, Equatable {
    case malformed
    /// A name is compared whose text is not known.
    case unknown(String)
  }

  private let tags: Set<String>
  private let texts: [String: String]
  private var tokens: ArraySlice<ConditionToken>
  private var depth = 0

  init(_ text: String, tags: Set<String>, texts: [String: String] = [:]) {
    self.tags = tags
    self.texts = texts
    tokens = ConditionToken.tokens(of: text)[...]
  }

  mutating func holds() throws(Failure) -> Bool {
    let result = try choice()
    guard tokens.isEmpty else { throw .malformed }
    return result
  }

  private mutating func choice() throws(Failure) -> Bool {
    var result = try both()
    while take("or") { result = try both() || result }
    return result
  }

  private mutating func both() throws(Failure) -> Bool {
    var result = try single()
    while take("and") { result = try single() && result }
    return result
  }

  private mutating func single() throws(Failure) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw .malformed }
    if take("not") { return try !single() }
    guard take("(") else { return try comparison() }
    let result = try choice()
    guard take(")") else { throw .malformed }
    return result
  }

  private mutating func comparison() throws(Failure) -> Bool {
    guard let left = tokens.popFirst() else { throw .malformed }
    if take("==") { return try text(of: left) == operand() }
    if take("!=") { return try text(of: left) != operand() }
    if take("in") { return try members().contains(text(of: left)) }
    if tokens.first == .sign("not") {
      tokens.removeFirst()
      guard take("in") else { throw .malformed }
      return try !members().contains(text(of: left))
    }
    guard case .name(let name) = left else { throw .malformed }
    return tags.contains(name)
  }

  /// The texts within parentheses or brackets.
  private mutating func members() throws(Failure) -> [String] {
    guard take("(") || take("[") else { throw .malformed }
    var result: [String] = []
    repeat {
      if take(")") || take("]") { return result }
      result.append(try operand())
    } while take(",")
    guard take(")") || take("]") else { throw .malformed }
    return result
  }

  private mutating func operand() throws(Failure) -> String {
    guard let token = tokens.popFirst() else { throw .malformed }
    return try text(of: token)
  }

  private func text(of token: ConditionToken) throws(Failure) -> String {
    switch token {
    case .text(let text): return text
    case .sign: throw .malformed
    case .name(let name):
      guard let text = texts[name] else { throw .unknown(name) }
      return text
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard tokens.first == .sign(sign) else { return false }
    tokens.removeFirst()
    return true
  }
}
