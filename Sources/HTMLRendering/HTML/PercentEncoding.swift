/// Writes paths and fragments as they stand in addresses (RFC 3986).
enum PercentEncoding {
  /// Encodes all but the characters of a path segment and `/`; a colon too, for the first segment
  /// of a relative address must not look like a scheme.
  static func path(_ path: String) -> String {
    encode(path, keeping: pathMarks)
  }

  static func fragment(_ fragment: String) -> String {
    encode(fragment, keeping: fragmentMarks)
  }

  private static let pathMarks = Array("/-_.~!$&'()*+,;=@".utf8)
  private static let fragmentMarks = pathMarks + ":?".utf8

  /// Nearly all addresses are plain, and a page has hundreds: those are taken as they are.
  private static func encode(_ text: String, keeping marks: [UInt8]) -> String {
    guard !text.utf8.allSatisfy({ isKept($0, marks) }) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte, marks) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8, _ marks: [UInt8]) -> Bool {
    isAlphanumeric(byte) || marks.contains(byte)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
