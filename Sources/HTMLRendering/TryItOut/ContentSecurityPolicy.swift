package import DocsModel

/// What the pages of a site may load, and where they may send requests.
package struct ContentSecurityPolicy: Equatable, Sendable {
  /// As the header and the meta element write it (w3.org/TR/CSP3).
  package let text: String

  package init(for site: Site) {
    let apis = site.apis.filter { $0.tryItOut != .off }
    guard !apis.isEmpty else {
      text = "default-src 'self'"
      return
    }
    let isOpen = apis.contains { $0.tryItOut == .on && $0.allowsOtherServers }
    var sources = ["'self'"]
    for source in isOpen ? ["https:", "http:"] : apis.flatMap(Self.sources)
    where !sources.contains(source) {
      sources.append(source)
    }
    text = "default-src 'self'; connect-src \(sources.joined(separator: " "))"
  }

  private static func sources(of api: API.Description) -> [String] {
    guard api.tryItOut == .on else { return [] }
    let servers = api.servers + api.operations.flatMap(\.servers)
    return servers.flatMap(sources) + tokenEndpoints(of: api).compactMap(source)
  }

  /// Every address that the values of the variables give; one that is free to type only by default.
  private static func sources(of server: API.Server) -> [String] {
    guard server.refusal == nil else { return [] }
    var addresses = [server.url]
    for variable in server.variables {
      let values = Set(variable.values + [variable.defaultValue]).sorted()
      addresses = addresses.flatMap { address in
        address.contains("{\(variable.name)}")
          ? values.map { API.Server.replace(variable.name, in: address, by: $0) } : [address]
      }
      addresses = Array(addresses.prefix(200))
    }
    return addresses.compactMap { source($0.hasPrefix("//") ? "https:" + $0 : $0) }
  }

  private static func tokenEndpoints(of api: API.Description) -> [String] {
    var flows: [API.OAuthFlow] = []
    for scheme in api.securitySchemes {
      if case .oauth2(let own) = scheme.kind { flows += own }
    }
    flows = flows.filter { $0.refusal(besides: api.servers) == nil }
    let login = [api.login?.endpoint, api.login?.refreshEndpoint]
    return login.compactMap(\.self)
      + flows.flatMap { [$0.tokenURL, $0.refreshURL] }.compactMap(\.self)
  }

  /// An origin whose text can stand in a policy.
  private static func source(_ address: String) -> String? {
    guard let origin = API.Origin(of: address) else { return nil }
    let isPlain = origin.text.utf8.allSatisfy { byte in
      PercentEncoding.isAlphanumeric(byte) || ":/.-[]_".utf8.contains(byte)
    }
    return isPlain ? origin.text : nil
  }
}
