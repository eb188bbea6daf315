import DocsModel

extension FieldRow {
  /// Leaves out what the writer's own text says already.
  mutating func adapt(to text: String, schema: API.Schema) {
    let words = Self.words(of: text)
    if words.contains("required") || words.contains("optional") {
      badges.removeAll { $0.name == Badge.required.name }
    }
    let opening = words.prefix(4)
    if schema.types.contains(where: { !opening.isDisjoint(with: $0.spellings) }) { type = HTML() }
    if let written = schema.writtenType, text.contains(written) { type = HTML() }
    if schema.types.isEmpty, schema.compositions.isEmpty, schema.writtenType == nil {
      type = HTML()
    }
    // That a value may come several times is read from the text, not written as its type.
    if schema.types == [.array], schema.items == nil, schema.writtenType == nil { type = HTML() }
    details = FieldFacts(schema: schema.without(told: words)).html
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension ArraySlice<String> {
  fileprivate func isDisjoint(with words: [String]) -> Bool {
    !contains { words.contains($0) }
  }
}

extension API.Schema {
  /// The schema without the facts that a text with these words speaks of.
  fileprivate func without(told words: [String]) -> API.Schema {
    var schema = self
    if words.contains(where: { $0.hasPrefix("default") }) { schema.defaultValue = nil }
    let isTold = values.allSatisfy { value in
      guard case .string(let text) = value.value else { return false }
      return words.contains(text.lowercased())
    }
    if isTold { schema.values = [] }
    return schema
  }
}

extension API.Schema.ValueType {
  /// How writers name the type.
  fileprivate var spellings: [String] {
    switch self {
    case .null: ["null", "none"]
    case .boolean: ["boolean", "bool"]
    case .integer: ["integer", "int"]
    case .number: ["number", "float", "double", "integer", "int"]
    case .string: ["string", "str", "text"]
    case .array: ["array", "list"]
    case .object: ["object", "dict", "dictionary", "json"]
    case .file: ["file"]
    }
  }
}

extension ContentRenderer {
  /// Renders a text of one paragraph without an element around it.
  func tight(_ blocks: [Block], headingLevel: Int) -> HTML {
    blocks.count == 1
      ? renderTight(blocks, headingLevel: headingLevel) : render(blocks, headingLevel: headingLevel)
  }
}
