import DocsModel

extension DocumentReader {
  mutating func writtenSchema(_ node: Node) -> OpenAPI.Written<OpenAPI.Schema>? {
    // Fields beside a reference count from 3.1 on; authors of older ones mean them too.
    if node.members.count == 1, let reference = schemaReference(node) {
      return .reference(reference)
    }
    guard schemaDepth < Self.schemaDepthLimit else {
      var reference = OpenAPI.Reference(text: "", range: node.range)
      reference.target = node
      return .reference(reference)
    }
    return schema(node).map { .inline($0) }
  }

  /// `$dynamicRef` is a link like `$ref`: a reader wants to see where it leads at first.
  private func schemaReference(_ node: Node) -> OpenAPI.Reference? {
    if let reference = OpenAPI.Reference(node) { return reference }
    guard version >= .v3_1, let target = node["$dynamicRef"], let text = target.string else {
      return nil
    }
    return OpenAPI.Reference(text: text, range: target.range)
  }

  private mutating func schema(_ node: Node) -> OpenAPI.Schema? {
    if case .boolean(let allowsAll) = node.kind {
      if version < .v3_1 {
        let construct = "'\(allowsAll)' in the place of a schema"
        diagnostics.append(.otherVersion(construct, from: .v3_1, at: node.range))
      }
      return booleanSchema(allowsAll, at: node.range)
    }
    guard var fields = fields(of: node, "a schema") else { return nil }
    let count = schemaCount
    schemaDepth += 1
    schemaCount += 1
    defer { schemaDepth -= 1 }
    var schema = simpleSchema(from: &fields)
    // In OpenAPI 2.0 lists in lists of parameters say how they are written.
    if version == .v2_0, fields.has("collectionFormat") {
      schema.constraints.separator = collectionFormat(&fields)?.separator
    }
    let hasReference = fields.take("$ref") != nil
    let hasDynamicReference = fields.take("$dynamicRef", from: .v3_1) != nil
    schema.reference = hasReference || hasDynamicReference ? schemaReference(node) : nil
    readText(of: &schema, from: &fields)
    readObject(of: &schema, from: &fields)
    readNewerKeywords(of: &schema, from: &fields)
    readCompositions(of: &schema, from: &fields)
    schema.size = schemaCount - count
    finish(&fields)
    return schema
  }

  func booleanSchema(_ allowsAll: Bool, at range: SourceRange) -> OpenAPI.Schema {
    var schema = OpenAPI.Schema(range: range)
    let all = OpenAPI.Written.inline(OpenAPI.Schema(range: range))
    if !allowsAll { schema.compositions = [(.not, [all])] }
    return schema
  }
}
