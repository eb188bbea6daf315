import DocsModel

/// The objects that an `allOf` puts together, those within named parts included.
struct AllOfParts {
  struct Part {
    var schema: OpenAPI.Schema
    /// The named schema that it stands in; nil for the schema's own.
    var origin: API.Schema.ID?
  }

  /// Beyond these the schemas are shown as what they are written: a list of parts.
  static let countLimit = 50
  static let depthLimit = 20

  var parts: [Part] = []
  private var path: Set<Int> = []

  var size: Int {
    parts.reduce(0) { $0 + ($1.origin == nil ? 0 : $1.schema.size) }
  }

  /// Adds a schema with its parts before it.
  ///
  /// - Returns: false where one of the parts cannot be shown as properties.
  mutating func add(
    _ schema: OpenAPI.Schema,
    origin: API.Schema.ID?,
    _ lowering: inout Lowering
  ) -> Bool {
    guard schema.isObject, parts.count < Self.countLimit, path.count < Self.depthLimit else {
      return false
    }
    for part in schema.parts {
      guard add(part, origin: origin, &lowering) else { return false }
    }
    parts.append(Part(schema: schema, origin: origin))
    return true
  }

  private mutating func add(
    _ written: OpenAPI.Written<OpenAPI.Schema>,
    origin: API.Schema.ID?,
    _ lowering: inout Lowering
  ) -> Bool {
    switch written {
    case .inline(let schema):
      return add(schema, origin: origin, &lowering)
    case .reference(let reference):
      guard let id = lowering.id(of: reference),
        let target = lowering.writtenSchema(id)
      else { return false }
      guard path.insert(id.index).inserted else {
        lowering.resolver.diagnostics.append(.allOfRing(reference.text, at: reference.range))
        return false
      }
      defer { path.remove(id.index) }
      return add(target, origin: id, &lowering)
    }
  }
}

extension OpenAPI.Schema {
  /// What `allOf` lists, the reference with fields beside it included.
  var parts: [OpenAPI.Written<OpenAPI.Schema>] {
    (reference.map { [.reference($0)] } ?? []) + allOf
  }

  fileprivate var isObject: Bool {
    (types.isEmpty || types == [.object]) && items == nil && prefixItems.isEmpty
      && values.isEmpty && constantValue == nil
  }
}
