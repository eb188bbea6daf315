import DocsModel

/// The method and the path that a heading or a paragraph consists of.
struct EndpointSignature {
  private static let methods: Set<String> = [
    "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY",
  ]

  private let method: String
  /// As written, with the query behind it where there is one.
  private let address: String
  private let badges: [String]

  /// A heading may say it in code, in bold or in plain text.
  init?(title: [Inline]) {
    self.init(Self.words(of: title))
  }

  /// A paragraph must set at least the method apart, as code or in bold.
  init?(paragraph: [Inline]) {
    switch paragraph.first {
    case .literal, .strong: self.init(Self.words(of: paragraph))
    default: return nil
    }
  }

  private init?(_ words: [Substring]) {
    guard words.count >= 2, Self.methods.contains(String(words[0])) else { return nil }
    var address = words[1]
    if words.count == 2, address.last == ":" { address.removeLast() }
    guard let path = Self.path(of: address) else { return nil }
    var badges: [String] = []
    for word in words.dropFirst(2) where word != ":" {
      guard let badge = Self.badge(word) else { return nil }
      badges.append(badge)
    }
    method = String(words[0])
    self.address = String(path)
    self.badges = badges
  }

  func operation(at range: SourceRange) -> API.Operation {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let isQuery = parts.count == 2 && !address.contains("<")
    let template = Self.template(isQuery ? String(parts[0]) : address)
    var operation = API.Operation(
      method: method,
      path: API.PathTemplate(text: address, segments: template.segments),
      range: range
    )
    operation.isDeprecated = badges.contains("deprecated")
    operation.badges = badges.filter { $0 != "deprecated" }
    operation.parameters = template.variables.map { Self.parameter($0, at: range) }
    if isQuery { operation.parameters += Self.query(parts[1], at: range) }
    return operation
  }

  /// The path with its variables, those of `/users/:id` too.
  private static func template(_ path: String) -> API.PathTemplate {
    guard path.contains("/:") else { return API.PathTemplate(parsing: path) }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map { step in
      step.count > 1 && step.first == ":" ? "{\(step.dropFirst())}" : String(step)
    }
    return API.PathTemplate(parsing: steps.joined(separator: "/"))
  }

  /// The text in words; brackets of badges close up: `(in beta)` is one word.
  private static func words(of inlines: [Inline]) -> [Substring] {
    var words: [Substring] = []
    for word in inlines.plainText.wordSlices {
      if let last = words.last, words.count > 2, last.first == "(", last.last != ")" {
        words[words.count - 1] = Substring(last + " " + word)
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// From the first slash on: the server in front of it is the API's affair.
  private static func path(of address: Substring) -> Substring? {
    if address.first == "/" { return address }
    let (origin, path) = OperationAddress.divide(address)
    return origin.isEmpty || path.isEmpty ? nil : path
  }

  /// `(deprecated)`, `[beta]`, or the bare word for what is out of date.
  private static func badge(_ word: Substring) -> String? {
    let isBracketed =
      word.first == "(" && word.last == ")" || word.first == "[" && word.last == "]"
    let text = isBracketed ? word.dropFirst().dropLast() : word
    let lower = text.lowercased()
    return isBracketed || lower == "deprecated" ? lower : nil
  }

  private static func parameter(
    _ variable: API.PathTemplate.Variable,
    at range: SourceRange
  ) -> API.Parameter {
    API.Parameter(
      name: variable.name,
      location: .path,
      isRequired: true,
      schema: .inline(schema(of: variable)),
      range: range
    )
  }

  private static func schema(of variable: API.PathTemplate.Variable) -> API.Schema {
    var schema = FieldType(variable.type ?? "").schema
    schema.writtenType = nil
    if schema.types.isEmpty { schema.types = [.string] }
    schema.constraints.pattern = variable.pattern
    return schema
  }

  private static func query(_ text: Substring, at range: SourceRange) -> [API.Parameter] {
    text.split(separator: "&").compactMap { pair in
      let name = pair.prefix { $0 != "=" }
      guard !name.isEmpty else { return nil }
      let isVariable = name.first == "{" && name.last == "}"
      return API.Parameter(
        name: String(isVariable ? name.dropFirst().dropLast() : name),
        location: .query,
        style: .form,
        explodes: true,
        range: range
      )
    }
  }
}
