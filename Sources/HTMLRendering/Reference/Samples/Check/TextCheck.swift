import DocsModel

/// Whether a string schema allows a text, its composition aside.
struct TextCheck {
  private let constraints: API.Constraints
  private let format: String?

  init(_ schema: API.Schema) {
    constraints = schema.constraints
    format = schema.format
  }

  func allows(_ text: String) -> Bool {
    let length = text.unicodeScalars.count
    guard length >= constraints.minLength.flatMap(Int.init) ?? 0,
      length <= constraints.maxLength.flatMap(Int.init) ?? .max
    else { return false }
    if let format, let pattern = Self.formats[format], !pattern.matchesPart(of: text) {
      return false
    }
    // A pattern that cannot be read forbids nothing.
    return constraints.pattern.flatMap(TextPattern.init)?.matches(text) ?? true
  }

  /// How the formats look that writers of examples get wrong.
  private static let formats: [String: DocsModel.Pattern] = [
    "date-time": #"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"#,
    "date": #"^\d{4}-\d\d-\d\d$"#,
    "uuid": "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    "email": "@", "ipv4": #"^(\d{1,3}\.){3}\d{1,3}$"#, "ipv6": "^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$",
    "uri": "^[A-Za-z][A-Za-z0-9+.-]*:",
  ].compactMapValues { try? RegularExpression.pattern($0) }
}
