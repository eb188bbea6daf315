import DocsModel

extension SampleBuilder {
  /// All of `allOf` and the first of `oneOf` and `anyOf` that has a value, in one.
  mutating func composed(_ schema: API.Schema, named name: String, depth: Int) -> Value? {
    var own = schema
    own.compositions = []
    var parts: [Value] = []
    if !own.properties.isEmpty, let value = value(of: .inline(own), named: name, depth: depth) {
      parts.append(value)
    }
    for composition in schema.compositions {
      switch composition.kind {
      case .allOf:
        parts += composition.choices.compactMap { value(of: $0, named: name, depth: depth) }
      case .oneOf, .anyOf:
        if let part = firstChoice(of: composition, in: schema, named: name, depth: depth) {
          parts.append(part)
        }
      case .not, .ifThenElse, .dependent: continue
      }
    }
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { $0.merging($1) }
  }

  private mutating func firstChoice(
    of composition: API.Composition,
    in schema: API.Schema,
    named name: String,
    depth: Int
  ) -> Value? {
    for choice in composition.choices where resolved(choice)?.types != [.null] {
      guard let value = value(of: choice, named: name, depth: depth) else { continue }
      guard let discriminator = schema.discriminator, case .named(let id) = choice else {
        return value
      }
      let mapped = discriminator.mapping.first { $0.schema == id }?.value
      let word = mapped ?? generator.schemas[id.index].name
      return value.replacing(discriminator.propertyName, with: .string(word))
    }
    return nil
  }
}

extension Value {
  /// Joins the members of two objects; anything else gives way to what is already there.
  fileprivate func merging(_ other: Value) -> Value {
    guard case .object(var members) = self, case .object(let more) = other else {
      return self == .object([]) ? other : self
    }
    for member in more where !members.contains(where: { $0.name == member.name }) {
      members.append(member)
    }
    return .object(members)
  }

  /// Sets the member of that name, where the value is an object.
  func replacing(_ name: String, with value: Value) -> Value {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].value = value
    } else {
      members.insert(Value.Member(name: name, value: value), at: 0)
    }
    return .object(members)
  }

  /// Another value like this one, for arrays whose elements must differ.
  func varied(_ index: Int) -> Value {
    guard index > 0 else { return self }
    switch self {
    case .number(let text): return Int(text).map { .number(String($0 + index)) } ?? self
    case .string(let text): return .string(text + String(index + 1))
    case .boolean(let flag): return .boolean(!flag)
    case .null, .array, .object: return self
    }
  }
}
