/// A character as the `unicode` directive writes it: `U+2014`, `0x2014`, `&#x2014;`, `8212`.
enum CharacterCode {
  struct Problem: Error {
    var docutilsMessage: String
  }

  /// The character of a code; other text stands for itself.
  static func text(of code: String) -> Result<String, Problem> {
    guard let (digits, radix) = digits(of: code) else { return .success(code) }
    let tooLarge = Problem(
      docutilsMessage: "ValueError: code too large (Python int too large to convert to C int)"
    )
    guard let value = UInt64(digits, radix: radix), value <= 0x7FFF_FFFF else {
      return .failure(tooLarge)
    }
    guard value <= 0x10FFFF else {
      return .failure(
        Problem(docutilsMessage: "ValueError: chr() arg not in range(0x110000)")
      )
    }
    let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    return .success(String(scalar == "\0" ? "\u{FFFD}" : scalar))
  }

  private static func digits(of code: String) -> (digits: String, radix: Int)? {
    if !code.isEmpty, code.utf8.allSatisfy(Byte.isDigit) { return (code, 10) }
    let lower = code.lowercased()
    for prefix in ["0x", "x", "\\x", "u+", "\\u", "u"] where lower.hasPrefix(prefix) {
      let digits = lower.dropFirst(prefix.count)
      if isHexadecimal(digits) { return (String(digits), 16) }
    }
    if lower.hasPrefix("&#x"), lower.hasSuffix(";"), lower.count > 4 {
      let digits = lower.dropFirst(3).dropLast()
      if isHexadecimal(digits) { return (String(digits), 16) }
    }
    return nil
  }

  private static func isHexadecimal(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { Byte.isDigit($0) || (UInt8(ascii: "a")...102).contains($0) }
  }
}
