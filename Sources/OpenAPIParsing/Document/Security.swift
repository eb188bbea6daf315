import DocsModel

extension OpenAPI {
  struct SecurityScheme {
    var kind: API.SecurityScheme.Kind
    var description: Written<Text>?
    var isDeprecated = false
    var metadataURL: String?
  }
}

extension DocumentReader {
  /// Nil where the object says nothing about security.
  mutating func securityRequirements(
    _ fields: inout Fields
  ) -> [[OpenAPI.Named<[String]>]]? {
    guard fields.has("security") else { return nil }
    return fields.array("security").compactMap { node in
      guard var inner = self.fields(of: node, "a security requirement") else { return nil }
      let needs = node.members.map { member in
        let scopes = inner.strings(member.key)
        return OpenAPI.Named(name: member.key, range: member.keyRange, value: scopes)
      }
      finish(&inner, allowsUnknown: true)
      return needs
    }
  }

  /// Nil where the type is none that there is.
  mutating func securityScheme(_ node: Node) -> OpenAPI.SecurityScheme? {
    guard var fields = fields(of: node, "a security scheme") else { return nil }
    let type = fields.take("type")
    if type == nil { fields.require("type") }
    let kind = type.flatMap { node in
      fields.string(node, of: "type").flatMap { self.kind($0, at: node.range, &fields) }
    }
    let description = fields.text("description")
    let isDeprecated = fields.boolean("deprecated", from: .v3_2) ?? false
    let metadataURL = fields.string("oauth2MetadataUrl", from: .v3_2)
    finish(&fields, allowsUnknown: kind == nil)
    return kind.map {
      OpenAPI.SecurityScheme(
        kind: $0,
        description: description,
        isDeprecated: isDeprecated,
        metadataURL: metadataURL
      )
    }
  }

  private mutating func kind(
    _ type: String,
    at range: SourceRange,
    _ fields: inout Fields
  ) -> API.SecurityScheme.Kind? {
    switch (type, version) {
    case ("basic", .v2_0): return .http(scheme: "basic", bearerFormat: nil)
    case ("oauth2", .v2_0): return .oauth2([singleFlow(&fields)])
    case ("apiKey", _): return apiKey(&fields)
    case ("http", .v3_0...):
      let scheme = fields.requiredString("scheme").lowercased()
      return .http(scheme: scheme, bearerFormat: fields.string("bearerFormat"))
    case ("oauth2", .v3_0...):
      return .oauth2(oauthFlows(&fields))
    case ("openIdConnect", .v3_0...):
      return .openIDConnect(url: fields.requiredString("openIdConnectUrl"))
    case ("mutualTLS", .v3_1...): return .mutualTLS
    default:
      let known =
        version == .v2_0
        ? ["basic", "apiKey", "oauth2"]
        : ["apiKey", "http", "oauth2", "openIdConnect"] + (version >= .v3_1 ? ["mutualTLS"] : [])
      fields.diagnostics.append(.unknownChoice(type, of: "type", known: known, at: range))
      return nil
    }
  }

  private func apiKey(_ fields: inout Fields) -> API.SecurityScheme.Kind? {
    let name = fields.requiredString("name")
    guard let node = fields.take("in") else {
      fields.require("in")
      return nil
    }
    guard let text = fields.string(node, of: "in") else { return nil }
    let known = version == .v2_0 ? ["query", "header"] : ["query", "header", "cookie"]
    guard known.contains(text), let location = API.Parameter.Location(rawValue: text) else {
      fields.diagnostics.append(.unknownChoice(text, of: "in", known: known, at: node.range))
      return nil
    }
    return .apiKey(name: name, location: location)
  }
}
