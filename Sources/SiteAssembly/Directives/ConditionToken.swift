/// A word of a condition.
enum ConditionToken: Equatable {
  case name(String)
  /// What stands between quotation marks.
  case text(String)
  case number(String)
  /// `and`, `or`, `not`, `in`, a comparison, a bracket or a comma.
  case sign(String)

  private static let words: Set<String> = ["and", "or", "not", "in"]
  private static let brackets: Set<Character> = ["(", ")", "[", "]", ","]
  private static let comparisons: Set<Character> = ["=", "!", "<", ">"]

  static func tokens(of text: String) -> [ConditionToken] {
    var tokens: [ConditionToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "'" || first == "\"" {
        rest.removeFirst()
        tokens.append(.text(String(rest.prefix { $0 != first })))
        rest = rest.drop { $0 != first }.dropFirst()
      } else if brackets.contains(first) {
        tokens.append(.sign(String(rest.removeFirst())))
      } else if comparisons.contains(first) {
        tokens.append(.sign(take(from: &rest) { comparisons.contains($0) }))
      } else {
        tokens.append(token(of: take(from: &rest) { !ends($0) }))
      }
    }
    return tokens
  }

  private static func token(of word: String) -> ConditionToken {
    if words.contains(word) { return .sign(word) }
    return word.allSatisfy { $0.isNumber || $0 == "." } ? .number(word) : .name(word)
  }

  private static func ends(_ character: Character) -> Bool {
    character.isWhitespace || brackets.contains(character) || comparisons.contains(character)
      || character == "'" || character == "\""
  }

  private static func take(
    from rest: inout Substring,
    while belongs: (Character) -> Bool
  ) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(taken)
  }
}
