/// A question about the site: `html and not draft`, `version == '2.0' or beta`.
///
/// A name asks whether the site has that tag; compared with a text, it stands for the text that
/// the site's substitutions give it.
struct Condition {
  enum Failure: Error, Equatable {
    case malformed
    /// The whole depends on a name that says nothing here.
    case unknown(String)
  }

  private let tags: Set<String>
  /// Nil where only tags may be asked for.
  private let texts: [String: String]?
  private var tokens: ArraySlice<ConditionToken>
  private var depth = 0

  init(_ text: String, tags: Set<String>, texts: [String: String]? = nil) {
    self.tags = tags
    self.texts = texts
    tokens = ConditionToken.tokens(of: text)[...]
  }

  mutating func holds() throws(Failure) -> Bool {
    let answer = try choice()
    guard tokens.isEmpty else { throw .malformed }
    switch answer {
    case .known(let holds): return holds
    case .untagged(_, let isTrue) where texts == nil: return isTrue
    case .untagged(let name, _), .unknown(let name): throw .unknown(name)
    }
  }

  private mutating func choice() throws(Failure) -> ConditionAnswer {
    var result = try both()
    while take("or") { result = try result.or(both()) }
    return result
  }

  private mutating func both() throws(Failure) -> ConditionAnswer {
    var result = try single()
    while take("and") { result = try result.and(single()) }
    return result
  }

  private mutating func single() throws(Failure) -> ConditionAnswer {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw .malformed }
    if take("not") { return try single().opposite }
    guard take("(") else { return try comparison() }
    let result = try choice()
    guard take(")") else { throw .malformed }
    return result
  }

  private mutating func comparison() throws(Failure) -> ConditionAnswer {
    guard let left = tokens.popFirst() else { throw .malformed }
    if take("==") { return try equality(left, operand()) }
    if take("!=") { return try equality(left, operand()).opposite }
    if take("in") { return try membership(of: left) }
    if tokens.first == .sign("not") {
      tokens.removeFirst()
      guard take("in") else { throw .malformed }
      return try membership(of: left).opposite
    }
    return try truth(of: left)
  }

  /// What a name says that stands alone; a tag may begin with a digit or be a number.
  private func truth(of token: ConditionToken) throws(Failure) -> ConditionAnswer {
    switch token {
    case .text, .sign: throw .malformed
    case .name(let name), .number(let name):
      if tags.contains(name) { return .known(true) }
      if texts != nil, name == "True" || name == "False" { return .known(name == "True") }
      return texts?[name].map { .known(!$0.isEmpty) } ?? .untagged(name, isTrue: false)
    }
  }

  private mutating func membership(of left: ConditionToken) throws(Failure) -> ConditionAnswer {
    var result = ConditionAnswer.known(false)
    for member in try members() { result = try result.or(equality(left, member)) }
    return result
  }

  /// What stands within parentheses or brackets.
  private mutating func members() throws(Failure) -> [ConditionToken] {
    let end = take("(") ? ")" : "]"
    guard end == ")" || take("[") else { throw .malformed }
    var result: [ConditionToken] = []
    repeat {
      if take(end) { return result }
      result.append(try operand())
    } while take(",")
    guard take(end) else { throw .malformed }
    return result
  }

  private mutating func operand() throws(Failure) -> ConditionToken {
    guard let token = tokens.popFirst() else { throw .malformed }
    return token
  }

  private func equality(
    _ left: ConditionToken,
    _ right: ConditionToken
  ) throws(Failure) -> ConditionAnswer {
    guard let first = try text(of: left), let second = try text(of: right) else {
      for case .name(let name) in [left, right] where texts?[name] == nil { return .unknown(name) }
      throw .malformed
    }
    return .known(first == second)
  }

  /// Nil where a name has none.
  private func text(of token: ConditionToken) throws(Failure) -> String? {
    switch token {
    case .text(let text), .number(let text): return text
    case .sign: throw .malformed
    case .name(let name): return texts?[name]
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard tokens.first == .sign(sign) else { return false }
    tokens.removeFirst()
    return true
  }
}
