import DocsModel

/// A status as an author writes it: `200`, `404 Not Found`, `4XX`.
struct StatusCode: Equatable, Sendable {
  var code: String
  /// The reason as written, or nil where only the code is.
  var reason: String?

  init(parsing text: String) {
    let words = text.words
    code = words.first ?? ""
    reason = words.count > 1 ? words.dropFirst().joined(separator: " ") : nil
  }

  var registeredReason: String? { API.ReasonPhrase.of(code) }

  func diagnostics(at range: SourceRange) -> [Diagnostic] {
    if isRange || code == "default" { return [] }
    guard let registeredReason else { return [.unknownStatusCode(code, at: range)] }
    guard let reason, reason.lowercased() != registeredReason.lowercased(),
      Self.olderReasons[code]?.contains(reason.lowercased()) != true
    else { return [] }
    return [.wrongReason(reason, of: code, expected: registeredReason, at: range)]
  }

  private var isRange: Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 3 && (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0])
      && code.dropFirst().lowercased() == "xx"
  }

  /// Names that the registry had before.
  private static let olderReasons: [String: Set<String>] = [
    "203": ["non authoritative information"], "408": ["request time-out"],
    "413": ["request entity too large", "payload too large"],
    "414": ["request-uri too large", "request uri too long", "request-uri too long"],
    "416": ["requested range not satisfiable"], "422": ["unprocessable entity"],
    "418": ["i'm a teapot"], "504": ["gateway time-out"],
  ]
}
