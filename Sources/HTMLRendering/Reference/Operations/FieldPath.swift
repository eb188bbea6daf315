import DocsModel

extension API.Description {
  /// Finds the property that a dotted name leads to: `[].owner.name`, `items[].id`, `a.b`.
  ///
  /// A property whose own name has the dots is found first.
  func property(at path: String, in use: API.SchemaUse) -> API.Property? {
    var schema = elements(of: schema(use), when: path.hasPrefix("[]"))
    var rest = path.hasPrefix("[].") ? path.dropFirst(3) : path[...]
    for _ in 0..<32 {
      if let property = schema.property(String(rest)) { return property }
      let step = rest.prefix { $0 != "." }
      let isArray = step.hasSuffix("[]")
      guard let property = schema.property(String(isArray ? step.dropLast(2) : step)) else {
        return nil
      }
      guard step.endIndex < rest.endIndex else {
        return isArray ? element(of: property) : property
      }
      rest = rest[rest.index(after: step.endIndex)...]
      schema = elements(of: self.schema(property.schema), when: isArray)
    }
    return nil
  }

  /// What a name such as `tags[]` is about.
  private func element(of property: API.Property) -> API.Property {
    var element = property
    if let items = schema(property.schema).items { element.schema = items }
    return element
  }

  private func elements(of schema: API.Schema, when isArray: Bool) -> API.Schema {
    guard isArray, let items = schema.items else { return schema }
    return self.schema(items)
  }
}

extension API.Schema {
  fileprivate func property(_ name: String) -> API.Property? {
    properties.first { $0.name == name }
  }
}
