import DocsModel

extension DocumentReader {
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  mutating func pathItem(_ node: Node) -> OpenAPI.PathItem? {
    guard var fields = fields(of: node, "a path") else { return nil }
    var item = OpenAPI.PathItem(range: node.range)
    item.reference = fields.take("$ref") == nil ? nil : OpenAPI.Reference(node)
    item.summary = fields.string("summary", from: .v3_0)
    item.description = fields.text("description")
    item.servers = servers(&fields)
    item.parameters = parameters(&fields)
    item.operations = operations(&fields)
    finish(&fields)
    return item
  }

  /// The operations in the order of the file, not of the methods.
  private mutating func operations(
    _ fields: inout Fields
  ) -> [OpenAPI.Named<OpenAPI.Written<OpenAPI.Operation>>] {
    for method in Self.methods { _ = fields.take(method, from: Self.firstVersion(with: method)) }
    let additional = members("additionalOperations", of: &fields, from: .v3_2)
    let found = fields.members.flatMap { member in
      if member.key == "additionalOperations" { return additional }
      return Self.methods.contains(member.key) ? [member] : []
    }
    return writtenMap(found) { $0.operation($1) }.map { entry in
      OpenAPI.Named(name: entry.name.uppercased(), range: entry.range, value: entry.value)
    }
  }

  private static func firstVersion(with method: String) -> OpenAPI.Version {
    switch method {
    case "query": .v3_2
    case "trace": .v3_0
    default: .v2_0
    }
  }

  mutating func operation(_ node: Node) -> OpenAPI.Operation? {
    guard var fields = fields(of: node, "an operation") else { return nil }
    var operation = OpenAPI.Operation()
    readText(of: &operation, from: &fields)
    operation.parameters = parameters(&fields)
    operation.requestBody = fields.take("requestBody", from: .v3_0).flatMap { body in
      written(body) { $0.requestBody($1) }
    }
    operation.responses = responses(&fields)
    operation.callbacks = writtenMap(members("callbacks", of: &fields, from: .v3_0)) {
      $0.callback($1)
    }
    operation.security = securityRequirements(&fields)
    operation.servers = servers(&fields)
    readMediaTypes(of: &operation, from: &fields)
    readExtensions(of: &operation, from: &fields)
    finish(&fields)
    return operation
  }

  private mutating func readText(
    of operation: inout OpenAPI.Operation,
    from fields: inout Fields
  ) {
    operation.tags = fields.strings("tags")
    operation.summary = fields.string("summary")
    operation.description = fields.text("description")
    operation.externalDocumentation = externalDocumentation(&fields)
    operation.isDeprecated = fields.boolean("deprecated") ?? false
    operation.id = fields.take("operationId").flatMap { node in
      fields.string(node, of: "operationId").map {
        OpenAPI.Named(name: "operationId", range: node.range, value: $0)
      }
    }
  }

  private func readMediaTypes(
    of operation: inout OpenAPI.Operation,
    from fields: inout Fields
  ) {
    if fields.has("consumes") { operation.consumes = fields.strings("consumes", to: .v2_0) }
    if fields.has("produces") { operation.produces = fields.strings("produces", to: .v2_0) }
    if fields.has("schemes") { operation.schemes = fields.strings("schemes", to: .v2_0) }
  }

  private mutating func readExtensions(
    of operation: inout OpenAPI.Operation,
    from fields: inout Fields
  ) {
    let samples = fields.array("x-codeSamples") + fields.array("x-code-samples")
    operation.samples = samples.compactMap { node in written(node) { $0.sample($1) } }
    operation.badges = fields.array("x-badges").compactMap { node in
      if let name = node["name"] { return fields.string(name, of: "name") }
      return fields.string(node, of: "x-badges")
    }
  }

  mutating func sample(_ node: Node) -> API.Sample? {
    guard var fields = fields(of: node, "a code sample") else { return nil }
    let source = fields.take("source")
    let sample = API.Sample(
      role: .request,
      label: fields.string("label"),
      language: fields.string("lang")?.lowercased() ?? "",
      text: source.flatMap { fields.string($0, of: "source") } ?? ""
    )
    finish(&fields)
    return sample
  }

  mutating func callback(_ node: Node) -> OpenAPI.Callback? {
    guard var fields = fields(of: node, "a callback") else { return nil }
    let members = fields.members.filter { fields.take($0.key) != nil }
    finish(&fields)
    return OpenAPI.Callback(
      items: map(members, hasExtensions: true) { $0.pathItem($1) }
    )
  }

  private mutating func responses(
    _ fields: inout Fields
  ) -> [OpenAPI.Named<OpenAPI.Written<OpenAPI.Response>>] {
    let responses = members("responses", of: &fields)
    if version <= .v3_0, !fields.has("responses") { fields.require("responses") }
    for member in responses where !Self.isStatus(member.key) && !member.key.hasPrefix("x-") {
      fields.diagnostics.append(.unknownStatus(member.key, at: member.keyRange))
    }
    return writtenMap(responses, hasExtensions: true) { $0.response($1) }
  }

  /// `200`, `4XX` or `default`.
  private static func isStatus(_ text: String) -> Bool {
    if text == "default" { return true }
    let bytes = Array(text.utf8)
    guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.hasSuffix("XX") || digits.contains(bytes[1]) && digits.contains(bytes[2])
  }
}
