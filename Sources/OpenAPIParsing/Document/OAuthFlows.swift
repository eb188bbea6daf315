import DocsModel

extension DocumentReader {
  private enum OldFlow: String, CaseIterable {
    case implicit
    case password
    case application
    case accessCode

    var grant: API.OAuthFlow.Grant {
      switch self {
      case .implicit: .implicit
      case .password: .password
      case .application: .clientCredentials
      case .accessCode: .authorizationCode
      }
    }
  }

  /// The flow of OpenAPI 2.0's security definition.
  func singleFlow(_ fields: inout Fields) -> API.OAuthFlow {
    let flow = fields.choice("flow", of: OldFlow.self)
    if !fields.has("flow") { fields.require("flow") }
    let grant = flow?.grant ?? .implicit
    requireAddresses(of: grant, &fields)
    return API.OAuthFlow(
      grant: grant,
      authorizationURL: fields.string("authorizationUrl"),
      tokenURL: fields.string("tokenUrl"),
      scopes: scopes(&fields)
    )
  }

  private func requireAddresses(of grant: API.OAuthFlow.Grant, _ fields: inout Fields) {
    let names =
      switch grant {
      case .implicit: ["authorizationUrl"]
      case .password, .clientCredentials: ["tokenUrl"]
      case .authorizationCode: ["authorizationUrl", "tokenUrl"]
      case .deviceAuthorization: ["deviceAuthorizationUrl", "tokenUrl"]
      }
    for name in names + ["scopes"] where !fields.has(name) { fields.require(name) }
  }

  mutating func oauthFlows(_ fields: inout Fields) -> [API.OAuthFlow] {
    guard let node = fields.take("flows") else {
      fields.require("flows")
      return []
    }
    guard var flows = self.fields(of: node, "the field 'flows'") else { return [] }
    let found = API.OAuthFlow.Grant.allCases.compactMap { grant -> API.OAuthFlow? in
      let first: OpenAPI.Version = grant == .deviceAuthorization ? .v3_2 : .v3_0
      guard let node = flows.take(grant.rawValue, from: first) else { return nil }
      return oauthFlow(node, grant: grant)
    }
    finish(&flows)
    return found
  }

  private mutating func oauthFlow(_ node: Node, grant: API.OAuthFlow.Grant) -> API.OAuthFlow? {
    guard var fields = fields(of: node, "an OAuth flow") else { return nil }
    requireAddresses(of: grant, &fields)
    let flow = API.OAuthFlow(
      grant: grant,
      authorizationURL: fields.string("authorizationUrl"),
      tokenURL: fields.string("tokenUrl"),
      refreshURL: fields.string("refreshUrl"),
      deviceAuthorizationURL: fields.string("deviceAuthorizationUrl", from: .v3_2),
      scopes: scopes(&fields)
    )
    finish(&fields)
    return flow
  }

  /// OpenAPI 2.0 has extensions among the scopes.
  private func scopes(_ fields: inout Fields) -> [API.OAuthFlow.Scope] {
    fields.strings(inMap: "scopes").filter { version > .v2_0 || !$0.name.hasPrefix("x-") }.map {
      API.OAuthFlow.Scope(name: $0.name, description: $0.value)
    }
  }
}
