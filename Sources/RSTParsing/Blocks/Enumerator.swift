import DocsModel

/// The marker of an enumerated item as written: `(iv)`, `3.`, `#)`.
struct Enumerator {
  var prefix: UInt8?
  var suffix: UInt8
  var text: String
  /// The indentation of the item's text.
  var indent: Int

  var isAutomatic: Bool { text == "#" }

  func hasFormat(of other: Enumerator) -> Bool {
    prefix == other.prefix && suffix == other.suffix
  }

  init?(_ line: Line, in source: SourceText) {
    var position = 0
    if source.byte(line, 0) == UInt8(ascii: "(") { position = 1 }
    let start = position
    guard let end = Self.end(of: line, from: start, in: source) else { return nil }
    let suffix = source.byte(line, end)
    guard suffix == UInt8(ascii: ")") || (start == 0 && suffix == Byte.dot) else { return nil }
    guard let indent = source.marker(of: line, length: end + 1) else { return nil }
    self.prefix = start == 1 ? UInt8(ascii: "(") : nil
    self.suffix = suffix
    self.text = source.string(line.prefix(end).dropping(start))
    self.indent = indent
  }

  /// The end of digits, of one letter, of a Roman number or of `#`.
  private static func end(of line: Line, from start: Int, in source: SourceText) -> Int? {
    let first = source.byte(line, start)
    var end = start + 1
    if first == Byte.hash { return end }
    if Byte.isDigit(first) {
      while Byte.isDigit(source.byte(line, end)) { end += 1 }
      return end
    }
    guard Byte.isLetter(first) else { return nil }
    guard Byte.isLetter(source.byte(line, end)) else { return end }
    let isUpper = first & 0x20 == 0
    end = start
    while RomanNumeral.isDigit(source.byte(line, end), upper: isUpper) { end += 1 }
    return end > start + 1 ? end : nil
  }

  /// The sequences that the text may belong to, in docutils' order.
  func numbering(expected: EnumeratedList.Numbering?) -> EnumeratedList.Numbering {
    if isAutomatic { return .arabic }
    if let expected {
      if matches(expected) { return expected }
    } else if text == "i" {
      return .lowerRoman
    } else if text == "I" {
      return .upperRoman
    }
    let all: [EnumeratedList.Numbering] = [
      .arabic, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman,
    ]
    return all.first { matches($0) } ?? .arabic
  }

  private func matches(_ numbering: EnumeratedList.Numbering) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first else { return false }
    return switch numbering {
    case .arabic: Byte.isDigit(first)
    case .lowerAlpha: bytes.count == 1 && Byte.isLetter(first) && first & 0x20 != 0
    case .upperAlpha: bytes.count == 1 && Byte.isLetter(first) && first & 0x20 == 0
    case .lowerRoman: bytes.allSatisfy { RomanNumeral.isDigit($0, upper: false) }
    case .upperRoman: bytes.allSatisfy { RomanNumeral.isDigit($0, upper: true) }
    }
  }

  /// The number that the text stands for, or nil where it is none.
  func ordinal(as numbering: EnumeratedList.Numbering) -> Int? {
    if isAutomatic { return 1 }
    return switch numbering {
    case .arabic: Int(text)
    case .lowerAlpha, .upperAlpha: text.utf8.first.map { Int($0 | 0x20) - 0x60 }
    case .lowerRoman, .upperRoman: RomanNumeral.value(of: text.uppercased())
    }
  }

  /// The marker of an ordinal in the same format, with the blank behind it.
  func marker(of ordinal: Int, as numbering: EnumeratedList.Numbering) -> String? {
    let number: String?
    switch numbering {
    case _ where isAutomatic: number = "#"
    case .arabic: number = String(ordinal)
    case .lowerAlpha, .upperAlpha:
      let letter = UnicodeScalar(UInt8(truncatingIfNeeded: ordinal) &+ 0x60)
      number = (1...26).contains(ordinal) ? String(letter) : nil
    case .lowerRoman, .upperRoman: number = RomanNumeral.text(of: ordinal)
    }
    guard let number else { return nil }
    let isUpper = numbering == .upperAlpha || numbering == .upperRoman
    return formatted(isUpper ? number.uppercased() : number.lowercased())
  }

  func formatted(_ number: String) -> String {
    (prefix == nil ? "" : "(") + number + String(UnicodeScalar(suffix)) + " "
  }
}
