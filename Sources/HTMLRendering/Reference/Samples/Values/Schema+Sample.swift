import DocsModel

extension API.Schema {
  /// The value that the writer of the schema gave, if any.
  var givenValue: Value? {
    if let constantValue { return constantValue }
    if let example = examples.first { return example }
    if let defaultValue, defaultValue != .null || isNullable { return defaultValue }
    return values.first { $0.value != .null }?.value ?? values.first?.value
  }

  /// The type to make a sample of; where none is written, the one that its other keywords are for.
  var sampledType: ValueType? {
    if let type = types.first { return type }
    if !properties.isEmpty || additionalProperties != nil || !patternProperties.isEmpty {
      return .object
    }
    if items != nil || !prefixItems.isEmpty { return .array }
    if constraints.minimum != nil || constraints.maximum != nil { return .number }
    let isText = constraints.pattern != nil || constraints.maxLength != nil || format != nil
    if isText || constraints.minLength != nil { return .string }
    return writtenType == nil ? nil : .string
  }
}
