import DocsModel

/// Tells whether a schema allows a value, so that samples can be chosen that it does.
///
/// What no automaton can decide (a pattern that looks ahead) is taken to be allowed.
struct SchemaCheck {
  private static let deepest = 48

  let schemas: [API.NamedSchema]
  let purpose: SampleGenerator.Purpose

  func allows(_ value: Value, _ use: API.SchemaUse) -> Bool {
    allows(value, use, depth: 0)
  }

  func allows(_ value: Value, _ schema: API.Schema) -> Bool {
    allows(value, schema, depth: 0)
  }

  private func allows(_ value: Value, _ use: API.SchemaUse, depth: Int) -> Bool {
    switch use {
    case .inline(let schema): allows(value, schema, depth: depth)
    case .named(let id):
      !schemas.indices.contains(id.index)
        || allows(value, schemas[id.index].schema, depth: depth + 1)
    }
  }

  private func allows(_ value: Value, _ schema: API.Schema, depth: Int) -> Bool {
    guard depth < Self.deepest else { return true }
    if value == .null, schema.isNullable { return true }
    return hasType(value, of: schema) && isListed(value, in: schema)
      && hasContent(value, schema, depth: depth) && fits(value, schema, depth: depth)
  }

  private func hasType(_ value: Value, of schema: API.Schema) -> Bool {
    schema.types.isEmpty
      || schema.types.contains { type in
        switch (type, value) {
        case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
          (.file, .string), (.array, .array), (.object, .object):
          true
        case (.integer, .number(let text)): Double(text).map { $0 == $0.rounded() } ?? true
        default: false
        }
      }
  }

  private func isListed(_ value: Value, in schema: API.Schema) -> Bool {
    if let constant = schema.constantValue, !constant.isSame(as: value) { return false }
    return schema.values.isEmpty || schema.values.contains { $0.value.isSame(as: value) }
  }

  private func hasContent(_ value: Value, _ schema: API.Schema, depth: Int) -> Bool {
    switch value {
    case .null, .boolean: true
    case .number(let text): NumberCheck(schema.constraints).allows(text)
    case .string(let text): TextCheck(schema).allows(text)
    case .array(let elements): allows(elements, schema, depth: depth)
    case .object(let members): allows(members, schema, depth: depth)
    }
  }

  /// Whether the schemas put together, and the conditions, allow the value.
  private func fits(_ value: Value, _ schema: API.Schema, depth: Int) -> Bool {
    for composition in schema.compositions where !composition.choices.isEmpty {
      let matches = composition.choices.count { allows(value, $0, depth: depth + 1) }
      switch composition.kind {
      case .allOf: guard matches == composition.choices.count else { return false }
      case .oneOf: guard matches == 1 else { return false }
      case .anyOf: guard matches > 0 else { return false }
      case .not: guard matches == 0 else { return false }
      }
    }
    return schema.conditionals.allSatisfy { conditional in
      let isMet = allows(value, conditional.condition, depth: depth + 1)
      let part = isMet ? conditional.consequence : conditional.alternative
      return part.map { allows(value, $0, depth: depth + 1) } ?? true
    }
  }
}

extension SchemaCheck {
  private func allows(_ elements: [Value], _ schema: API.Schema, depth: Int) -> Bool {
    let constraints = schema.constraints
    guard isCount(elements.count, constraints.minItems, constraints.maxItems) else { return false }
    if constraints.uniqueItems {
      for (index, element) in elements.enumerated() {
        guard !elements[..<index].contains(where: { $0.isSame(as: element) }) else { return false }
      }
    }
    for (index, element) in elements.enumerated() {
      let prefix = schema.prefixItems
      let use = prefix.indices.contains(index) ? prefix[index] : schema.items
      if let use, !allows(element, use, depth: depth + 1) { return false }
    }
    guard let contained = schema.contains else { return true }
    let count = elements.count { allows($0, contained, depth: depth + 1) }
    return isCount(count, constraints.minContains ?? "1", constraints.maxContains)
  }

  private func allows(_ members: [Value.Member], _ schema: API.Schema, depth: Int) -> Bool {
    let constraints = schema.constraints
    guard isCount(members.count, constraints.minProperties, constraints.maxProperties)
    else { return false }
    let names = Set(members.map(\.name))
    let missing = schema.properties.contains { property in
      property.isRequired && !names.contains(property.name) && !isHidden(property.schema)
    }
    guard !missing, names.isSuperset(of: schema.otherRequiredProperties) else { return false }
    for dependency in schema.dependencies where names.contains(dependency.property) {
      guard names.isSuperset(of: dependency.required) else { return false }
      if let use = dependency.schema, !allows(.object(members), use, depth: depth + 1) {
        return false
      }
    }
    return members.allSatisfy { allows($0, schema, depth: depth) }
  }

  private func allows(_ member: Value.Member, _ schema: API.Schema, depth: Int) -> Bool {
    if let names = schema.propertyNames,
      !allows(.string(member.name), names, depth: depth + 1)
    {
      return false
    }
    var uses = schema.properties.filter { $0.name == member.name }.map(\.schema)
    uses += schema.patternProperties.filter { property in
      (try? RegularExpression.pattern(property.name))?.matchesPart(of: member.name) ?? false
    }.map(\.schema)
    guard uses.isEmpty else {
      return uses.allSatisfy { allows(member.value, $0, depth: depth + 1) }
    }
    switch schema.additionalProperties {
    case nil, .allowed: return true
    case .forbidden: return false
    case .schema(let use, _): return allows(member.value, use, depth: depth + 1)
    }
  }

  /// Whether a request or an answer leaves the property out.
  func isHidden(_ use: API.SchemaUse) -> Bool {
    switch use {
    case .inline(let schema): schema.isHidden(in: purpose)
    case .named(let id):
      schemas.indices.contains(id.index) && schemas[id.index].schema.isHidden(in: purpose)
    }
  }

  private func isCount(_ count: Int, _ minimum: String?, _ maximum: String?) -> Bool {
    count >= minimum.flatMap(Int.init) ?? 0 && count <= maximum.flatMap(Int.init) ?? .max
  }
}

extension API.Schema {
  fileprivate func isHidden(in purpose: SampleGenerator.Purpose) -> Bool {
    switch purpose {
    case .request: isReadOnly
    case .response: isWriteOnly
    }
  }
}

extension Value {
  /// Whether JSON Schema takes the two for one: `1` and `1.0` are.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      return left == right || (Double(left) == Double(right) && Double(left) != nil)
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.allSatisfy { member in
          right.contains { $0.name == member.name && $0.value.isSame(as: member.value) }
        }
    default: return self == other
    }
  }
}
