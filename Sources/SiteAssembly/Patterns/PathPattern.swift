/// Reads shell patterns over paths: `*` and `?` stay within a folder, `**` does not.
enum PathPattern {
  static func pattern(_ text: String) -> Pattern? {
    let scalars = Array(text.unicodeScalars)
    var parts: [PatternExpression] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "*":
        let isDouble = index + 1 < scalars.count && scalars[index + 1] == "*"
        parts.append(
          .repetition(.scalars(isDouble ? .any : .anyButSlash), minimum: 0, maximum: nil)
        )
        if isDouble { index += 1 }
      case "?": parts.append(.scalars(.anyButSlash))
      case "[":
        let (set, end) = scalarClass(scalars, at: index)
        parts.append(.scalars(set))
        index = end
      default: parts.append(.scalars(.only(scalars[index])))
      }
      index += 1
    }
    return PatternExpression.sequence(parts).compiled()
  }

  static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      || text.utf8.contains(UInt8(ascii: "["))
  }

  /// Reads `[abc]`, `[a-z]`, `[!abc]`; a bracket without its partner is itself.
  private static func scalarClass(
    _ scalars: [Unicode.Scalar],
    at start: Int
  ) -> (ScalarSet, end: Int) {
    var index = start + 1
    let isNegated = index < scalars.count && scalars[index] == "!"
    if isNegated { index += 1 }
    guard let end = scalars[index...].dropFirst().firstIndex(of: "]") else {
      return (.only(scalars[start]), start)
    }
    var set = ScalarSet(ranges: [], isNegated: isNegated)
    while index < end {
      let low = scalars[index].value
      let isRange = index + 2 < end && scalars[index + 1] == "-"
      let high = isRange ? scalars[index + 2].value : low
      if high >= low { set.ranges.append(low...high) }
      index += isRange ? 3 : 1
    }
    return (set, end)
  }
}
