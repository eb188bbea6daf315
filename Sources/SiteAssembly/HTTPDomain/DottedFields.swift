import DocsModel

/// The shape of a JSON body, gathered from names such as `[].owner.name` and `tags[]`.
struct DottedFields {
  private enum Step: Equatable {
    case items
    case property(String)
  }

  /// Deeper names are taken as one name, so that no name makes a schema without end.
  private static let depthLimit = 24

  private var field: HTTPField?
  private var items: [DottedFields] = []
  private var properties: [(name: String, fields: DottedFields)] = []
  private var indices: [String: Int] = [:]

  init() {}

  mutating func add(_ field: HTTPField, at path: String) {
    add(field, at: Self.steps(path)[...])
  }

  private mutating func add(_ field: HTTPField, at steps: ArraySlice<Step>) {
    guard let step = steps.first else {
      self.field = field
      return
    }
    switch step {
    case .items:
      if items.isEmpty { items.append(DottedFields()) }
      items[0].add(field, at: steps.dropFirst())
    case .property(let name):
      let index = indices[name] ?? properties.count
      if index == properties.count { properties.append((name, DottedFields())) }
      indices[name] = index
      properties[index].fields.add(field, at: steps.dropFirst())
    }
  }

  var schema: API.Schema {
    var schema = WrittenType.schema(leafType) ?? API.Schema()
    schema.description = field?.body ?? []
    if !properties.isEmpty {
      schema.types = [.object]
      schema.properties = properties.map { name, fields in
        API.Property(
          name: name,
          schema: .inline(fields.schema),
          isRequired: fields.field?.isMarkedRequired ?? false
        )
      }
    }
    if let items = items.first {
      schema.types = properties.isEmpty ? [.array] : [.array, .object]
      schema.items = .inline(items.element)
    }
    return schema
  }

  /// What an array holds, of which `list tags[]` says twice that it is one.
  private var element: API.Schema {
    var schema = schema
    if items.isEmpty, properties.isEmpty, schema.types == [.array], schema.items == nil {
      schema.types = []
      schema.writtenType = schema.writtenType ?? API.Schema.ValueType.array.rawValue
    }
    return schema
  }

  /// A type beside deeper fields only repeats what they show.
  private var leafType: String? {
    properties.isEmpty && items.isEmpty ? field?.type : nil
  }

  private static func steps(_ path: String) -> [Step] {
    var steps: [Step] = []
    let parts = path.split(separator: ".", maxSplits: depthLimit, omittingEmptySubsequences: true)
    for part in parts {
      var name = part[...]
      var depth = 0
      while name.hasSuffix("[]"), depth < depthLimit {
        name = name.dropLast(2)
        depth += 1
      }
      if !name.isEmpty { steps.append(.property(String(name))) }
      steps += [Step](repeating: .items, count: depth)
    }
    return steps
  }
}
