import DocsModel

/// A type in a writer's words: `String`, `int`, `array of strings`, `uuid`.
struct FieldType {
  let schema: API.Schema

  init(_ text: String) {
    schema = Self.schema(text)
  }

  /// Whether a word is a type on its own.
  static func isKnown(_ word: String) -> Bool {
    simple(word.lowercased()) != nil
  }

  private static func schema(_ text: String) -> API.Schema {
    let lower = text.lowercased()
    if let simple = simple(lower) { return simple }
    if let item = item(of: lower) {
      let items = simple(item) ?? (item.hasSuffix("s") ? simple(String(item.dropLast())) : nil)
      return API.Schema(
        types: [.array],
        writtenType: items == nil ? text : nil,
        items: items.map { .inline($0) }
      )
    }
    return API.Schema(writtenType: text.isEmpty ? nil : text)
  }

  /// What stands in `string[]`, `array of strings`, `list[int]` and `array<string>`.
  private static func item(of type: String) -> String? {
    if type.hasSuffix("[]") { return String(type.dropLast(2)) }
    for name in ["array", "list"] where type.hasPrefix(name) {
      let rest = type.dropFirst(name.count)
      if rest.hasPrefix(" of ") { return String(rest.dropFirst(4)) }
      if let open = rest.first, "[<(".contains(open) { return String(rest.dropFirst().dropLast()) }
    }
    return nil
  }

  private static func simple(_ word: String) -> API.Schema? {
    switch word {
    case "string", "str", "text", "char", "path", "re", "any": text(word)
    case "bool", "boolean": API.Schema(types: [.boolean])
    case "int", "integer", "long", "int32", "int64": API.Schema(types: [.integer])
    case "number", "float", "double", "decimal": API.Schema(types: [.number])
    case "object", "dict", "map", "hash", "dictionary": API.Schema(types: [.object])
    case "array", "list": API.Schema(types: [.array])
    case "file", "binary": API.Schema(types: [.file])
    case "null": API.Schema(isNullable: true)
    case "uuid", "date", "email", "uri": API.Schema(types: [.string], format: word)
    case "url": API.Schema(types: [.string], format: "uri")
    case "datetime", "date-time", "timestamp": API.Schema(types: [.string], format: "date-time")
    default: nil
    }
  }

  private static func text(_ word: String) -> API.Schema {
    API.Schema(types: word == "any" ? [] : [.string])
  }
}
