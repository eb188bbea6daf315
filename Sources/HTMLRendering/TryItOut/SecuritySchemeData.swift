import DocsModel

/// The specification's security schemes, for the panel.
struct SecuritySchemeData {
  let servers: [API.Server]

  func value(_ scheme: API.SecurityScheme) -> Value {
    var members = Members()
    members.add("id", scheme.id)
    switch scheme.kind {
    case .apiKey(let name, let location):
      members.add("kind", "apiKey")
      members.add("name", name)
      members.add("in", location.rawValue)
    case .http(let name, _):
      members.add("kind", "http")
      members.add("scheme", name)
    case .oauth2(let flows):
      members.add("kind", "oauth2")
      members.add("flows", flows.map(flow))
    case .openIDConnect: members.add("kind", "openIdConnect")
    case .mutualTLS: members.add("kind", "mutualTLS")
    }
    return members.value
  }

  private func flow(_ flow: API.OAuthFlow) -> Value {
    var members = Members()
    members.add("grant", flow.grant.rawValue)
    members.add("authorization", flow.authorizationURL)
    members.add("endpoint", flow.tokenURL)
    members.add("refresh", flow.refreshURL)
    members.add("scopes", flow.scopes.map(\.name))
    members.add("refused", flow.refusal(besides: servers)?.reason)
    return members.value
  }
}
