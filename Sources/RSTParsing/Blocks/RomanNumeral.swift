/// Roman numbers up to 4999 in capitals, in their shortest form only.
enum RomanNumeral {
  private static let digits: [(text: String, value: Int)] = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  static func isDigit(_ byte: UInt8, upper: Bool) -> Bool {
    guard Byte.isLetter(byte), (byte & 0x20 == 0) == upper else { return false }
    switch byte & 0xDF {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "M"):
      return true
    default: return false
    }
  }

  static func text(of number: Int) -> String? {
    guard (1..<5000).contains(number) else { return nil }
    var rest = number
    var text = ""
    for digit in digits {
      while rest >= digit.value {
        text += digit.text
        rest -= digit.value
      }
    }
    return text
  }

  static func value(of text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 20 else { return nil }
    var rest = text[...]
    var value = 0
    for digit in digits {
      while rest.hasPrefix(digit.text) {
        rest = rest.dropFirst(digit.text.count)
        value += digit.value
      }
    }
    return rest.isEmpty && self.text(of: value) == text ? value : nil
  }
}
