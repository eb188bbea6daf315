import DocsModel

/// Finds texts that CommonMark shows as they are: most descriptions in large specifications are.
enum PlainText {
  /// One paragraph of one line; nil where the text may hold markup.
  static func paragraph(_ text: String, at range: SourceRange) -> [Block]? {
    let bytes = text.utf8
    guard let first = bytes.first, isLetter(first), let last = bytes.last, last > 0x20,
      bytes.allSatisfy(isPlain)
    else { return nil }
    return [Block(kind: .paragraph([.text(text)]), range: range)]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Letters, digits and what neither emphasis, code, links, HTML, entities nor addresses of
  /// the web are made of.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
