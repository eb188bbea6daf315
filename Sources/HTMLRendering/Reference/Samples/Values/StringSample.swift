import DocsModel

/// A text that a string schema allows, sensible for its format or for the name of what holds it.
enum StringSample {
  /// A text for a value.
  ///
  /// `name` is that of the property or parameter, `fallback` the text where nothing tells of a
  /// better one.
  static func text(for schema: API.Schema, named name: String, fallback: String) -> String {
    let constraints = schema.constraints
    let least = min(constraints.minLength.flatMap(Int.init) ?? 0, longest)
    let most = max(constraints.maxLength.flatMap(Int.init) ?? .max, least)
    let check = TextCheck(schema)
    if let text = schema.format.flatMap({ formats[$0] }), check.allows(text) { return text }
    if let text = encoded(constraints), check.allows(text) { return text }
    let hint = hint(in: name)
    if let hint, check.allows(hint) { return hint }
    if let pattern = constraints.pattern,
      let text = PatternSample.text(matching: pattern, least: least, most: most)
    {
      return text
    }
    return fit(hint ?? fallback, least: least, most: most)
  }

  private static let longest = 10_000

  private static func encoded(_ constraints: API.Constraints) -> String? {
    switch constraints.contentEncoding {
    case "base64": "ZXhhbXBsZQ=="
    case "base64url": "ZXhhbXBsZQ"
    default: nil
    }
  }

  /// The text cut, or repeated, to a length that is allowed.
  private static func fit(_ text: String, least: Int, most: Int) -> String {
    let length = text.unicodeScalars.count
    if length > 0, (least...most).contains(length) { return text }
    let source = text.isEmpty ? ["a"] : Array(text.unicodeScalars)
    let count = min(max(length, least), most)
    let scalars = (0..<count).map { source[$0 % source.count] }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let formats: [String: String] = [
    "date-time": "2026-01-31T09:30:00Z", "date": "2026-01-31", "time": "09:30:00Z",
    "duration": "PT30S", "email": "ada@example.org", "idn-email": "ada@example.org",
    "hostname": "host.example.org", "idn-hostname": "host.example.org",
    "ipv4": "192.0.2.1", "ipv6": "2001:db8::1", "cidr": "192.0.2.0/24",
    "uri": "https://example.org/", "url": "https://example.org/", "iri": "https://example.org/",
    "uri-reference": "/example", "iri-reference": "/example", "uri-template": "/users/{id}",
    "uuid": "123e4567-e89b-12d3-a456-426614174000", "byte": "ZXhhbXBsZQ==",
    "base64": "ZXhhbXBsZQ==", "base64url": "ZXhhbXBsZQ", "json-pointer": "/name",
    "relative-json-pointer": "0", "regex": "^[a-z]+$", "password": "password",
    "int32": "1", "int64": "1", "uint32": "1", "uint64": "1", "int-or-string": "1",
    "float": "1.5", "double": "1.5", "decimal": "1.5", "mac": "00:00:5e:00:53:01",
  ]

  /// What the name of a field tells: `createdAt` holds a time, `homepage_url` an address.
  private static func hint(in name: String) -> String? {
    let word = name.lowercased()
    if word.hasBytes(of: "email") { return "ada@example.org" }
    if let text = words[word] { return text }
    return endings.first { word.hasSuffix($0.ending) && word != "runtime" }?.text
  }

  private static let words: [String: String] = [
    "id": "42", "apiversion": "v1", "user": "ada", "owner": "ada", "namespace": "default",
    "path": "path/to/file",
    "host": "host.example.org", "description": "A short text", "message": "A short text",
    "comment": "A short text", "notes": "A short text", "version": "1.0.0", "name": "example",
    "kind": "Example", "date": "2026-01-31", "timestamp": "2026-01-31T09:30:00Z",
    "password": "password", "token": "token",
  ]

  private static let endings: [(ending: String, text: String)] = [
    ("uuid", "123e4567-e89b-12d3-a456-426614174000"), ("_id", "42"), ("username", "ada"),
    ("url", "https://example.org/"), ("uri", "https://example.org/"),
    ("_at", "2026-01-31T09:30:00Z"), ("edat", "2026-01-31T09:30:00Z"),
    ("edon", "2026-01-31T09:30:00Z"), ("time", "2026-01-31T09:30:00Z"),
    ("user_name", "ada"), ("name", "example"),
  ]
}

extension String {
  /// Whether the ASCII text stands in this one: a comparison of characters takes a hundred times as
  /// long, and every string of every sample asks.
  fileprivate func hasBytes(of part: StaticString) -> Bool {
    part.withUTF8Buffer { part in
      utf8.indices.contains { utf8[$0...].starts(with: part) }
    }
  }
}
