import DocsModel

/// Finds texts that CommonMark shows as they are: most descriptions in large specifications are.
enum PlainText {
  /// One paragraph of one line; nil where the text may hold markup.
  static func paragraph(_ text: String, at range: SourceRange) -> [Block]? {
    var text = text
    guard text.withUTF8(isPlain) else { return nil }
    return [Block(kind: .paragraph([.text(text)]), range: range)]
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isWordCharacter(first), first > UInt8(ascii: "9"),
      let last = bytes.last, last > 0x20
    else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "v"), UInt8(ascii: "x")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: " "), UInt8(ascii: "'")...UInt8(ascii: ")"),
        UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "="),
        UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "$"),
        UInt8(ascii: "%"):
        continue
      case UInt8(ascii: "w"):
        // `www.` begins an address.
        if index + 1 < bytes.count, bytes[index + 1] == byte { return false }
      case UInt8(ascii: ":"):
        // `https://` does too.
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") { return false }
      case UInt8(ascii: "_"):
        // Emphasis begins and ends beside words only.
        guard isWordCharacter(bytes[index - 1]), index + 1 < bytes.count,
          isWordCharacter(bytes[index + 1])
        else { return false }
      default: return false
      }
    }
    return true
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
