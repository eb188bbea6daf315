/// Reads the usual syntax of regular expressions: `/api/(v1|v2)/users/{.*`.
///
/// A `{` that begins no count is itself, as in Python. What needs more than a finite automaton
/// (references back, looking ahead) is said to be unsupported.
package struct RegularExpression {
  package struct Failure: Error, Equatable {
    package var reason: String
  }

  private static let depthLimit = 50
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  package static func pattern(_ text: String) throws(Failure) -> Pattern {
    guard let pattern = try expression(text).compiled() else {
      throw Failure(reason: "the pattern is too large")
    }
    return pattern
  }

  package static func expression(_ text: String) throws(Failure) -> PatternExpression {
    var parser = RegularExpression(scalars: Array(text.unicodeScalars))
    let expression = try parser.choice()
    guard parser.index == parser.scalars.count else {
      throw Failure(reason: "')' without '('")
    }
    return expression
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws(Failure) -> PatternExpression {
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Failure) -> PatternExpression {
    var parts: [PatternExpression] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      index += 1
      parts.append(try repeated(try atom(scalar)))
    }
    return .sequence(parts)
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(Failure) -> PatternExpression {
    switch scalar {
    case ".": return .scalars(.anyButLineFeed)
    case "^": return .start
    case "$": return .end
    case "(": return try group()
    case "[": return .scalars(try scalarClass())
    case "\\": return try escape()
    case "*", "+", "?": throw Failure(reason: "nothing to repeat before '\(scalar)'")
    default: return .scalars(.only(scalar))
    }
  }

  private mutating func group() throws(Failure) -> PatternExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Failure(reason: "groups nest too deep") }
    if take("?") { try skipGroupMark() }
    let inner = try choice()
    guard take(")") else { throw Failure(reason: "'(' without ')'") }
    return inner
  }

  /// Takes `:` and `P<name>`; other marks ask for more than matching.
  private mutating func skipGroupMark() throws(Failure) {
    if take(":") { return }
    let start = index
    _ = take("P")
    if take("<"), let first = next, first != "=", first != "!" {
      while let scalar = next, scalar != ">" {
        index += 1
        if scalar == ")" { break }
      }
      if take(">") { return }
    }
    let mark = scalars[start..<min(start + 1, scalars.count)].map(String.init).joined()
    throw Failure(reason: "'(?\(mark)' is not supported")
  }

  private mutating func repeated(
    _ atom: PatternExpression
  ) throws(Failure) -> PatternExpression {
    var result = atom
    while let (minimum, maximum) = try count() {
      _ = take("?")
      result = .repetition(result, minimum: minimum, maximum: maximum)
    }
    return result
  }

  private mutating func count() throws(Failure) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = index
    guard take("{"), let counts = bounds() else {
      index = start
      return nil
    }
    if let maximum = counts.1, maximum < counts.0 {
      throw Failure(reason: "the count '{\(counts.0),\(maximum)}' is the wrong way round")
    }
    return counts
  }

  /// Reads `2}`, `2,}`, `,3}` or `2,3}`; nil where the brace is literal.
  private mutating func bounds() -> (Int, Int?)? {
    let minimum = number()
    if take("}") { return minimum.map { ($0, $0) } }
    guard take(",") else { return nil }
    let maximum = number()
    guard take("}"), minimum != nil || maximum != nil else { return nil }
    return (minimum ?? 0, maximum)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next?.value, (0x30...0x39).contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit - 0x30), 100_000)
      index += 1
    }
    return value
  }
}

extension RegularExpression {
  private mutating func escape() throws(Failure) -> PatternExpression {
    guard let scalar = next else { throw Failure(reason: "nothing after '\\'") }
    index += 1
    switch scalar {
    case "A": return .start
    case "Z", "z": return .end
    case "b", "B", "1"..."9", "k":
      throw Failure(reason: "'\\\(scalar)' is not supported")
    default: return .scalars(try escaped(scalar))
    }
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) throws(Failure) -> ScalarSet {
    switch scalar {
    case "d": .digits
    case "D": ScalarSet.digits.inverted
    case "w": .words
    case "W": ScalarSet.words.inverted
    case "s": .blanks
    case "S": ScalarSet.blanks.inverted
    case "n": .only("\n")
    case "t": .only("\t")
    case "r": .only("\r")
    case "f": .only("\u{C}")
    case "v": .only("\u{B}")
    case "x": try coded(digits: 2)
    case "u": try coded(digits: 4)
    case "p", "P": throw Failure(reason: "'\\\(scalar)' is not supported")
    default: .only(scalar)
    }
  }

  /// Reads the code of a scalar in hexadecimal digits.
  private mutating func coded(digits: Int) throws(Failure) -> ScalarSet {
    let text = String(String.UnicodeScalarView(scalars[index...].prefix(digits)))
    guard text.utf8.count == digits, let code = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw Failure(reason: "'\\x' and '\\u' need \(digits) hexadecimal digits") }
    index += digits
    return .only(scalar)
  }

  private mutating func scalarClass() throws(Failure) -> ScalarSet {
    var set = ScalarSet(ranges: [])
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      index += 1
      try appendItem(scalar, to: &set)
    }
    guard take("]") else { throw Failure(reason: "'[' without ']'") }
    return set
  }

  private mutating func appendItem(
    _ scalar: Unicode.Scalar,
    to set: inout ScalarSet
  ) throws(Failure) {
    let first = try classScalar(scalar)
    guard first.ranges.count == 1, let low = first.ranges.first, low.count == 1, next == "-",
      index + 1 < scalars.count, scalars[index + 1] != "]"
    else {
      set.ranges += first.spelledOut.ranges
      return
    }
    index += 2
    let last = try classScalar(scalars[index - 1])
    guard let high = last.ranges.first, high.upperBound >= low.lowerBound else {
      throw Failure(reason: "a range between brackets is the wrong way round")
    }
    set.ranges.append(low.lowerBound...high.upperBound)
  }

  private mutating func classScalar(_ scalar: Unicode.Scalar) throws(Failure) -> ScalarSet {
    guard scalar == "\\" else { return .only(scalar) }
    guard let escaped = next else { throw Failure(reason: "nothing after '\\'") }
    index += 1
    return try self.escaped(escaped)
  }
}
