/// Classes of characters beyond ASCII that the rules of inline markup speak of.
enum Scalars {
  /// Decodes the character that ends before an offset.
  static func last(in bytes: [UInt8], before offset: Int) -> Unicode.Scalar {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return first(in: bytes, at: start)
  }

  static func first(in bytes: [UInt8], at offset: Int) -> Unicode.Scalar {
    let lead = bytes[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, offset + length <= bytes.count else { return "\u{FFFD}" }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The length in bytes of the white space at an offset; nil where another character stands.
  static func blankWidth(in bytes: [UInt8], at offset: Int) -> Int? {
    guard bytes[offset] >= 0x80 else { return Byte.isBlank(bytes[offset]) ? 1 : nil }
    let scalar = first(in: bytes, at: offset)
    return scalar.properties.isWhitespace ? Unicode.UTF8.width(scalar) : nil
  }

  /// What may stand before a start-string: white space, opening punctuation and delimiters.
  static func isBeforeMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .otherPunctuation:
      true
    default: scalar.properties.isWhitespace
    }
  }

  /// What may stand after an end-string: white space, closing punctuation and delimiters.
  static func isAfterMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .otherPunctuation:
      true
    default: scalar == "\u{201A}" || scalar == "\u{201E}" || scalar.properties.isWhitespace
    }
  }

  /// A letter or a number of any script.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether two characters open and close a quotation, so that markup between is none.
  static func arePair(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    if let closers = pairs[open] { return closers.unicodeScalars.contains(close) }
    guard open.value > 0x7F, open.properties.generalCategory == .openPunctuation else {
      return false
    }
    let distance = open == "\u{FF3B}" || open == "\u{FF5B}" ? 2 : 1
    return Int64(close.value) == Int64(open.value) + Int64(distance)
  }

  private static let pairs: [Unicode.Scalar: String] = [
    "\"": "\"", "'": "'", "(": ")", "<": ">", "[": "]", "{": "}",
    "\u{AB}": "\u{BB}", "\u{BB}": "\u{AB}\u{BB}",
    "\u{2018}": "\u{2019}\u{201A}", "\u{2019}": "\u{2018}\u{2019}",
    "\u{201A}": "\u{201B}\u{2018}\u{2019}", "\u{201B}": "\u{201A}",
    "\u{201C}": "\u{201D}\u{201E}", "\u{201D}": "\u{201C}\u{201D}",
    "\u{201E}": "\u{201F}\u{201C}\u{201D}", "\u{201F}": "\u{201E}",
    "\u{2039}": "\u{203A}", "\u{203A}": "\u{2039}\u{203A}",
    "\u{301D}": "\u{301E}\u{301F}",
  ]
}
