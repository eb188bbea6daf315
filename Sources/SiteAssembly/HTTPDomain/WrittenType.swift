import DocsModel

/// Types in the words of those who write documentation: `str`, `integer`, `list of strings`.
enum WrittenType {
  private static let types: [String: API.Schema.ValueType] = [
    "int": .integer, "integer": .integer, "long": .integer, "float": .number, "double": .number,
    "number": .number, "str": .string, "string": .string, "text": .string, "uuid": .string,
    "bool": .boolean, "boolean": .boolean, "list": .array, "array": .array, "dict": .object,
    "object": .object, "file": .file, "null": .null,
  ]

  static func schema(_ text: String?) -> API.Schema? {
    guard let text, !text.isEmpty else { return nil }
    let type = types[text.lowercased()]
    return API.Schema(
      types: type.map { [$0] } ?? [],
      writtenType: type?.rawValue == text ? nil : text
    )
  }

  /// The schema of a path variable by its filter: `int`, `float`, `path`, `re`.
  static func schema(of variable: API.PathTemplate.Variable) -> API.Schema {
    var schema = API.Schema(types: [.string])
    switch variable.type {
    case "int", "integer": schema.types = [.integer]
    case "float", "number": schema.types = [.number]
    case "uuid": schema.format = "uuid"
    default: schema.constraints.pattern = variable.pattern
    }
    return schema
  }
}
