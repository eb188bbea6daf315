/// Names that hold a hash of the content: whoever changes such a file changes its name, so it may be
/// kept for ever.
///
/// The build makes `_static/3f9a1c07b2d46e58/css/base.css`; others make `logo.3f9a1c07.svg`.
enum FingerprintedName {
  private static let shortestHash = 8

  static func matches(_ path: String) -> Bool {
    let steps = path.split(separator: "/")
    if steps.count > 2, steps[0] == "_static", isHash(steps[1]) { return true }
    let parts = (steps.last ?? "").split(whereSeparator: { $0 == "." || $0 == "-" })
    return parts.count >= 3
      && parts.dropFirst().dropLast().contains { isHash($0) && $0.contains(where: \.isNumber) }
  }

  private static func isHash(_ part: Substring) -> Bool {
    let bytes = part.utf8
    return bytes.count >= shortestHash
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}
