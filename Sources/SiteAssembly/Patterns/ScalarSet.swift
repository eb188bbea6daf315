/// The scalars that one place of a pattern takes.
struct ScalarSet: Equatable, Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

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

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }
}
