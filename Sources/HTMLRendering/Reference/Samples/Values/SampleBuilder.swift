import DocsModel

/// One walk of a `SampleGenerator` through a schema.
struct SampleBuilder {
  /// The number of values that a reader takes in at a look.
  static let readableSize = 60
  private static let deepest = 32

  let generator: SampleGenerator
  let bounds: SampleBounds
  /// Where growth ends even if required members are missing then.
  let largestSize: Int
  let check: SchemaCheck
  private(set) var size = 0
  /// The named schemas around the place; meeting one again ends the way down.
  private var path: [API.Schema.ID] = []

  init(generator: SampleGenerator, bounds: SampleBounds, largestSize: Int = 2000) {
    self.generator = generator
    self.bounds = bounds
    self.largestSize = largestSize
    check = generator.check
  }

  /// Gives nil where a schema recurs and the value must end.
  mutating func value(of use: API.SchemaUse, named name: String, depth: Int) -> Value? {
    switch use {
    case .inline(let schema): return value(of: schema, named: name, depth: depth)
    case .named(let id):
      guard generator.schemas.indices.contains(id.index) else { return nil }
      guard !path.contains(id) else {
        return generator.schemas[id.index].schema.isNullable ? .null : nil
      }
      path.append(id)
      defer { path.removeLast() }
      return value(of: generator.schemas[id.index].schema, named: name, depth: depth)
    }
  }

  mutating func value(of schema: API.Schema, named name: String, depth: Int) -> Value? {
    size += 1
    guard size <= largestSize, depth < Self.deepest else { return nil }
    if let given = given(by: schema) { return given }
    let value =
      schema.isComposed
      ? composed(schema, named: name, depth: depth) : typed(schema, named: name, depth: depth)
    return value ?? (schema.isNullable ? .null : nil)
  }

  /// What the writer of the schema gave, as far as the schema allows it.
  private func given(by schema: API.Schema) -> Value? {
    if let constant = schema.constantValue { return constant }
    let given = schema.givenValues
    guard !given.isEmpty else { return nil }
    let fitting = given.first { check.allows($0, schema) && !isHiding($0, schema) }
    return fitting ?? (schema.values.isEmpty ? nil : given.last)
  }

  /// Whether the value has members that do not belong in the request, or the answer.
  private func isHiding(_ value: Value, _ schema: API.Schema) -> Bool {
    guard case .object(let members) = value else { return false }
    let hidden = schema.properties.filter { check.isHidden($0.schema) }.map(\.name)
    return members.contains { hidden.contains($0.name) }
  }

  mutating func typed(_ schema: API.Schema, named name: String, depth: Int) -> Value? {
    switch schema.sampledType {
    case .null: .null
    case .boolean: .boolean(true)
    case .integer: .number(NumberSample.text(isInteger: true, within: schema.constraints))
    case .number: .number(NumberSample.text(isInteger: false, within: schema.constraints))
    case .string, .file:
      .string(StringSample.text(for: schema, named: name, fallback: generator.fallbackText))
    case .array: array(schema, named: name, depth: depth)
    case .object: object(schema, depth: depth)
    case nil: untyped(schema, named: name)
    }
  }

  private func untyped(_ schema: API.Schema, named name: String) -> Value {
    guard generator.isText else { return schema.isNullable ? .null : .object([]) }
    return .string(StringSample.text(for: schema, named: name, fallback: generator.fallbackText))
  }
}
