import DocsModel

/// One walk of a `SampleGenerator` through a schema.
struct SampleBuilder {
  /// The number of values that a reader takes in at a look.
  static let readableSize = 60
  /// Where growth ends even if required members are missing then.
  private static let largestSize = 400

  let generator: SampleGenerator
  let bounds: SampleBounds
  private(set) var size = 0
  /// The named schemas around the place; meeting one again ends the way down.
  private var path: [API.Schema.ID] = []

  init(generator: SampleGenerator, bounds: SampleBounds) {
    self.generator = generator
    self.bounds = bounds
  }

  /// Gives nil where a schema recurs and the value must end.
  mutating func value(of use: API.SchemaUse, named name: String, depth: Int) -> Value? {
    switch use {
    case .inline(let schema): return value(of: schema, named: name, depth: depth)
    case .named(let id):
      guard generator.schemas.indices.contains(id.index), !path.contains(id) else { return nil }
      path.append(id)
      defer { path.removeLast() }
      return value(of: generator.schemas[id.index].schema, named: name, depth: depth)
    }
  }

  private mutating func value(
    of schema: API.Schema,
    named name: String,
    depth: Int
  ) -> Value? {
    size += 1
    guard size <= Self.largestSize, depth < 32 else { return nil }
    if let given = schema.givenValue { return given }
    if !schema.compositions.isEmpty, let value = composed(schema, named: name, depth: depth) {
      return value
    }
    return typed(schema, named: name, depth: depth)
  }

  private mutating func typed(_ schema: API.Schema, named name: String, depth: Int) -> Value? {
    switch schema.sampledType {
    case .null: .null
    case .boolean: .boolean(true)
    case .integer: .number(NumberSample.text(isInteger: true, within: schema.constraints))
    case .number: .number(NumberSample.text(isInteger: false, within: schema.constraints))
    case .string, .file:
      .string(StringSample.text(for: schema, named: name, fallback: generator.fallbackText))
    case .array: .array(elements(of: schema, named: name, depth: depth))
    case .object: object(schema, depth: depth)
    case nil: schema.isNullable ? .null : .object([])
    }
  }

  private mutating func elements(
    of schema: API.Schema,
    named name: String,
    depth: Int
  ) -> [Value] {
    var elements = schema.prefixItems.compactMap { value(of: $0, named: name, depth: depth + 1) }
    guard let items = schema.items ?? (schema.prefixItems.isEmpty ? .any : nil) else {
      return elements
    }
    let least = schema.constraints.minItems.flatMap(Int.init) ?? 0
    let most = schema.constraints.maxItems.flatMap(Int.init) ?? .max
    let count = min(max(least, elements.isEmpty ? 1 : 0), most, 10)
    guard elements.count < count, let element = value(of: items, named: name, depth: depth + 1)
    else { return elements }
    while elements.count < count {
      elements.append(schema.constraints.uniqueItems ? element.varied(elements.count) : element)
    }
    return elements
  }

  private mutating func object(_ schema: API.Schema, depth: Int) -> Value? {
    var members: [Value.Member] = []
    var optional = 0
    for property in schema.properties where isShown(property, depth: depth) {
      if !property.isRequired { optional += 1 }
      guard property.isRequired || depth == 0 || optional <= bounds.members else { continue }
      let sample = value(of: property.schema, named: property.name, depth: depth + 1)
      guard let sample = sample ?? (property.isRequired ? end(of: property.schema) : nil)
      else { continue }
      members.append(Value.Member(name: property.name, value: sample))
    }
    if members.isEmpty, depth <= bounds.depth { members = freeMember(of: schema, depth: depth) }
    let value = Value.object(members)
    guard let discriminator = schema.discriminator, let first = discriminator.mapping.first
    else { return value }
    return value.replacing(discriminator.propertyName, with: .string(first.value))
  }

  /// A member under a name of the client's choice.
  private mutating func freeMember(of schema: API.Schema, depth: Int) -> [Value.Member] {
    if case .schema(let use, let name)? = schema.additionalProperties,
      let sample = value(of: use, named: name ?? "key", depth: depth + 1)
    {
      return [Value.Member(name: name ?? "key", value: sample)]
    }
    guard let property = schema.patternProperties.first,
      let name = PatternSample.text(matching: property.name),
      let sample = value(of: property.schema, named: name, depth: depth + 1)
    else { return [] }
    return [Value.Member(name: name, value: sample)]
  }

  private func isShown(_ property: API.Property, depth: Int) -> Bool {
    let schema = resolved(property.schema)
    switch generator.purpose {
    case .request where schema?.isReadOnly == true: return false
    case .response where schema?.isWriteOnly == true: return false
    case .request, .response: break
    }
    if property.isRequired { return true }
    guard schema?.isDeprecated != true else { return false }
    return depth < bounds.depth && size < Self.readableSize * 2
  }

  /// The shortest value where a required member recurs.
  private func end(of use: API.SchemaUse) -> Value {
    guard let schema = resolved(use) else { return .null }
    if schema.isNullable { return .null }
    return schema.sampledType == .array ? .array([]) : .object([])
  }

  func resolved(_ use: API.SchemaUse) -> API.Schema? {
    switch use {
    case .inline(let schema): schema
    case .named(let id):
      generator.schemas.indices.contains(id.index) ? generator.schemas[id.index].schema : nil
    }
  }
}
