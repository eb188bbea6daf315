import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Ways to log in` {
  /// The ways as `key kind + key kind`, for an operation that needs one of these sets of schemes.
  private func ways(
    to needs: [[String]],
    schemes: [API.SecurityScheme],
    login: API.Login? = nil,
    path: String = "/x"
  ) -> [String] {
    var operation = ReferenceFixture.operation("GET", path)
    operation.securityRequirements = needs.map { names in
      API.SecurityRequirement(needs: names.map { API.SecurityRequirement.Need(scheme: $0) })
    }
    var api = ReferenceFixture.api([operation])
    api.servers = [API.Server(url: "https://a.example")]
    api.securitySchemes = schemes
    api.login = login
    guard case .array(let ways)? = LoginWays(api: api, operation: operation).value else {
      return []
    }
    return ways.map(words)
  }

  private func words(of way: Value) -> String {
    guard case .array(let needs) = way else { return "" }
    return needs.map { need in
      ["key", "kind", "text"].compactMap { text($0, of: need) }.joined(separator: " ")
    }.joined(separator: " + ")
  }

  private func text(_ name: String, of value: Value) -> String? {
    guard case .object(let members) = value,
      case .string(let text)? = members.first(where: { $0.name == name })?.value
    else { return nil }
    return text
  }

  private func key(_ name: String, in location: API.Parameter.Location) -> API.SecurityScheme {
    API.SecurityScheme(id: "k", kind: .apiKey(name: name, location: location))
  }

  @Test func `are the site file's where the specification names none`() {
    #expect(ways(to: [], schemes: [], login: API.Login(kind: .token)) == ["login token"])
    #expect(ways(to: [], schemes: []) == [])
    let login = API.Login(kind: .token, endpoint: "/login")
    #expect(ways(to: [], schemes: [], login: login, path: "/login") == [])
  }

  @Test func `hold together the schemes that are needed together`() {
    let schemes = [
      key("X-Key", in: .header),
      API.SecurityScheme(id: "b", kind: .http(scheme: "bearer", bearerFormat: nil)),
    ]
    #expect(ways(to: [["k", "b"], []], schemes: schemes) == ["k api-key + b bearer", ""])
  }

  @Test(
    arguments: [
      (API.SecurityScheme.Kind.http(scheme: "basic", bearerFormat: nil), "s basic"),
      (.http(scheme: "digest", bearerFormat: nil), "s authorization"),
      (.apiKey(name: "Authorization", location: .header), "s bearer"),
      (.apiKey(name: "Cookie", location: .header), "s cookie"),
      (.apiKey(name: "session", location: .cookie), "s api-key"),
      (.openIDConnect(url: "https://a.example"), "s bearer"),
      (.mutualTLS, "s note the browser asks for a certificate itself"),
    ]
  )
  func `follow the kind of a scheme`(kind: API.SecurityScheme.Kind, way: String) {
    #expect(ways(to: [["s"]], schemes: [API.SecurityScheme(id: "s", kind: kind)]) == [way])
  }

  @Test func `are several where OAuth has several flows, and none to a listener`() {
    let flows = [
      API.OAuthFlow(grant: .clientCredentials, tokenURL: "/token"),
      API.OAuthFlow(grant: .password, tokenURL: "http://elsewhere.example/token"),
    ]
    let scheme = API.SecurityScheme(id: "o", kind: .oauth2(flows))
    #expect(
      ways(to: [["o"]], schemes: [scheme]) == [
        "o oauth2-client",
        "o note is refused, 'http://elsewhere.example/token' is plain http on another host than the "
          + "server",
      ]
    )
  }

  @Test func `are the site file's where it serves the scheme`() {
    let token = API.Login(kind: .token)
    #expect(
      ways(to: [["k"]], schemes: [key("authorization", in: .header)], login: token)
        == ["login token"]
    )
    let cookie = API.Login(kind: .cookie)
    #expect(
      ways(to: [["k"]], schemes: [key("sid", in: .cookie)], login: cookie) == ["login cookie"]
    )
    #expect(ways(to: [["k"]], schemes: [key("X-Key", in: .header)], login: cookie) == ["k api-key"])
  }
}
