import DocsModel

/// Who names which schema of an API.
struct SchemaUsage: Sendable {
  struct Users: Sendable {
    /// The indices of operations that take or give the schema itself.
    var operations: [Int] = []
    /// The schemas that have it in a member.
    var schemas: [API.Schema.ID] = []
  }

  private var users: [Users]

  init(_ api: API.Description) {
    users = Array(repeating: Users(), count: api.schemas.count)
    for (index, operation) in api.operations.enumerated() {
      for id in names(in: operation) where users.indices.contains(id.index) {
        users[id.index].operations.append(index)
      }
    }
    for (index, named) in api.schemas.enumerated() {
      var finder = SchemaNames()
      finder.visit(named.schema, depth: 0)
      for id in finder.ordered where users.indices.contains(id.index) && id.index != index {
        users[id.index].schemas.append(API.Schema.ID(index: index))
      }
    }
  }

  func users(of schema: API.Schema.ID) -> Users {
    users.indices.contains(schema.index) ? users[schema.index] : Users()
  }

  private func names(in operation: API.Operation) -> [API.Schema.ID] {
    var finder = SchemaNames()
    for parameter in operation.parameters { finder.visit(parameter.schema, depth: 0) }
    let bodies = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
    for mediaType in bodies {
      if let use = mediaType.schema { finder.visit(use, depth: 0) }
      if let use = mediaType.itemSchema { finder.visit(use, depth: 0) }
    }
    for header in operation.responses.flatMap(\.headers) { finder.visit(header.schema, depth: 0) }
    return finder.ordered
  }
}

/// The named schemas that a schema names, without those that they name in turn.
private struct SchemaNames {
  private(set) var ordered: [API.Schema.ID] = []
  private var found: Set<API.Schema.ID> = []

  mutating func visit(_ use: API.SchemaUse, depth: Int) {
    switch use {
    case .named(let id): if found.insert(id).inserted { ordered.append(id) }
    case .inline(let schema): visit(schema, depth: depth)
    }
  }

  mutating func visit(_ schema: API.Schema, depth: Int) {
    guard depth < 100 else { return }
    for property in schema.properties { visit(property.schema, depth: depth + 1) }
    for property in schema.patternProperties { visit(property.schema, depth: depth + 1) }
    for use in schema.prefixItems { visit(use, depth: depth + 1) }
    for use in [schema.items, schema.contains].compactMap(\.self) { visit(use, depth: depth + 1) }
    if case .schema(let use, _)? = schema.additionalProperties { visit(use, depth: depth + 1) }
    for use in schema.compositions.flatMap(\.choices) { visit(use, depth: depth + 1) }
  }
}
