extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  var isBlank: Bool { self == .space || self == .tab }
  var isWhitespace: Bool { self == .space || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool {
    let lower = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
  }

  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// How many columns of white space stand in front; tabs go on to the next multiple of four.
  var indentation: Int {
    var columns = 0
    for byte in self {
      guard byte.isBlank else { break }
      columns += byte == .tab ? 4 - columns % 4 : 1
    }
    return columns
  }

  var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isWhitespace)
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}
