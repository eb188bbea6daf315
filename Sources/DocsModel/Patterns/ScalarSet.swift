/// The scalars that one place of a pattern takes.
package struct ScalarSet: Equatable, Sendable {
  package var ranges: [ClosedRange<UInt32>]
  package var isNegated = false

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let words = ScalarSet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0x10FFFF]
  )
  static let blanks = ScalarSet(ranges: [0x09...0x0D, 0x20...0x20])
  static let anyButLineFeed = ScalarSet(ranges: [0x0A...0x0A], isNegated: true)

  static func only(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value])
  }

  var inverted: ScalarSet { ScalarSet(ranges: ranges, isNegated: !isNegated) }

  /// The same set without a negation, as a part of a larger one.
  var spelledOut: ScalarSet {
    guard isNegated else { return self }
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return ScalarSet(ranges: gaps)
  }

  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }
}
