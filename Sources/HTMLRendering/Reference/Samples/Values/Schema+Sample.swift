import DocsModel

extension API.Schema {
  /// The values that the writer of the schema gave, the most telling first.
  var givenValues: [Value] {
    let standard = defaultValue.flatMap { $0 == .null && !isNullable ? nil : $0 }
    let listed = values.map(\.value)
    return examples + (standard.map { [$0] } ?? []) + listed.filter { $0 != .null }
      + listed.filter { $0 == .null }
  }

  /// Whether more than the type and its own keywords tell what is allowed.
  var isComposed: Bool {
    !compositions.isEmpty || !conditionals.isEmpty
  }

  /// Whether a client may choose names of members.
  var hasFreeMembers: Bool {
    if case .schema? = additionalProperties { return true }
    return !patternProperties.isEmpty
  }

  var requiredNames: [String] {
    properties.filter(\.isRequired).map(\.name) + otherRequiredProperties
  }

  /// The type to make a sample of; where none is written, the one that its other keywords are for.
  var sampledType: ValueType? {
    if let type = types.first(where: { $0 != .null }) ?? types.first { return type }
    if !properties.isEmpty || additionalProperties != nil || !patternProperties.isEmpty
      || !otherRequiredProperties.isEmpty || !dependencies.isEmpty || propertyNames != nil
      || constraints.minProperties != nil
    {
      return .object
    }
    if items != nil || !prefixItems.isEmpty || contains != nil || constraints.minItems != nil {
      return .array
    }
    let bounds = [
      constraints.minimum, constraints.maximum, constraints.exclusiveMinimum,
      constraints.exclusiveMaximum, constraints.multipleOf,
    ]
    if bounds.contains(where: { $0 != nil }) { return .number }
    let isText = constraints.pattern != nil || constraints.maxLength != nil || format != nil
    if isText || constraints.minLength != nil { return .string }
    return writtenType == nil ? nil : .string
  }
}
