import DocsModel

/// The type of a schema in words: `array of string`, `map of string to User`, `string · date-time`.
struct TypeWords {
  let api: API.Description
  let content: ContentRenderer

  func html(_ use: API.SchemaUse) -> HTML {
    words(use, depth: 0)
  }

  /// The type, and the title of a schema in place where it is not just its field's name.
  func titled(_ use: API.SchemaUse, besides name: String = "") -> HTML {
    guard case .inline(let schema) = use, let title = schema.title,
      Self.letters(of: title) != Self.letters(of: name)
    else { return html(use) }
    return "\(html(use)) (\(title))"
  }

  private static func letters(of text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func words(_ use: API.SchemaUse, depth: Int) -> HTML {
    guard depth < 6 else { return "…" }
    switch use {
    case .named(let id): return link(to: id)
    case .inline(let schema): return words(schema, depth: depth)
    }
  }

  func link(to id: API.Schema.ID) -> HTML {
    guard let named = api.named(id) else { return "any" }
    guard let home = named.home else { return HTML(text: named.name) }
    return "<a href=\"\(content.address(of: home))\">\(named.name)</a>"
  }

  private func words(_ schema: API.Schema, depth: Int) -> HTML {
    let base = plainWords(schema, depth: depth)
    return schema.isNullable ? "\(base) or null" : base
  }

  private func plainWords(_ schema: API.Schema, depth: Int) -> HTML {
    if let written = schema.writtenType { return HTML(text: written) }
    if schema.types.isEmpty || schema.types == [.object], schema.properties.isEmpty,
      let composed = composedWords(schema, depth: depth)
    {
      return composed
    }
    let types = schema.shownTypes.map { words(for: $0, in: schema, depth: depth) }
    let joined: HTML = types.isEmpty ? "any" : types.joined(separator: " or ")
    guard let format = schema.format, !schema.shownTypes.contains(where: { $0.rawValue == format })
    else { return joined }
    return "\(joined) · \(format)"
  }

  private func words(
    for type: API.Schema.ValueType,
    in schema: API.Schema,
    depth: Int
  ) -> HTML {
    switch type {
    case .array:
      guard let items = schema.items else { return "array" }
      return "array of \(words(items, depth: depth + 1))"
    case .object:
      guard case .schema(let values, let name)? = schema.additionalProperties,
        schema.properties.isEmpty
      else { return "object" }
      return "map of \(name ?? "string") to \(words(values, depth: depth + 1))"
    case .null, .boolean, .integer, .number, .string, .file: return HTML(text: type.rawValue)
    }
  }

  private func composedWords(_ schema: API.Schema, depth: Int) -> HTML? {
    let told = schema.compositions.filter { $0.kind != .not && !$0.choices.isEmpty }
    guard told.count == 1, let composition = told.first else {
      return told.isEmpty ? nil : "object"
    }
    let choices = composition.choices
    switch composition.kind {
    case .allOf: return choices.count == 1 ? words(choices[0], depth: depth + 1) : "object"
    case .oneOf, .anyOf:
      guard choices.count <= 4 else { return "one of \(choices.count) types" }
      return choices.map { words($0, depth: depth + 1) }.joined(separator: " or ")
    case .not: return nil
    }
  }
}

extension API.Schema {
  /// The types, or the one that the other keywords speak of; empty where any type will do.
  fileprivate var shownTypes: [ValueType] {
    if !types.isEmpty { return types }
    if !properties.isEmpty || additionalProperties != nil { return [.object] }
    if items != nil || !prefixItems.isEmpty { return [.array] }
    let given = (constantValue.map { [$0] } ?? []) + values.map(\.value)
    return given.reduce(into: []) { found, value in
      if !found.contains(value.type) { found.append(value.type) }
    }
  }
}

extension Value {
  fileprivate var type: API.Schema.ValueType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
