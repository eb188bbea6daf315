import DocsModel

extension Lowering {
  mutating func servers(_ written: [OpenAPI.Server]) -> [API.Server] {
    written.map { server in
      let result = API.Server(
        url: server.url,
        name: server.name,
        description: blocks(server.description),
        variables: server.variables.map { variable in
          API.Server.Variable(
            name: variable.name,
            defaultValue: variable.defaultValue,
            values: variable.values,
            description: blocks(variable.description)
          )
        }
      )
      if let refusal = result.refusal {
        ownDiagnostics.append(.refusedServer(server.url, refusal.reason, at: server.range))
      }
      return result
    }
  }

  /// Tells of flows whose endpoints get no secrets: anybody on the way could listen.
  private mutating func checkFlows(of name: String, _ scheme: OpenAPI.SecurityScheme) {
    guard case .oauth2(let flows) = scheme.kind else { return }
    let servers = document.servers.map { API.Server(url: $0.url) } + oldServers()
    for refusal in flows.compactMap({ $0.refusal(besides: servers) }) {
      ownDiagnostics.append(.refusedFlow(of: name, refusal.reason, at: scheme.range))
    }
  }

  /// OpenAPI 2.0's `host` with every scheme; a path alone counts from where the page is.
  func oldServers(schemes: [String]? = nil) -> [API.Server] {
    guard let host = document.host else {
      return basePath.isEmpty ? [] : [API.Server(url: basePath)]
    }
    var schemes = schemes ?? document.schemes
    if schemes.isEmpty { schemes = ["https"] }
    return schemes.map { API.Server(url: "\($0)://\(host)\(basePath)") }
  }

  /// Without a `/` at its end; one at its start is put where it is missing.
  var basePath: String {
    var path = document.basePath ?? ""
    while path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
  }

  mutating func securitySchemes() -> [API.SecurityScheme] {
    document.components.securitySchemes.entries.compactMap { entry in
      guard let scheme = resolve(entry.value, { $0.securityScheme($1) }) else { return nil }
      checkFlows(of: entry.name, scheme)
      return API.SecurityScheme(
        id: entry.name,
        kind: scheme.kind,
        description: blocks(scheme.description),
        isDeprecated: scheme.isDeprecated,
        metadataURL: scheme.metadataURL
      )
    }
  }

  /// OpenAPI 3.2 lets a requirement refer to its scheme.
  private func schemeName(of need: OpenAPI.Named<[String]>) -> String {
    let prefix = "#/components/securitySchemes/"
    return need.name.hasPrefix(prefix) ? String(need.name.dropFirst(prefix.count)) : need.name
  }

  mutating func securityRequirements(
    _ written: [[OpenAPI.Named<[String]>]]
  ) -> [API.SecurityRequirement] {
    let known = document.components.securitySchemes.entries.map(\.name)
    return written.map { needs in
      let needs = needs.map { need in
        OpenAPI.Named(name: schemeName(of: need), range: need.range, value: need.value)
      }
      for need in needs where !known.contains(need.name) {
        let nearest = NearMiss.nearest(to: need.name, in: known)
        ownDiagnostics.append(
          .unknownSecurityScheme(need.name, nearest: nearest, at: need.range)
        )
      }
      return API.SecurityRequirement(
        needs: needs.map { API.SecurityRequirement.Need(scheme: $0.name, scopes: $0.value) }
      )
    }
  }
}
