/// A text that matches a regular expression, for the simple ones that specifications hold.
///
/// Understood are literals, classes, groups, alternatives (the first is taken), repetition and
/// anchors at the ends. Anything else gives no text rather than a wrong one.
enum PatternSample {
  static func text(matching pattern: String) -> String? {
    var parser = PatternReader(pattern)
    guard let text = parser.alternatives(depth: 0), parser.isAtEnd else { return nil }
    return String(String.UnicodeScalarView(text))
  }
}

private struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// How many characters came from classes: each takes the next of its class.
  private var turn = 0
  private static let longest = 200

  var isAtEnd: Bool { index == scalars.count }

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  mutating func alternatives(depth: Int) -> [Unicode.Scalar]? {
    guard depth < 20, let first = sequence(depth: depth) else { return nil }
    while take("|") {
      guard sequence(depth: depth) != nil else { return nil }
    }
    return first
  }

  private mutating func sequence(depth: Int) -> [Unicode.Scalar]? {
    var text: [Unicode.Scalar] = []
    while let next = peek, next != "|", next != ")" {
      if take("^") || take("$") { continue }
      let start = index
      guard var atom = atom(depth: depth), let count = repetitions() else { return nil }
      let end = index
      for round in 0..<count {
        if round > 0 {
          index = start
          atom = self.atom(depth: depth) ?? []
        }
        text += atom
        guard text.count <= Self.longest else { return nil }
      }
      index = end
    }
    return text
  }

  private mutating func atom(depth: Int) -> [Unicode.Scalar]? {
    guard let next = peek else { return nil }
    index += 1
    switch next {
    case "(": return group(depth: depth)
    case "[": return characterClass().map { [pick(from: $0)] }
    case ".": return [pick(from: Array("abc".unicodeScalars))]
    case "\\": return escape().map { [pick(from: $0)] }
    case "*", "+", "?", "{": return nil
    default: return [next]
    }
  }

  private mutating func group(depth: Int) -> [Unicode.Scalar]? {
    if take("?") {
      guard take(":") else { return nil }
    }
    let text = alternatives(depth: depth + 1)
    return take(")") ? text : nil
  }

  private mutating func characterClass() -> [Unicode.Scalar]? {
    let isNegated = take("^")
    var members: [Unicode.Scalar] = []
    while let next = peek, next != "]" {
      index += 1
      guard let first = next == "\\" ? escape() : [next] else { return nil }
      guard first.count == 1, peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]"
      else {
        members += first
        continue
      }
      index += 1
      guard let last = peek, last != "\\", last != "[", first[0] <= last else { return nil }
      index += 1
      let range = first[0].value...min(last.value, first[0].value + 128)
      members += range.compactMap(Unicode.Scalar.init)
    }
    guard take("]") else { return nil }
    let allowed = isNegated ? Self.wordCharacters.filter { !members.contains($0) } : members
    return allowed.isEmpty ? nil : allowed
  }

  /// Reads what follows a backslash: the characters that it may stand for.
  private mutating func escape() -> [Unicode.Scalar]? {
    guard let next = peek else { return nil }
    index += 1
    switch next {
    case "d": return Self.digits
    case "w": return Self.wordCharacters
    case "s": return [" "]
    case "n": return ["\n"]
    case "t": return ["\t"]
    default: return next.properties.isAlphabetic || Self.digits.contains(next) ? nil : [next]
    }
  }

  /// Reads `*`, `+`, `?`, `{2}` or `{2,5}` after an atom; at least one, where that is allowed.
  private mutating func repetitions() -> Int? {
    if take("*") || take("+") || take("?") {
      _ = take("?")
      return 1
    }
    guard take("{") else { return 1 }
    guard let least = number() else { return nil }
    let most = take(",") ? number() ?? .max : least
    guard take("}"), least <= Self.longest else { return nil }
    return min(max(least, 1), most)
  }

  private mutating func number() -> Int? {
    var text = ""
    while let next = peek, Self.digits.contains(next) {
      text.unicodeScalars.append(next)
      index += 1
    }
    return Int(text)
  }

  private mutating func pick(from members: [Unicode.Scalar]) -> Unicode.Scalar {
    defer { turn += 1 }
    return members[turn % members.count]
  }

  private var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private static let digits = Array("0123456789".unicodeScalars)
  private static let wordCharacters = Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
}
