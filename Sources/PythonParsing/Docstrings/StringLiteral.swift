/// The value of a string token.
struct StringLiteral {
  /// Whether it can be a docstring: bytes and formatted strings cannot.
  private(set) var isText = true
  private(set) var value: [UInt8] = []

  init(_ token: ArraySlice<UInt8>) {
    let prefix = token.prefix { !$0.isQuote }
    isText = !prefix.contains { "bft".utf8.contains($0 | 0x20) }
    let isRaw = prefix.contains { $0 | 0x20 == UInt8(ascii: "r") }
    var content = token.dropFirst(prefix.count)
    guard let quote = content.first else { return }
    let isTriple = content.count >= 3 && content.prefix(3).allSatisfy { $0 == quote }
    let length = isTriple ? 3 : 1
    content = content.dropFirst(length)
    if content.count >= length, content.suffix(length).allSatisfy({ $0 == quote }) {
      content = content.dropLast(length)
    }
    value = isRaw ? Array(content) : Self.unescaped(content)
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(.backslash) else { return Array(text) }
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == .backslash, let escaped = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escaped {
      case .lineFeed: break
      case UInt8(ascii: "n"): result.append(.lineFeed)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "x"): append(&result, digits: 2, of: &rest)
      case UInt8(ascii: "u"): append(&result, digits: 4, of: &rest)
      case UInt8(ascii: "U"): append(&result, digits: 8, of: &rest)
      case .backslash, UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(escaped)
      default: result += [byte, escaped]
      }
    }
    return result
  }

  private static func append(
    _ result: inout [UInt8],
    digits count: Int,
    of rest: inout ArraySlice<UInt8>
  ) {
    let digits = rest.prefix(count)
    guard digits.count == count,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    else { return }
    rest = rest.dropFirst(count)
    result += Array(String(scalar).utf8)
  }
}
