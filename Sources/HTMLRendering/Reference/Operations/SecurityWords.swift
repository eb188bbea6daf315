import DocsModel

/// What a caller needs, in words: `BearerToken: a bearer token in the header Authorization`.
struct SecurityWords {
  let api: API.Description
  /// The page that tells of the schemes.
  let index: PagePath?
  let content: ContentRenderer

  /// Empty where nothing is known.
  func html(_ requirements: [API.SecurityRequirement]) -> HTML {
    guard !requirements.isEmpty else { return HTML() }
    let ways = requirements.filter { !$0.needs.isEmpty }.map(words)
    guard !ways.isEmpty else { return "<p>None needed.</p>\n" }
    let isOptional = ways.count < requirements.count
    let further: HTML = isOptional ? "<li>or without any</li>" : HTML()
    guard ways.count > 1 || isOptional else { return "<p>\(ways[0])</p>\n" }
    let items: [HTML] = ways.map { "<li>\($0)</li>\n" }
    return "<p>One of:</p>\n<ul>\n\(items)\(further)</ul>\n"
  }

  private func words(_ requirement: API.SecurityRequirement) -> HTML {
    requirement.needs.map(words).joined(separator: " and ")
  }

  private func words(_ need: API.SecurityRequirement.Need) -> HTML {
    let scheme = api.securitySchemes.first { $0.id == need.scheme }
    let kind: HTML = scheme.map { ": \(Self.words($0.kind))" } ?? HTML()
    let scopes = need.scopes.map { "<code>\($0)</code>" as HTML }.joined(separator: ", ")
    let further: HTML = need.scopes.isEmpty ? HTML() : ", scope \(scopes)"
    return "\(name(need.scheme, isKnown: scheme != nil))\(kind)\(further)"
  }

  private func name(_ id: String, isKnown: Bool) -> HTML {
    guard isKnown, let index else { return "<b>\(id)</b>" }
    let destination = LinkDestination.page(index, fragment: Self.anchor(of: id))
    return "<a href=\"\(content.address(of: destination))\">\(id)</a>"
  }

  static func anchor(of scheme: String) -> String {
    "security-" + Anchor.encode(scheme)
  }

  static func words(_ kind: API.SecurityScheme.Kind) -> HTML {
    switch kind {
    case .apiKey(let name, .header): "a key in the header <code>\(name)</code>"
    case .apiKey(let name, .cookie): "a key in the cookie <code>\(name)</code>"
    case .apiKey(let name, _): "a key in the query parameter <code>\(name)</code>"
    case .http("basic", _): "user name and password (HTTP Basic)"
    case .http("bearer", let format?):
      "a bearer token (\(format)) in the header <code>Authorization</code>"
    case .http("bearer", nil): "a bearer token in the header <code>Authorization</code>"
    case .http(let scheme, _): "HTTP authentication with the scheme <code>\(scheme)</code>"
    case .oauth2: "an OAuth 2.0 access token"
    case .openIDConnect: "an OpenID Connect token"
    case .mutualTLS: "a client certificate (mutual TLS)"
    }
  }
}
