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
  /// Whether the schema is that of what an array or a map is made of.
  var isElement = false

  var html: HTML {
    let items = (first + sentences).map { "<li>\($0)</li>" as HTML }
    let list: HTML = items.isEmpty ? HTML() : "<ul class=\"facts\">\(items)</ul>"
    let long = SchemaExamples(examples: examples, values: schema.examples).details
    return "\(list)\(describedValues)\(long)"
  }

  private var sentences: [HTML] {
    var sentences = ConstraintWords(constraints: schema.fittingConstraints).sentences
    if let element {
      sentences += FieldFacts(schema: element, isElement: true).sentences.map { "each: \($0)" }
      if schema.values.isEmpty { sentences += enumeration(of: element) }
    }
    sentences += SchemaFacts(schema: schema).sentences
    if let value = schema.constantValue { sentences.append("always \(code(value))") }
    if !isElement { sentences += enumeration(of: schema) }
    if let value = schema.defaultValue { sentences.append("default \(code(value))") }
    sentences += SchemaExamples(examples: examples, values: schema.examples).sentences
    if schema.additionalProperties == .forbidden, !schema.properties.isEmpty {
      sentences.append("no other properties")
    }
    return sentences + (schema.externalDocumentation.map { [link(to: $0)] } ?? [])
  }

  /// The items, or the values under free names, that have no row of their own.
  private var element: API.Schema? {
    guard !schema.hasMembers else { return nil }
    if case .inline(let items)? = schema.items { return items }
    if case .schema(.inline(let values), _)? = schema.additionalProperties { return values }
    return nil
  }

  private func link(to documentation: API.ExternalDocumentation) -> HTML {
    let text = documentation.description.plainText
    guard let address = ExternalAddress.safe(documentation.url) else {
      return "\(text) <code>\(documentation.url)</code>"
    }
    let title = text.isEmpty ? "more about it" : text
    return "<a class=\"external\" href=\"\(address)\">\(title)</a>"
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
    let values = schema.values.isEmpty ? element?.values ?? [] : schema.values
    guard values.contains(where: \.isDescribed) else { return HTML() }
    let rows: [HTML] = values.map { value in
      let name: HTML = value.name.map { "<i>\($0)</i> " } ?? HTML()
      let description: HTML = "<dd>\(name)\(value.description ?? "")</dd>"
      return "<div><dt>\(code(value.value))</dt>\(description)</div>"
    }
    return "<dl class=\"enumeration\">\(rows)</dl>"
  }

  private func code(_ value: Value) -> HTML { ValueCode.html(value) }
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
