import DocsModel

extension SampleBuilder {
  /// Gives nil where a required member recurs: then the object must be left out where it stands.
  mutating func object(_ schema: API.Schema, depth: Int) -> Value? {
    var members: [Value.Member] = []
    var optional = 0
    for property in schema.properties where isShown(property, depth: depth) {
      if !property.isRequired { optional += 1 }
      guard property.isRequired || depth == 0 || optional <= bounds.members else { continue }
      if let sample = value(of: property.schema, named: property.name, depth: depth + 1) {
        members.append(Value.Member(name: property.name, value: sample))
      } else if property.isRequired {
        return nil
      }
    }
    addOtherRequired(of: schema, to: &members, depth: depth)
    addMembers(of: schema, to: &members, depth: depth)
    addDependencies(of: schema, to: &members, depth: depth)
    removeMembers(of: schema, from: &members)
    let value = Value.object(members)
    guard let discriminator = schema.discriminator, let first = discriminator.mapping.first
    else { return value }
    let named = value.replacing(discriminator.propertyName, with: .string(first.value))
    return check.allows(named, schema) ? named : value
  }

  private func isShown(_ property: API.Property, depth: Int) -> Bool {
    guard !check.isHidden(property.schema) else { return false }
    if property.isRequired { return true }
    guard !generator.isDeprecated(property.schema) else { return false }
    return depth < bounds.depth && size < Self.readableSize * 2
  }

  /// Names that are required without a property of their own.
  private mutating func addOtherRequired(
    of schema: API.Schema,
    to members: inout [Value.Member],
    depth: Int
  ) {
    for name in schema.otherRequiredProperties where !members.contains(where: { $0.name == name }) {
      let value = freeValue(of: schema, named: name, depth: depth)
      members.append(Value.Member(name: name, value: value ?? .string(generator.fallbackText)))
    }
  }

  /// A member under a name of the client's choice, and what is missing to the least number.
  private mutating func addMembers(
    of schema: API.Schema,
    to members: inout [Value.Member],
    depth: Int
  ) {
    let least = schema.constraints.minProperties.flatMap(Int.init) ?? 0
    for property in schema.properties where members.count < least {
      guard !check.isHidden(property.schema),
        !members.contains(where: { $0.name == property.name }),
        let sample = value(of: property.schema, named: property.name, depth: depth + 1)
      else { continue }
      members.append(Value.Member(name: property.name, value: sample))
    }
    let isEmptyAndRoomy = members.isEmpty && schema.properties.isEmpty && depth <= bounds.depth
    let wished = max(least, isEmptyAndRoomy && schema.hasFreeMembers ? 1 : 0)
    for number in 1...max(min(wished, 100), 1) where members.count < wished {
      guard let name = freeName(of: schema, number: number),
        !members.contains(where: { $0.name == name }),
        let value = freeValue(of: schema, named: name, depth: depth)
      else { return }
      members.append(Value.Member(name: name, value: value))
    }
  }

  private func freeName(of schema: API.Schema, number: Int) -> String? {
    if let names = schema.propertyNames { return name(allowedBy: names, number: number) }
    let pattern = schema.patternProperties.first.flatMap {
      PatternSample.text(matching: $0.name, variant: number - 1)
    }
    var name = "key"
    switch schema.additionalProperties {
    case .schema(_, let word?): name = word
    case .forbidden: return pattern
    case .schema, .allowed, nil: if number == 1, let pattern { return pattern }
    }
    return number == 1 ? name : name + String(number)
  }

  /// The first name that a schema of names allows, or another like it.
  private func name(allowedBy names: API.SchemaUse, number: Int) -> String? {
    var builder = SampleBuilder(generator: generator, bounds: bounds)
    guard case .string(let text)? = builder.value(of: names, named: "key", depth: 0) else {
      return nil
    }
    guard number > 1 else { return text }
    let schema = generator.schema(names)
    let listed = schema.values.dropFirst(number - 1).first.map { ParameterText.plain($0.value) }
    let matching = schema.constraints.pattern.flatMap {
      PatternSample.text(matching: $0, variant: number - 1)
    }
    return [text + String(number), matching, listed].compactMap(\.self).first {
      check.allows(.string($0), names)
    }
  }

  private mutating func freeValue(of schema: API.Schema, named name: String, depth: Int) -> Value? {
    let pattern = schema.patternProperties.first {
      (try? RegularExpression.pattern($0.name))?.matchesPart(of: name) ?? false
    }
    if let pattern { return value(of: pattern.schema, named: name, depth: depth + 1) }
    switch schema.additionalProperties {
    case .schema(let use, _): return value(of: use, named: name, depth: depth + 1)
    case .allowed, nil: return .string(generator.fallbackText)
    case .forbidden: return nil
    }
  }

  private mutating func addDependencies(
    of schema: API.Schema,
    to members: inout [Value.Member],
    depth: Int
  ) {
    for dependency in schema.dependencies
    where members.contains(where: { $0.name == dependency.property }) {
      for name in dependency.required where !members.contains(where: { $0.name == name }) {
        let use = schema.properties.first { $0.name == name }?.schema ?? .any
        guard let value = value(of: use, named: name, depth: depth + 1) else { continue }
        members.append(Value.Member(name: name, value: value))
      }
      if let use = dependency.schema,
        case .object(let more)? = value(of: use, named: "", depth: depth)
      {
        for member in more where !members.contains(where: { $0.name == member.name }) {
          members.append(member)
        }
      }
    }
  }

  /// Leaves out optional members, the last first, where there are too many.
  private func removeMembers(of schema: API.Schema, from members: inout [Value.Member]) {
    guard let most = schema.constraints.maxProperties.flatMap(Int.init) else { return }
    let required = Set(schema.requiredNames)
    while members.count > most,
      let index = members.lastIndex(where: { !required.contains($0.name) })
    {
      members.remove(at: index)
    }
  }
}
