extension API.PathTemplate {
  /// Reads OpenAPI's `{name}`; all else is literal text.
  package init(openAPI text: String) {
    var segments: [Segment] = []
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { segments.append(.literal(String(rest[..<open]))) }
      let name = rest[rest.index(after: open)..<close]
      segments.append(.variable(Variable(name: String(name))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { segments.append(.literal(String(rest))) }
    self.init(text: text, segments: segments)
  }

  /// Reads `{a.b}`, `(int:id)`, `(id)`, `<uuid:re:0x[0-9a-f]{32}>`, `<port:int>` and `<path:path>`.
  ///
  /// A bracket without its partner is literal text.
  package init(parsing text: String) {
    self.text = text
    var segments: [Segment] = []
    var literal: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard let (variable, end) = Self.variable(in: bytes, at: index) else {
        literal.append(bytes[index])
        index += 1
        continue
      }
      if !literal.isEmpty {
        segments.append(.literal(String(decoding: literal, as: UTF8.self)))
        literal = []
      }
      segments.append(.variable(variable))
      index = end
    }
    if !literal.isEmpty { segments.append(.literal(String(decoding: literal, as: UTF8.self))) }
    self.segments = segments
  }

  private static func variable(in bytes: [UInt8], at start: Int) -> (Variable, end: Int)? {
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "<"): close = UInt8(ascii: ">")
    default: return nil
    }
    guard let end = matchingBracket(in: bytes, at: start, close: close), end > start + 1 else {
      return nil
    }
    let inner = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    let variable = bytes[start] == UInt8(ascii: "(") ? typedFirst(inner) : nameFirst(inner)
    return variable.map { ($0, end + 1) }
  }

  /// Finds the closing bracket; brackets of the same kind may nest, as regular expressions do.
  private static func matchingBracket(in bytes: [UInt8], at start: Int, close: UInt8) -> Int? {
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == bytes[start] { depth += 1 }
      if bytes[index] == close { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// httpdomain's `(type:name)` and `(name)`.
  private static func typedFirst(_ inner: String) -> Variable? {
    let parts = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.last, isName(name) else { return nil }
    return Variable(name: String(name), type: parts.count == 2 ? String(parts[0]) : nil)
  }

  /// Bottle's `<name:filter:pattern>`, `{name}` or `{name:pattern}`, and Flask's `<int:name>`.
  private static func nameFirst(_ inner: String) -> Variable? {
    let parts = inner.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard let name = parts.first, isName(name) else { return nil }
    if parts.count == 2, converters.contains(name), !filters.contains(parts[1]), isName(parts[1]) {
      return Variable(name: String(parts[1]), type: String(name))
    }
    return Variable(
      name: String(name),
      type: parts.count > 1 ? String(parts[1]) : nil,
      pattern: parts.count > 2 ? String(parts[2]) : nil
    )
  }

  /// Flask's words before a name, and Bottle's words after one.
  private static let converters: Set<Substring> = [
    "int", "float", "string", "path", "uuid", "any", "default",
  ]
  private static let filters: Set<Substring> = ["int", "float", "path", "re", "uuid"]

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "/") }
  }
}
