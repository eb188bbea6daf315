import DocsModel

/// Writes paths and fragments as they stand in addresses (RFC 3986).
enum PercentEncoding {
  /// Encodes all but the characters of a path segment and `/`; a colon too, for the first segment
  /// of a relative address must not look like a scheme.
  static func path(_ path: String) -> String {
    encode(path, keeping: pathBytes)
  }

  static func fragment(_ fragment: String) -> String {
    encode(fragment, keeping: fragmentBytes)
  }

  private static let pathBytes: ByteSet = .letter | .digit | "-._~!$&'()*+,;=@/"
  private static let fragmentBytes: ByteSet = pathBytes | ":?"

  /// Nearly all addresses are plain, and a page has hundreds: those are taken as they are.
  private static func encode(_ text: String, keeping kept: ByteSet) -> String {
    guard !text.utf8.allSatisfy({ kept.contains($0) }) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
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
}
