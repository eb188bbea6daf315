/// ASCII bytes and their classes.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let asterisk = UInt8(ascii: "*")
  static let backquote = UInt8(ascii: "`")
  static let underscore = UInt8(ascii: "_")
  static let bar = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let at = UInt8(ascii: "@")
  static let hash = UInt8(ascii: "#")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  /// Stands for the backslash of an escape within inline text.
  static let escape: UInt8 = 0

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// Whether a line of this byte alone may adorn a title.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte &- 0x09 < 5 }
}
