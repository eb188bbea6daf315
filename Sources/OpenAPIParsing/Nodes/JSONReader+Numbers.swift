import DocsModel

extension JSONReader {
  /// Reads a number and gives its text.
  mutating func number() throws(Malformation) -> String {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    if byte == UInt8(ascii: "0") {
      index += 1
      guard !isDigit else {
        throw Malformation(.leadingZero(at: range(from: start, to: index + 1)))
      }
    } else {
      try digits()
    }
    if byte == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Malformation) {
    guard isDigit else { throw expected("a digit") }
    while isDigit { index += 1 }
  }

  private var isDigit: Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
