import DocsModel

extension SampleBuilder {
  private static let longest = 1000

  /// Gives nil where elements must be there and cannot.
  mutating func array(_ schema: API.Schema, named name: String, depth: Int) -> Value? {
    let constraints = schema.constraints
    let least = min(constraints.minItems.flatMap(Int.init) ?? 0, Self.longest)
    let most = constraints.maxItems.flatMap(Int.init) ?? .max
    var elements: [Value] = []
    for use in schema.prefixItems.prefix(most) {
      guard let element = value(of: use, named: name, depth: depth + 1) else { break }
      elements.append(element)
    }
    elements += contained(in: schema, beside: elements, named: name, depth: depth)
    let count = min(max(least, elements.isEmpty ? 1 : 0), most)
    let items = schema.items ?? (elements.isEmpty || elements.count < least ? .any : nil)
    if elements.count < count, let items,
      let element = value(of: items, named: name, depth: depth + 1)
    {
      let alternatives = generator.schema(items).values.map(\.value)
      elements = fill(elements, to: count, with: element, or: alternatives, schema)
    }
    return elements.count < least ? nil : .array(elements)
  }

  /// The elements that `contains` asks for.
  private mutating func contained(
    in schema: API.Schema,
    beside elements: [Value],
    named name: String,
    depth: Int
  ) -> [Value] {
    guard let use = schema.contains else { return [] }
    let least = schema.constraints.minContains.flatMap(Int.init) ?? 1
    let count = least - elements.count { check.allows($0, use) }
    guard count > 0, let element = value(of: use, named: name, depth: depth + 1) else { return [] }
    return fill([], to: min(count, Self.longest), with: element, or: [], schema)
  }

  /// Repeats an element; where elements must differ, others like it that the schema allows.
  private func fill(
    _ elements: [Value],
    to count: Int,
    with element: Value,
    or alternatives: [Value],
    _ schema: API.Schema
  ) -> [Value] {
    var elements = elements
    guard schema.constraints.uniqueItems else {
      return elements + Array(repeating: element, count: max(count - elements.count, 0))
    }
    let variants = [element] + alternatives + (1...max(count, 1)).map { element.varied($0) }
    for variant in variants where elements.count < count {
      let isAllowed = schema.items.map { check.allows(variant, $0) } ?? true
      guard isAllowed, !elements.contains(where: { $0.isSame(as: variant) }) else { continue }
      elements.append(variant)
    }
    return elements
  }
}

extension Value {
  /// Another value like this one, for arrays whose elements must differ.
  fileprivate func varied(_ index: Int) -> Value {
    switch self {
    case .number(let text): return Int(text).map { .number(String($0 + index)) } ?? self
    case .string(let text):
      // In place of the last characters, so that a length that fits still does.
      let suffix = String(index)
      return .string(String(text.dropLast(suffix.count)) + suffix)
    case .boolean(let flag): return .boolean(!flag)
    case .object(var members):
      for place in members.indices {
        let other = members[place].value.varied(index)
        guard other != members[place].value else { continue }
        members[place].value = other
        return .object(members)
      }
      return self
    case .null, .array: return self
    }
  }
}
