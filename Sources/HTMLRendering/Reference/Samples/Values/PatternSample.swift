import DocsModel

/// A text that matches a regular expression, as far as a finite automaton can.
///
/// What asks for more (references back, looking back) gives no text rather than a wrong one.
enum PatternSample {
  /// How often more than they must parts repeat, until a text of a fitting length is found.
  private static let stretches = [0, -1, 1, 2, 3, 5, 8, 13, 21, 34, 63, 127, 255]
  private static let mostAlternatives = 4
  /// How far apart in their class scalars are that follow each other.
  private static let strides = [1, 13, 26, 7, 31]

  /// A text of a length within the bounds; texts of different variants differ where the pattern
  /// leaves a choice.
  static func text(
    matching source: String,
    least: Int = 0,
    most: Int = .max,
    variant: Int = 0
  ) -> String? {
    guard let pattern = TextPattern(source) else { return nil }
    for stride in strides {
      for alternative in 0..<mostAlternatives {
        // Long texts are looked for in one way only.
        for stretch in stretches where stretch <= 13 || stride * (alternative + 1) == 1 {
          var writer = PatternWriter(
            stretch: stretch,
            alternative: alternative,
            stride: stride,
            turn: variant
          )
          writer.write(pattern.expression)
          // More may follow, or less be there, where the pattern does not tell of the end.
          let missing = max(least - writer.scalars.count, 0)
          let scalars = (writer.scalars + Array(repeating: "x", count: missing)).prefix(most)
          let text = String(String.UnicodeScalarView(scalars))
          if pattern.matches(text) { return text }
        }
      }
    }
    return nil
  }
}

/// Writes one of the texts of an expression, each time with another scalar of a class.
private struct PatternWriter {
  private static let longest = 4000

  let stretch: Int
  /// Which of alternatives is taken.
  let alternative: Int
  let stride: Int
  private(set) var scalars: [Unicode.Scalar] = []
  /// How many scalars came from classes: each takes the next of its class.
  private var turn: Int

  init(stretch: Int, alternative: Int, stride: Int, turn: Int) {
    self.stretch = stretch
    self.alternative = alternative
    self.stride = stride
    self.turn = turn
  }

  mutating func write(_ expression: PatternExpression) {
    guard scalars.count < Self.longest else { return }
    switch expression {
    case .empty, .start, .end: break
    case .scalars(let set): write(set)
    case .sequence(let parts): for part in parts { write(part) }
    case .choice(let parts): if !parts.isEmpty { write(parts[alternative % parts.count]) }
    case .repetition(let part, let minimum, let maximum):
      // At least once, where that is allowed: a text says more than none.
      let wished = stretch < 0 ? minimum : max(minimum, 1) + stretch
      for _ in 0..<min(wished, maximum ?? Self.longest, Self.longest) { write(part) }
    }
  }

  private mutating func write(_ set: ScalarSet) {
    let members = members(of: set)
    guard !members.isEmpty else { return }
    scalars.append(members[members.count == 1 ? 0 : turn * stride % members.count])
    if members.count > 1 { turn += 1 }
  }

  private static let largestClass: UInt32 = 128
  private static let readable = Array(
    "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. /:@".unicodeScalars
  )

  /// The scalars to choose from: those of a small class as it is written, else readable ones.
  private func members(of set: ScalarSet) -> [Unicode.Scalar] {
    let isSmall = !set.isNegated && set.ranges.allSatisfy { $0.upperBound <= Self.largestClass }
    guard !isSmall else { return set.ranges.flatMap { $0.compactMap(Unicode.Scalar.init) } }
    let readable = Self.readable.filter(set.contains)
    guard readable.isEmpty else { return readable }
    return set.ranges.lazy.compactMap { Unicode.Scalar($0.lowerBound) }.filter(set.contains)
      .prefix(1).map { $0 }
  }
}
