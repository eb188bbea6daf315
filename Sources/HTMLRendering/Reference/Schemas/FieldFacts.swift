import DocsModel

/// What is known of a value beyond its type and its description.
struct FieldFacts {
  private static let longestList = 16

  let schema: API.Schema
  /// Further facts, in front: how a parameter is written.
  var first: [HTML] = []
  /// Examples beside those of the schema.
  var examples: [API.Example] = []
  /// The text in front; values that it tells of are not listed once more.
  var description = HTML()

  var html: HTML {
    let items = (first + sentences).map { "<li>\($0)</li>" as HTML }
    guard !items.isEmpty else { return describedValues }
    return "<ul class=\"facts\">\(items)</ul>\(describedValues)"
  }

  private var sentences: [HTML] {
    var sentences = ConstraintWords(constraints: schema.fittingConstraints).sentences
    if let items = schema.items, case .inline(let element) = items {
      sentences += ConstraintWords(constraints: element.constraints).sentences.map {
        "each: \($0)"
      }
      if schema.values.isEmpty, !element.values.isEmpty { sentences += enumeration(of: element) }
    }
    sentences += SchemaFacts(schema: schema).sentences
    if let value = schema.constantValue { sentences.append("always \(code(value))") }
    sentences += enumeration(of: schema)
    if let value = schema.defaultValue { sentences.append("default \(code(value))") }
    if let example { sentences.append("for example \(example)") }
    if schema.additionalProperties == .forbidden, !schema.properties.isEmpty {
      sentences.append("no other properties")
    }
    if let documentation = schema.externalDocumentation,
      let address = ExternalAddress.safe(documentation.url)
    {
      sentences.append("<a class=\"external\" href=\"\(address)\">more about it</a>")
    }
    return sentences
  }

  /// The first example that is short enough to stand in a line.
  private var example: HTML? {
    let values = examples.compactMap(\.value) + schema.examples
    let short = values.first { value in
      switch value {
      case .array(let elements): elements.count <= 4 && JSONText.compact(value).utf8.count <= 80
      case .object: false
      case .null, .boolean, .number, .string: JSONText.compact(value).utf8.count <= 120
      }
    }
    return short.map(code)
  }

  private func enumeration(of schema: API.Schema) -> [HTML] {
    let values = schema.values
    guard !values.isEmpty, !values.contains(where: \.isDescribed), !isTold(values)
    else { return [] }
    let codes = values.map { code($0.value) }.joined(separator: " ")
    guard values.count > Self.longestList else { return ["one of \(codes)"] }
    return ["<details><summary>one of \(values.count) values</summary>\(codes)</details>"]
  }

  private func isTold(_ values: [API.EnumerationValue]) -> Bool {
    guard values.count > 1, !description.isEmpty else { return false }
    let text = String(decoding: description.bytes, as: UTF8.self)
    return values.allSatisfy { value in
      guard case .string(let word) = value.value else { return false }
      return !word.isEmpty && text.contains(word)
    }
  }

  /// Values that the writer described one by one.
  private var describedValues: HTML {
    guard schema.values.contains(where: \.isDescribed) else { return HTML() }
    let rows: [HTML] = schema.values.map { value in
      let name: HTML = value.name.map { "<i>\($0)</i> " } ?? HTML()
      let description: HTML = "<dd>\(name)\(value.description ?? "")</dd>"
      return "<div><dt>\(code(value.value))</dt>\(description)</div>"
    }
    return "<dl class=\"enumeration\">\(rows)</dl>"
  }

  private func code(_ value: Value) -> HTML {
    let text =
      if case .string(let string) = value, !string.isEmpty { string } else {
        JSONText.compact(value)
      }
    return "<code>\(text)</code>"
  }
}

extension API.EnumerationValue {
  fileprivate var isDescribed: Bool { description != nil || name != nil }
}

extension API.Schema {
  /// The constraints without one that writers put on everything: that items differ, where there
  /// are none.
  fileprivate var fittingConstraints: API.Constraints {
    var fitting = constraints
    if !types.isEmpty, !types.contains(.array) { fitting.uniqueItems = false }
    return fitting
  }
}
