import DocsModel

/// What dialects of JSON Schema before 2020-12 wrote in another way.
extension DocumentReader {
  /// A list in `items` is `prefixItems` now, and `additionalItems` beside it is `items`.
  mutating func readItems(of schema: inout OpenAPI.Schema, from fields: inout Fields) {
    guard let node = fields.take("items") else { return }
    guard case .array(let items) = node.kind else {
      schema.items = writtenSchema(node)
      return
    }
    fields.diagnostics.append(
      .olderDialect("a list for 'items'", readAs: "'prefixItems'", at: node.range)
    )
    schema.prefixItems = schemas(items)
    schema.items = fields.takeOlder("additionalItems", readAs: "'items'").flatMap { anySchema($0) }
  }

  /// `dependencies` held what `dependentRequired` and `dependentSchemas` hold now.
  mutating func olderDependencies(_ fields: inout Fields) -> [OpenAPI.Schema.Dependency] {
    let keywords = "'dependentRequired' and 'dependentSchemas'"
    guard let node = fields.takeOlder("dependencies", readAs: keywords) else { return [] }
    return fields.members(of: node, named: "dependencies").compactMap { member in
      guard case .array = member.value.kind else {
        return anySchema(member.value).map { .init(property: member.key, schema: $0) }
      }
      let required = fields.strings(of: member.value, named: member.key)
      return OpenAPI.Schema.Dependency(property: member.key, required: required)
    }
  }

  /// Older dialects had `true` and `false` in these places in all versions.
  private mutating func anySchema(_ node: Node) -> OpenAPI.Written<OpenAPI.Schema>? {
    guard case .boolean(let allowsAll) = node.kind else { return writtenSchema(node) }
    return .inline(booleanSchema(allowsAll, at: node.range))
  }
}

extension Fields {
  fileprivate mutating func takeOlder(_ name: String, readAs keywords: String) -> Node? {
    guard let member = members.first(where: { $0.key == name }) else { return nil }
    let field = "the field '\(name)' of \(owner)"
    diagnostics.append(.olderDialect(field, readAs: keywords, at: member.keyRange))
    return take(name)
  }
}
