import DocsModel

extension SampleBuilder {
  /// Puts the parts of a schema together and takes the first outcome that the whole schema allows.
  mutating func composed(_ schema: API.Schema, named name: String, depth: Int) -> Value? {
    if let part = schema.onlyPart, !schema.hasConstraints {
      return value(of: part, named: name, depth: depth)
    }
    var own = schema
    own.compositions = []
    own.conditionals = []
    let base = parts(of: schema, own: own, named: name, depth: depth)
    let choices = schema.compositions.filter { $0.kind == .oneOf || $0.kind == .anyOf }
    var best: Value?
    for alternatives in selections(of: choices) {
      var parts = base
      for choice in alternatives {
        guard let part = self.choice(choice, of: schema, named: name, depth: depth) else {
          continue
        }
        parts.append(part)
      }
      let joined = joined(schema, own, alternatives, named: name, depth: depth)
      for candidate in candidates(parts, own, alternatives) + joined {
        let value = conditioned(candidate, by: schema, named: name, depth: depth)
        if check.allows(value, schema) { return value }
        best = best ?? value
      }
    }
    return best?.variants.first { check.allows($0, schema) } ?? best
  }

  /// A value within the bounds of all parts, where they tell of one and the same value.
  private mutating func joined(
    _ schema: API.Schema,
    _ own: API.Schema,
    _ choices: [API.SchemaUse],
    named name: String,
    depth: Int
  ) -> [Value] {
    let parts = schema.compositions.filter { $0.kind == .allOf }.flatMap(\.choices) + choices
    guard !parts.isEmpty else { return [] }
    let whole = parts.map(generator.schema).reduce(own) { $0.joined(with: $1) }
    guard whole.sampledType != .object else { return [] }
    return [typed(whole, named: name, depth: depth)].compactMap(\.self)
  }

  /// What the schema says itself, and each part of an `allOf`.
  private mutating func parts(
    of schema: API.Schema,
    own: API.Schema,
    named name: String,
    depth: Int
  ) -> [Value] {
    var parts: [Value] = []
    if own.sampledType != nil || own.constantValue != nil || !own.givenValues.isEmpty,
      let value = value(of: own, named: name, depth: depth)
    {
      parts.append(value)
    }
    for composition in schema.compositions where composition.kind == .allOf {
      parts += composition.choices.compactMap { value(of: $0, named: name, depth: depth) }
    }
    return parts
  }

  private static let mostSelections = 24

  /// One choice of each composition: the first of all, then other choices of one at a time.
  private func selections(of compositions: [API.Composition]) -> [[API.SchemaUse]] {
    let listed = compositions.map { composition in
      // `null` says least.
      composition.choices.filter { generator.schema($0).types != [.null] }
        + composition.choices.filter { generator.schema($0).types == [.null] }
    }.filter { !$0.isEmpty }
    let first = listed.map { $0[0] }
    var selections = [first]
    for (place, choices) in listed.enumerated() {
      for choice in choices.dropFirst() where selections.count < Self.mostSelections {
        var selection = first
        selection[place] = choice
        selections.append(selection)
      }
    }
    return selections
  }

  private mutating func choice(
    _ choice: API.SchemaUse,
    of schema: API.Schema,
    named name: String,
    depth: Int
  ) -> Value? {
    guard let value = value(of: choice, named: name, depth: depth) else { return nil }
    guard let discriminator = schema.discriminator, case .named(let id) = choice else {
      return value
    }
    let mapped = discriminator.mapping.first { $0.schema == id }?.value
    let word = Value.string(mapped ?? generator.schemas[id.index].name)
    let named = value.replacing(discriminator.propertyName, with: word)
    return check.allows(named, choice) ? named : value
  }

  /// Ways to make one value of the parts: objects are joined; of others one is taken.
  private func candidates(
    _ parts: [Value],
    _ own: API.Schema,
    _ choices: [API.SchemaUse]
  ) -> [Value] {
    guard let first = parts.first, let last = parts.last else { return [] }
    let joined = parts.dropFirst().reduce(first) { $0.merging($1) }
    let reversed = parts.dropLast().reversed().reduce(last) { $0.merging($1) }
    return [joined, reversed, joined.keeping(names(of: own, choices))] + parts.dropFirst()
  }

  /// The members that the schema and the chosen alternatives ask for.
  private func names(of own: API.Schema, _ choices: [API.SchemaUse]) -> Set<String> {
    Set(([own] + choices.map(generator.schema)).flatMap(\.requiredNames))
  }

  /// Adds what holds under the conditions that the value meets.
  private mutating func conditioned(
    _ value: Value,
    by schema: API.Schema,
    named name: String,
    depth: Int
  ) -> Value {
    var result = value
    for conditional in schema.conditionals {
      let isMet = check.allows(result, conditional.condition)
      guard let part = isMet ? conditional.consequence : conditional.alternative,
        !check.allows(result, part),
        let more = self.value(of: part, named: name, depth: depth)
      else { continue }
      let joined = result.merging(more)
      result = check.allows(joined, part) ? joined : more.merging(result)
    }
    return result
  }
}

extension Value {
  /// Other values of the same type, for schemas that exclude one.
  fileprivate var variants: [Value] {
    switch self {
    case .string: ["example", "text", "a", "value-2", ""].map { .string($0) }
    case .number: ["0", "-1", "2", "10", "-100", "1000", "0.5"].map { .number($0) }
    case .boolean(let flag): [.boolean(!flag)]
    case .null, .array, .object: []
    }
  }

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

  /// The object with no more than the members of these names.
  fileprivate func keeping(_ names: Set<String>) -> Value {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { names.contains($0.name) })
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
}
