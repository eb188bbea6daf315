/// Names that hold a hash of the content, as `logo.3f9a1c07.svg`: whoever changes such a file
/// changes its name, so it may be kept for ever.
enum FingerprintedName {
  private static let shortestHash = 8

  static func matches(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(whereSeparator: { $0 == "." || $0 == "-" })
    return parts.count >= 3 && parts.dropFirst().dropLast().contains(where: isHash)
  }

  private static func isHash(_ part: Substring) -> Bool {
    let bytes = part.utf8
    guard bytes.count >= shortestHash else { return false }
    let areDigits = bytes.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    return areDigits && bytes.contains { $0 <= UInt8(ascii: "9") }
  }
}
