import DocsModel

extension DocumentReader {
  /// How many schemas may stand in each other; a deeper one would not fit on the stack.
  static let schemaDepthLimit = 20

  mutating func writtenSchema(_ node: Node) -> OpenAPI.Written<OpenAPI.Schema>? {
    // Fields beside a reference count from 3.1 on; authors of older ones mean them too.
    if node.members.count == 1, let reference = reference(node) { return .reference(reference) }
    return schema(node).map { .inline($0) }
  }

  mutating func schema(_ node: Node) -> OpenAPI.Schema? {
    if version >= .v3_1, case .boolean(let allowsAll) = node.kind {
      return booleanSchema(allowsAll, at: node.range)
    }
    guard schemaDepth < Self.schemaDepthLimit else {
      diagnostics.append(.schemaTooDeep(at: node.range))
      return OpenAPI.Schema(range: node.range)
    }
    guard var fields = fields(of: node, "a schema") else { return nil }
    let count = schemaCount
    schemaDepth += 1
    schemaCount += 1
    defer { schemaDepth -= 1 }
    var schema = simpleSchema(from: &fields)
    schema.reference = fields.take("$ref") == nil ? nil : reference(node)
    readText(of: &schema, from: &fields)
    readObject(of: &schema, from: &fields)
    readCompositions(of: &schema, from: &fields)
    schema.size = schemaCount - count
    // JSON Schema 2020-12 lets authors use keywords of their own.
    finish(&fields, allowsUnknown: version >= .v3_1)
    return schema
  }

  private func booleanSchema(_ allowsAll: Bool, at range: SourceRange) -> OpenAPI.Schema {
    var schema = OpenAPI.Schema(range: range)
    let all = OpenAPI.Written.inline(OpenAPI.Schema(range: range))
    if !allowsAll { schema.compositions = [(.not, [all])] }
    return schema
  }
}
