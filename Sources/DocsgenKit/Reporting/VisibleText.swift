/// An author's text as a terminal may show it: nothing in it is a command to the terminal.
enum VisibleText {
  static func of(_ text: String) -> String {
    isPlain(text) ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(visible)))
  }

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    of(String(decoding: Array(bytes), as: UTF8.self))
  }

  /// How many columns of a terminal a text takes.
  static func width(of text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  /// Most texts are nothing but ASCII to be shown as it is, and there may be very many.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Control characters become their pictures, and marks that reorder a line a replacement.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// East Asian wide characters and pictographs.
  private static func isWide(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
