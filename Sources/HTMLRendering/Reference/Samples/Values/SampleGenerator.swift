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
  /// Whether values are written as plain text, where one of any type is a string.
  var isText = false
  /// Values of named schemas that were made before.
  var known: [API.Schema.ID: Value] = [:]

  /// The value of a whole body.
  func body(of use: API.SchemaUse) -> Value {
    if case .named(let id) = use, !isText, let value = known[id] { return value }
    return value(of: use)
  }

  /// Optional members deep inside are left out until the value is of a size to be read.
  func value(of use: API.SchemaUse, named name: String = "") -> Value {
    let readable = SampleBuilder.readableSize
    for bounds in Self.bounds {
      // An attempt that has grown too large is given up at once: most of the time went there.
      var builder = SampleBuilder(generator: self, bounds: bounds, largestSize: readable)
      let value = builder.value(of: use, named: name, depth: 0)
      if builder.size <= readable, let value { return value }
    }
    var builder = SampleBuilder(generator: self, bounds: SampleBounds(depth: 0, members: 0))
    return builder.value(of: use, named: name, depth: 0) ?? .object([])
  }

  func schema(_ use: API.SchemaUse) -> API.Schema {
    switch use {
    case .inline(let schema): schema
    case .named(let id):
      schemas.indices.contains(id.index) ? schemas[id.index].schema : API.Schema()
    }
  }

  /// Looks at the schema where it is: copying one takes longer than making most values.
  func isDeprecated(_ use: API.SchemaUse) -> Bool {
    switch use {
    case .inline(let schema): schema.isDeprecated
    case .named(let id):
      schemas.indices.contains(id.index) && schemas[id.index].schema.isDeprecated
    }
  }

  var check: SchemaCheck { SchemaCheck(schemas: schemas, purpose: purpose) }

  /// From the fullest to the shortest.
  private static let bounds = [
    SampleBounds(depth: 5, members: .max), SampleBounds(depth: 3, members: .max),
    SampleBounds(depth: 4, members: 6), SampleBounds(depth: 2, members: .max),
    SampleBounds(depth: 3, members: 4), SampleBounds(depth: 2, members: 4),
    SampleBounds(depth: 1, members: .max),
  ]
}

/// How much of what is not required stands in a sample.
struct SampleBounds {
  /// How deep members stand that are not required.
  var depth: Int
  /// How many such members an object inside the value has at most.
  var members: Int
}
