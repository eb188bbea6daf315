import DocsModel

/// A text that matches a regular expression, as far as a finite automaton can.
///
/// What asks for more (references back, looking ahead) gives no text rather than a wrong one.
enum PatternSample {
  private static let longest = 4000
  /// How often more than they must parts repeat, until a text of a fitting length is found.
  private static let stretches = [0, -1, 1, 2, 3, 5, 8, 13, 21, 34, 63, 127, 255]

  /// A text of a length within the bounds.
  static func text(
    matching source: String,
    least: Int = 0,
    most: Int = .max
  ) -> String? {
    guard let expression = try? RegularExpression.expression(source),
      let pattern = expression.compiled()
    else { return nil }
    for stretch in stretches {
      var writer = PatternWriter(stretch: stretch, longest: longest)
      writer.write(expression)
      let text = String(String.UnicodeScalarView(writer.scalars))
      guard writer.scalars.count >= least, writer.scalars.count <= most,
        pattern.matchesPart(of: text)
      else { continue }
      return text
    }
    return nil
  }
}

/// Writes one of the texts of an expression: the first of alternatives, and each time another
/// scalar of a class.
private struct PatternWriter {
  let stretch: Int
  let longest: Int
  private(set) var scalars: [Unicode.Scalar] = []
  /// How many scalars came from classes: each takes the next of its class.
  private var turn = 0

  init(stretch: Int, longest: Int) {
    self.stretch = stretch
    self.longest = longest
  }

  mutating func write(_ expression: PatternExpression) {
    guard scalars.count < longest else { return }
    switch expression {
    case .empty, .start, .end: break
    case .scalars(let set): write(set)
    case .sequence(let parts): for part in parts { write(part) }
    case .choice(let parts): if let first = parts.first { write(first) }
    case .repetition(let part, let minimum, let maximum):
      // At least once, where that is allowed: a text says more than none.
      let wished = stretch < 0 ? minimum : max(minimum, 1) + stretch
      for _ in 0..<min(wished, maximum ?? longest, longest) { write(part) }
    }
  }

  private mutating func write(_ set: ScalarSet) {
    let members = members(of: set)
    guard !members.isEmpty else { return }
    scalars.append(members[members.count == 1 ? 0 : turn % members.count])
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
