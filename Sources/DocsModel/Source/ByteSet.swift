/// A set of bytes, as a bit for each.
package struct ByteSet: Sendable {
  @usableFromInline var bits: SIMD4<UInt64>

  private init(bits: SIMD4<UInt64>) {
    self.bits = bits
  }

  package init(_ members: some Sequence<UInt8>) {
    bits = SIMD4()
    for byte in members { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  @inlinable
  package func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  package static func | (left: ByteSet, right: ByteSet) -> ByteSet {
    ByteSet(bits: left.bits | right.bits)
  }

  package static prefix func ~ (set: ByteSet) -> ByteSet {
    ByteSet(bits: ~set.bits)
  }
}

extension ByteSet: ExpressibleByStringLiteral {
  /// The ASCII characters of a text.
  package init(stringLiteral members: String) {
    self.init(members.utf8)
  }
}

extension ByteSet {
  package static let lineFeed: ByteSet = "\n"
  package static let blank: ByteSet = " \t"
  package static let whitespace: ByteSet = " \t\r\n"
  package static let digit: ByteSet = "0123456789"
  package static let upper = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
  package static let letter = upper | ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
  /// What a name begins with; characters beyond ASCII count as letters.
  package static let nameStart = letter | "_" | ByteSet(0x80...0xFF)
  package static let name = nameStart | digit
}
