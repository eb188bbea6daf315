import DocsModel

extension API.Schema {
  /// A schema of the values that both allow, as far as type, bounds and lists of values tell.
  func joined(with other: API.Schema) -> API.Schema {
    var result = self
    result.types = types(sharedWith: other)
    result.values =
      values.isEmpty
      ? other.values
      : values.filter { value in
        other.values.isEmpty || other.values.contains { $0.value.isSame(as: value.value) }
      }
    result.constantValue = constantValue ?? other.constantValue
    result.format = format ?? other.format
    result.items = items ?? other.items
    result.prefixItems = prefixItems.isEmpty ? other.prefixItems : prefixItems
    result.constraints = constraints.joined(with: other.constraints)
    return result
  }

  /// A whole number is a number too.
  private func types(sharedWith other: API.Schema) -> [ValueType] {
    if types.isEmpty || other.types.isEmpty { return types + other.types }
    return types.compactMap { type in
      switch type {
      case .number where other.types.contains(.integer): .integer
      case .integer where other.types.contains(.number): .integer
      default: other.types.contains(type) ? type : nil
      }
    }
  }
}

extension API.Constraints {
  /// The narrower of both in each respect.
  fileprivate func joined(with other: API.Constraints) -> API.Constraints {
    var result = self
    for bound in [\Self.minimum, \.exclusiveMinimum, \.minLength, \.minItems] {
      result[keyPath: bound] = narrower(bound, other, >)
    }
    for bound in [\Self.maximum, \.exclusiveMaximum, \.maxLength, \.maxItems] {
      result[keyPath: bound] = narrower(bound, other, <)
    }
    result.multipleOf = multiple(of: multipleOf, other.multipleOf)
    result.pattern = pattern ?? other.pattern
    result.uniqueItems = uniqueItems || other.uniqueItems
    return result
  }

  private func narrower(
    _ bound: KeyPath<Self, String?>,
    _ other: API.Constraints,
    _ isNarrower: (Double, Double) -> Bool
  ) -> String? {
    guard let own = self[keyPath: bound], let its = other[keyPath: bound] else {
      return self[keyPath: bound] ?? other[keyPath: bound]
    }
    guard let left = Double(own), let right = Double(its) else { return own }
    return isNarrower(right, left) ? its : own
  }

  /// The least common multiple of two whole steps.
  private func multiple(of first: String?, _ second: String?) -> String? {
    guard let first, let second else { return first ?? second }
    guard let left = Int32(first), let right = Int32(second), left > 0, right > 0 else {
      return first
    }
    var (a, b) = (Int64(left), Int64(right))
    while b > 0 { (a, b) = (b, a % b) }
    return String(Int64(left) / a * Int64(right))
  }
}
