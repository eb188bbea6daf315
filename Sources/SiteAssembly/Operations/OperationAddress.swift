import DocsModel

/// The address that a writer gives to an operation: `/path`, `path`, or `https://host/path`.
struct OperationAddress {
  /// Nil where the address names none.
  let server: API.Server?
  /// With the text as written, and segments that begin with a slash.
  let path: API.PathTemplate

  init(_ text: String) {
    let (origin, path) = Self.divide(text[...])
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    server = origin.isEmpty ? nil : API.Server(url: String(origin))
    let parsed = API.PathTemplate(parsing: isRooted ? String(path) : "/" + path)
    self.path = API.PathTemplate(text: text, segments: parsed.segments)
  }

  /// The origin is empty where the address names no host.
  static func divide(_ text: Substring) -> (origin: Substring, path: Substring) {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return ("", text) }
    let host = text.drop { $0 != "/" }.dropFirst(2)
    let end = host.firstIndex(of: "/") ?? text.endIndex
    return (text[..<end], text[end...])
  }
}
