import DocsModel
import TestSupport
import Testing

@testable import DocsgenKit

@Suite struct `Logins of the site file` {
  private func settle(_ text: String) throws -> Diagnosed<SiteConfiguration> {
    let options = BuildOptions(content: "content", output: "Public")
    let tree = MarkedSource(text).tree(path: "site.yml", others: [:])
    return try SiteFile(in: tree).configuration(for: options)
  }

  private func expectMessages(
    in marked: String,
    _ expected: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try settle(marked).diagnostics
    expectDiagnostics(found, at: MarkedSource(marked), expected, sourceLocation: sourceLocation)
  }

  @Test func `are read with all their keys`() throws {
    let settled = try settle(
      """
      apis:
        - id: a
          servers: [{url: "https://a.example"}]
          requested-with: on
          other-servers: on
          login:
            kind: oauth2-code
            endpoint: https://sso.example/token
            authorization: https://sso.example/authorize
            refresh: /refresh
            client-id: docs
            client-secret: ""
            client-authentication: body
            scopes: [read]
            expires: /until
            user: /name
            format: form
            user-field: login
            password-field: pass
            name: X-Key
            in: query
      """
    )
    #expect(settled.diagnostics.isEmpty)
    let api = try #require(settled.value.apis.first)
    #expect(api.sendsRequestedWith && api.allowsOtherServers)
    let login = try #require(api.login)
    #expect(login.kind == .oauth2Code)
    #expect(login.authorizationEndpoint == "https://sso.example/authorize")
    #expect(login.refreshEndpoint == "/refresh")
    #expect(login.clientAuthentication == .body)
    #expect(login.scopes == ["read"])
    #expect([login.expiryPointer, login.userPointer] == ["/until", "/name"])
    #expect(login.format == .form)
    #expect([login.userField, login.passwordField] == ["login", "pass"])
    #expect(login.keyName == "X-Key")
    #expect(login.keyLocation == .query)
  }

  @Test func `take no password to another host`() throws {
    try expectMessages(
      in: """
        apis:
          - id: a
            servers: [{url: "https://a.example/v1"}]
            login:
              kind: token
              endpoint: ‹1›https://b.example/login
              check: ‹2›//b.example/me
              logout: https://a.example/logout
        """,
      [
        "1": """
        'endpoint' is 'https://b.example/login', expected a path, or an address on a server of \
        the API
        """,
        "2": "'check' is '//b.example/me', expected a path, or an address on a server of the API",
      ]
    )
  }

  @Test func `take no token over plain http to another host`() throws {
    try expectMessages(
      in: """
        apis:
          - id: a
            servers: [{url: "http://a.example"}]
            login:
              kind: oauth2-password
              endpoint: ‹1›http://b.example/token
              refresh: http://a.example/token
        """,
      [
        "1": """
        'endpoint' is 'http://b.example/token', expected a path, or an address that begins with \
        'https://'
        """
      ]
    )
  }

  @Test func `name what they cannot do without`() throws {
    try expectMessages(
      in: """
        apis:
          - {id: a, login: ‹1›{kind: token}}
          - {id: b, login: ‹2›{kind: api-key}}
          - {id: c, login: {kind: bearer, token: ‹3›token}}
          - {id: d, login: {kind: api-key, name: K, in: ‹4›path}}
        """,
      [
        "1": "the login 'token' has no 'endpoint'",
        "2": "the login 'api-key' has no 'name'",
        "3": "'token' is 'token', expected a JSON pointer such as '/token'",
        "4": "'in' is 'path', expected one of 'header', 'query', 'cookie'",
      ]
    )
  }
}
