import DocsModel

extension API.SchemaUse {
  /// What holds where both hold.
  func joined(with earlier: API.SchemaUse) -> API.SchemaUse {
    if self == earlier || earlier == .any { return self }
    if self == .any { return earlier }
    if case .inline(let new) = self, case .inline(let old) = earlier,
      let joined = new.joined(with: old)
    {
      return .inline(joined)
    }
    return .inline(
      API.Schema(compositions: [API.Composition(kind: .allOf, choices: [earlier, self])])
    )
  }
}

extension API.Schema {
  /// This schema with what only the earlier one says; nil where the two must be shown apart.
  func joined(with earlier: API.Schema) -> API.Schema? {
    guard types.isEmpty || earlier.types.isEmpty || types == earlier.types,
      format == nil || earlier.format == nil || format == earlier.format,
      let values = joinedValues(with: earlier)
    else { return nil }
    var rest = earlier
    var result = self
    result.types = types.isEmpty ? earlier.types : types
    result.title = title ?? earlier.title
    result.description = description.adding(earlier.description)
    result.format = format ?? earlier.format
    result.isNullable = isNullable || earlier.isNullable
    result.isDeprecated = isDeprecated || earlier.isDeprecated
    result.isReadOnly = isReadOnly || earlier.isReadOnly
    result.isWriteOnly = isWriteOnly || earlier.isWriteOnly
    result.defaultValue = defaultValue ?? earlier.defaultValue
    result.values = values
    result.examples = examples + earlier.examples.filter { !examples.contains($0) }
    result.properties = joinedProperties(with: earlier)
    result.items =
      items.map { new in
        earlier.items.map { new.joined(with: $0) } ?? new
      } ?? earlier.items
    // What is left over can only be shown beside this one.
    rest.forgetJoined()
    return rest == API.Schema() ? result : nil
  }

  /// The fewer of the values, where one list holds all of the other.
  private func joinedValues(with earlier: API.Schema) -> [API.EnumerationValue]? {
    if values.isEmpty || earlier.values.isEmpty { return values + earlier.values }
    let (own, others) = (values.map(\.value), earlier.values.map(\.value))
    if own.allSatisfy(others.contains) { return values }
    return others.allSatisfy(own.contains) ? earlier.values : nil
  }

  private func joinedProperties(with earlier: API.Schema) -> [API.Property] {
    var list = PropertyList()
    for property in earlier.properties + properties { list.add(property) }
    return list.properties
  }

  private mutating func forgetJoined() {
    types = []
    title = nil
    description = []
    format = nil
    isNullable = false
    isDeprecated = false
    isReadOnly = false
    isWriteOnly = false
    defaultValue = nil
    values = []
    examples = []
    properties = []
    items = nil
  }
}

extension [Block] {
  /// These and those of the others that say something else.
  func adding(_ others: [Block]) -> [Block] {
    self + others.filter { other in !contains { $0.kind == other.kind } }
  }
}
