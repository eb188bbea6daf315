import DocsModel

/// A body's schema that grows by fields with dotted names: `owner.name`, `items[].id`, `[].id`.
struct FieldTree {
  /// Names of more steps stand as they are.
  private static let limit = 12

  private(set) var schema: API.SchemaUse?

  init(_ schema: API.SchemaUse?) {
    self.schema = schema
  }

  /// Adds a field and its children.
  ///
  /// - Returns: the dotted names of all of them, or nil where the field was there before.
  mutating func add(_ field: WrittenField, below path: String, isRequired: Bool) -> [String]? {
    let name = path.isEmpty ? field.name : path + "." + field.name
    var leaf = field.schema
    leaf.description = field.description
    let isList = leaf.types == [.array]
    var isNew = false
    schema = .inline(
      Self.inserting(
        Self.steps(of: name)[...],
        leaf: leaf,
        isRequired: isRequired,
        into: schema,
        isNew: &isNew
      )
    )
    guard isNew else { return nil }
    var names = [name]
    for child in field.children {
      let isRequired = child.remarks.isRequired ?? false
      names += add(child, below: isList ? name + "[]" : name, isRequired: isRequired) ?? []
    }
    return names
  }

  private static func steps(of name: String) -> [String] {
    let steps = name.split(separator: ".").flatMap { step -> [String] in
      guard step.hasSuffix("[]") else { return [String(step)] }
      return (step.count > 2 ? [String(step.dropLast(2))] : []) + ["[]"]
    }
    return steps.count > limit || steps.isEmpty ? [name] : steps
  }

  private static func inserting(
    _ steps: ArraySlice<String>,
    leaf: API.Schema,
    isRequired: Bool,
    into use: API.SchemaUse?,
    isNew: inout Bool
  ) -> API.Schema {
    var schema = API.Schema()
    if case .inline(let known)? = use { schema = known }
    guard let step = steps.first else { return leaf }
    let rest = steps.dropFirst()
    if step == "[]" {
      schema.types = [.array]
      let items = inserting(
        rest,
        leaf: leaf,
        isRequired: isRequired,
        into: schema.items,
        isNew: &isNew
      )
      schema.items = .inline(items)
      return schema
    }
    schema.types = [.object]
    let known = schema.properties.firstIndex { $0.name == step }
    if rest.isEmpty {
      isNew = known == nil
      guard isNew else { return schema }
    }
    let property = inserting(
      rest,
      leaf: leaf,
      isRequired: isRequired,
      into: known.map { schema.properties[$0].schema },
      isNew: &isNew
    )
    if let known {
      schema.properties[known].schema = .inline(property)
    } else {
      schema.properties.append(
        API.Property(
          name: step,
          schema: .inline(property),
          isRequired: rest.isEmpty && isRequired
        )
      )
    }
    return schema
  }
}
