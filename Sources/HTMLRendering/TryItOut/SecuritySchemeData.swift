import DocsModel

/// What a security scheme of the specification asks of a reader, for the panel.
struct SecuritySchemeData {
  let api: API.Description
  let scheme: API.SecurityScheme
  let scopes: [String]

  /// One need for each flow of OAuth.
  var needs: [Value] {
    if case .oauth2(let flows) = scheme.kind { return flows.map(need) }
    var members = Members()
    members.add("key", scheme.id)
    members.add("title", scheme.id)
    switch scheme.kind {
    case .mutualTLS:
      members.add("kind", "note")
      members.add("text", "the browser asks for a certificate itself")
    case .http("basic", _): members.add("kind", "basic")
    case .http(let name, _) where name != "bearer":
      members.add("kind", "authorization")
      members.add("scheme", name)
    case .apiKey(let name, let location): add(name, location, to: &members)
    case .http, .oauth2, .openIDConnect: members.add("kind", "bearer")
    }
    return [members.value]
  }

  /// A key in `Authorization` is a bearer token more often than not.
  private func add(_ name: String, _ location: API.Parameter.Location, to members: inout Members) {
    let isHeader = location == .header
    guard !(isHeader && name.lowercased() == "authorization") else {
      return members.add("kind", "bearer")
    }
    members.add("kind", isHeader && scheme.isCookie ? "cookie" : "api-key")
    members.add("name", name)
    members.add("in", location.rawValue)
  }

  private func need(_ flow: API.OAuthFlow) -> Value {
    var members = Members()
    members.add("key", scheme.id)
    members.add("title", "\(scheme.id) (\(flow.grant.rawValue))")
    if let refusal = flow.refusal(besides: api.servers) {
      members.add("kind", "note")
      members.add("text", "is refused, \(refusal.reason)")
      return members.value
    }
    members.add("kind", kind(of: flow.grant))
    // Its addresses are resolved by the server's (RFC 3986); a site file's stand below it.
    members.add("isReference", if: true)
    members.add("authorization", flow.authorizationURL)
    members.add("endpoint", flow.tokenURL)
    members.add("refresh", flow.refreshURL)
    members.add("scopes", scopes.isEmpty ? flow.scopes.map(\.name) : scopes)
    members.add("clientId", api.login?.clientID)
    members.add("clientAuthentication", (api.login?.clientAuthentication ?? .basic).rawValue)
    return members.value
  }

  /// For the other grants a token has to be pasted.
  private func kind(of grant: API.OAuthFlow.Grant) -> String {
    let kind: API.Login.Kind =
      switch grant {
      case .password: .oauth2Password
      case .clientCredentials: .oauth2Client
      case .authorizationCode: .oauth2Code
      case .implicit, .deviceAuthorization: .bearer
      }
    return kind.rawValue
  }
}
