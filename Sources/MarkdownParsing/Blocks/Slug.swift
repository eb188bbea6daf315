/// The fragment of a heading as Python-Markdown makes it.
enum Slug {
  /// `GET /users/<id>` becomes `get-usersid`.
  static func text(of title: String) -> String {
    var bytes: [UInt8] = []
    for scalar in title.unicodeScalars {
      guard let byte = ascii(scalar), isKept(byte) else { continue }
      bytes.append(byte.lowercased)
    }
    return hyphenated(bytes[...].trimmed).text
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte.isWhitespace || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  /// Runs of white space and hyphens become one hyphen.
  private static func hyphenated(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    for byte in bytes {
      let isSeparator = byte.isWhitespace || byte == UInt8(ascii: "-")
      if isSeparator, result.last == UInt8(ascii: "-") { continue }
      result.append(isSeparator ? UInt8(ascii: "-") : byte)
    }
    return result[...]
  }

  /// The letter that an accent stands on; nil where compatibility decomposition has no ASCII.
  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
    if scalar.properties.generalCategory == .spaceSeparator { return .space }
    guard (0xC0...0x1EFF).contains(scalar.value), let name = scalar.properties.name else {
      return nil
    }
    let words = name.split(separator: " ")
    guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].utf8.count == 1, words[5] != "STROKE", let letter = words[3].utf8.first
    else { return nil }
    return words[1] == "SMALL" ? letter.lowercased : letter
  }
}
