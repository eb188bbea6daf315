import DocsModel

extension DocumentReader {
  mutating func document(_ root: Node) -> OpenAPI.Document {
    var document = OpenAPI.Document(version: version)
    guard var fields = fields(of: root, "a specification") else { return document }
    _ = fields.take(root["openapi"] == nil ? "swagger" : "openapi")
    if let node = fields.take("info") {
      document.information = information(node)
    } else {
      fields.require("info")
    }
    readAddresses(of: &document, from: &fields)
    readPaths(of: &document, from: &fields)
    document.components = components(&fields)
    document.security = securityRequirements(&fields) ?? []
    document.webhooks = pathItems("webhooks", of: &fields, from: .v3_1)
    document.tags = fields.array("tags").compactMap { tag($0) }
    document.tagGroups = fields.array("x-tagGroups").compactMap { tagGroup($0) }
    document.externalDocumentation = externalDocumentation(&fields)
    readDialect("jsonSchemaDialect", of: &fields)
    _ = fields.string("$self", from: .v3_2)
    requireContents(&fields)
    finish(&fields)
    return document
  }

  private mutating func readAddresses(
    of document: inout OpenAPI.Document,
    from fields: inout Fields
  ) {
    document.servers = servers(&fields)
    document.schemes = fields.strings("schemes", to: .v2_0)
    document.host = fields.string("host", to: .v2_0)
    document.basePath = fields.string("basePath", to: .v2_0)
    document.consumes = fields.strings("consumes", to: .v2_0)
    document.produces = fields.strings("produces", to: .v2_0)
  }

  private mutating func readPaths(
    of document: inout OpenAPI.Document,
    from fields: inout Fields
  ) {
    let paths = members("paths", of: &fields)
    for member in paths where !member.key.hasPrefix("/") && !member.key.hasPrefix("x-") {
      diagnostics.append(.pathWithoutSlash(member.key, at: member.keyRange))
    }
    document.paths = map(paths, hasExtensions: true) { $0.pathItem($1) }
  }

  /// Later versions want any of three fields.
  private func requireContents(_ fields: inout Fields) {
    let choices = version <= .v3_0 ? ["paths"] : ["paths", "components", "webhooks"]
    guard !choices.contains(where: fields.has) else { return }
    fields.require(choices.joined(separator: "' or '"))
  }

  private mutating func pathItems(
    _ name: String,
    of fields: inout Fields,
    from first: OpenAPI.Version
  ) -> [OpenAPI.Named<OpenAPI.PathItem>] {
    map(members(name, of: &fields, from: first)) { $0.pathItem($1) }
  }

  private mutating func information(_ node: Node) -> OpenAPI.Information {
    var information = OpenAPI.Information()
    guard var fields = fields(of: node, "the field 'info'") else { return information }
    information.title = fields.requiredString("title")
    information.version = fields.requiredString("version")
    information.summary = fields.string("summary", from: .v3_1)
    information.description = fields.text("description")
    information.termsOfService = fields.string("termsOfService")
    information.contact = fields.take("contact").flatMap { contact($0) }
    information.license = fields.take("license").flatMap { license($0) }
    information.logo = fields.take("x-logo").flatMap { logo($0) }
    finish(&fields)
    return information
  }

  private mutating func logo(_ node: Node) -> Image? {
    guard var fields = fields(of: node, "the field 'x-logo'") else { return nil }
    let url = fields.requiredString("url")
    var logo = Image(source: url, alternative: fields.string("altText"), range: node.range)
    logo.reference = fields.string("href").map {
      Reference(children: [], target: .address($0), range: node.range)
    }
    // The page has colours of its own.
    _ = fields.string("backgroundColor")
    finish(&fields)
    return url.isEmpty ? nil : logo
  }

  private mutating func contact(_ node: Node) -> API.Contact? {
    guard var fields = fields(of: node, "a contact") else { return nil }
    let contact = API.Contact(
      name: fields.string("name"),
      url: fields.string("url"),
      email: fields.string("email")
    )
    finish(&fields)
    return contact
  }

  private mutating func license(_ node: Node) -> API.License? {
    guard var fields = fields(of: node, "a license") else { return nil }
    let license = API.License(
      name: fields.requiredString("name"),
      identifier: fields.string("identifier", from: .v3_1),
      url: fields.string("url")
    )
    finish(&fields)
    return license
  }

  mutating func externalDocumentation(
    _ fields: inout Fields
  ) -> OpenAPI.ExternalDocumentation? {
    guard let node = fields.take("externalDocs"),
      var inner = self.fields(of: node, "the field 'externalDocs'")
    else { return nil }
    let url = inner.requiredString("url")
    let documentation = OpenAPI.ExternalDocumentation(
      url: url,
      description: inner.text("description")
    )
    finish(&inner)
    return documentation
  }
}
