/// The target of a request: a path of this server and nothing else (RFC 9112, 3.2.1).
struct RequestTarget {
  /// As it was written, for whom it is passed on to.
  let rawPath: Substring
  let query: Substring?
  /// Without percent encoding.
  let path: String

  /// Nil where the target is no path, or one that only an attacker writes: with steps out of
  /// folders, backslashes or control characters, encoded or not.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
    rawPath = mark.map { target[..<$0] } ?? target[...]
    query = mark.map { target[$0...].dropFirst() }
    guard let decoded = Self.decoded(rawPath), Self.isHarmless(decoded) else { return nil }
    path = decoded
  }

  private static func decoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }

  private static func isHarmless(_ path: String) -> Bool {
    guard path.utf8.allSatisfy({ $0 > 0x1F && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    guard path.utf8.contains(UInt8(ascii: ".")) else { return true }
    return path.split(separator: "/").allSatisfy { $0 != "." && $0 != ".." }
  }
}
