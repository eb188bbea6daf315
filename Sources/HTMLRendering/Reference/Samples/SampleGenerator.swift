import DocsModel

/// Makes values that schemas allow; the same schema always gives the same value.
struct SampleGenerator {
  enum Purpose {
    case request
    case response
  }

  let schemas: [API.NamedSchema]
  let purpose: Purpose
  /// What a string says where nothing tells of a better text.
  var fallbackText = "string"

  /// Optional members deep inside are left out until the value is of a size to be read.
  func value(of use: API.SchemaUse, named name: String = "") -> Value {
    for depth in stride(from: 5, through: 1, by: -1) {
      var builder = SampleBuilder(generator: self, optionalDepth: depth)
      let value = builder.value(of: use, named: name, depth: 0)
      if builder.size <= SampleBuilder.readableSize || depth == 1 { return value ?? .object([]) }
    }
    return .object([])
  }
}
