/// Writes paths and fragments as they stand in addresses (RFC 3986).
enum PercentEncoding {
  /// Encodes all but the characters of a path segment and `/`; a colon too, for the first segment
  /// of a relative address must not look like a scheme.
  static func path(_ path: String) -> String {
    encode(path, keeping: "-._~!$&'()*+,;=@/")
  }

  static func fragment(_ fragment: String) -> String {
    encode(fragment, keeping: "-._~!$&'()*+,;=@/:?")
  }

  private static func encode(_ text: String, keeping marks: StaticString) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isAlphanumeric(byte) || isMember(byte, of: marks) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isMember(_ byte: UInt8, of marks: StaticString) -> Bool {
    marks.withUTF8Buffer { $0.contains(byte) }
  }
}
