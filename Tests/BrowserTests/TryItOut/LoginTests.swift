import Foundation
import Testing

/// Logging in as the security schemes of a specification tell.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Logging in by a specification` {
  private let stage: Stage
  private let panel: PanelDriver

  init() throws {
    stage = try Stage.here()
    panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/logins/")
  }

  private func send(_ name: String, _ fields: [String: String]) async throws -> RequestLog.Entry {
    await stage.clearLogs()
    try await panel.open("GET /\(name)")
    try await panel.logIn(fields)
    try await panel.waitForLogin()
    try await panel.send()
    return try #require(await stage.dioptra.log.requests(to: "/logins-api/\(name)").last)
  }

  @Test func `sends name and password with every request as HTTP Basic`() async throws {
    let sent = try await send("basic", ["user": "ada", "password": "ü:x"])
    #expect(sent.headers["authorization"] == "Basic YWRhOsO8Ong=")
    #expect(try await panel.text(".try-it-who") == "Logged in as ada")
  }

  @Test(arguments: ["pasted", "Bearer pasted", " bearer pasted\n"])
  func `takes a pasted token with or without its word`(token: String) async throws {
    let sent = try await send("bearer", ["token": token])
    #expect(sent.headers["authorization"] == "Bearer pasted")
  }

  @Test func `takes a pasted token with the word of another scheme`() async throws {
    let sent = try await send("bearer", ["token": "Token 1234"])
    #expect(sent.headers["authorization"] == "Token 1234")
    #expect(try await panel.text(".try-it-curl code").contains("Token ••••••"))
  }

  @Test func `sends a key in a cookie, which is gone afterwards`() async throws {
    let sent = try await send("cookie", ["token": "a b"])
    #expect(sent.headers["cookie"]?.contains("sid=a%20b") == true)
    #expect(try await stage.browser.evaluate("return document.cookie") == "")
  }

  @Test func `sends a key in the query, and shows it nowhere`() async throws {
    let sent = try await send("query", ["token": "a&b"])
    #expect(sent.target == "/logins-api/query?key=a%26b")
    let text = try await stage.browser.evaluate(
      "return document.body.innerText + JSON.stringify({...sessionStorage})",
      as: String.self
    )
    #expect(!text.contains("a%26b") && !text.contains("a&b"))
  }

  @Test func `lets the reader choose between schemes`() async throws {
    await stage.clearLogs()
    try await panel.open("GET /choice")
    try await panel.choose("Authentication", "bearer")
    try await panel.logIn(["token": "chosen"])
    try await panel.waitForLogin()
    try await panel.send()
    let sent = try #require(await stage.dioptra.log.requests(to: "/logins-api/choice").last)
    #expect(sent.headers["authorization"] == "Bearer chosen")
  }

  @Test func `hands over a code that only this page can exchange`() async throws {
    let sent = try await send("code", ["client": "docs", "secret": ""])
    let log = stage.dioptra.log
    let asked = try #require(await log.requests(to: "/oauth/authorize").last)
    #expect(asked.query("response_type") == "code")
    #expect(asked.query("audience") == "all")
    #expect(asked.query("scope") == "read")
    #expect(asked.query("code_challenge_method") == "S256")
    let exchanged = try #require(await log.requests(to: "/oauth/token").last?.text)
    #expect(exchanged.contains("grant_type=authorization_code&code=code-1&redirect_uri="))
    #expect(exchanged.contains("client_id=docs"))
    let verifier = try #require(exchanged.firstMatch(of: /code_verifier=([\w-]{43})/)?.1)
    let challenge = try await stage.browser.evaluate(
      """
      return crypto.subtle.digest("SHA-256", new TextEncoder().encode(arguments[0])).then(hash =>
        btoa(String.fromCharCode(...new Uint8Array(hash)))
          .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""))
      """,
      String(verifier),
      as: String.self
    )
    #expect(asked.query("code_challenge") == challenge)
    #expect(sent.headers["authorization"]?.hasPrefix("Bearer oauth-") == true)
  }

  @Test func `gets a token for a client of its own`() async throws {
    let sent = try await send("client", ["client": "me:too", "secret": "s 1"])
    let asked = try #require(await stage.dioptra.log.requests(to: "/oauth/token").last)
    #expect(asked.text == "grant_type=client_credentials")
    // `me%3Atoo:s+1`, as RFC 6749 has it.
    #expect(asked.headers["authorization"] == "Basic bWUlM0F0b286cysx")
    #expect(sent.headers["authorization"]?.hasPrefix("Bearer oauth-") == true)
  }

  @Test func `exchanges a token before it expires, until the service is tired of it`()
    async throws
  {
    let sent = try await send("password", ["user": "ada", "password": "x", "client": "docs"])
    let asked = await stage.dioptra.log.requests(to: "/oauth/token").map(\.text)
    #expect(asked.first == "grant_type=password&username=ada&password=x")
    #expect(asked.count == 2)
    let number = try #require(asked.last?.split(separator: "refresh_token=next-").last)
    #expect(sent.headers["authorization"] == "Bearer oauth-\((Int(number) ?? 0) + 1)")
    await stage.oauth.end()
    await stage.clearLogs()
    try await panel.send()
    #expect(try await panel.text(".try-it-failure").contains("400 that was long ago"))
    #expect(try await panel.text(".try-it-who").isEmpty)
    #expect(await stage.dioptra.log.requests(to: "/logins-api/password").isEmpty)
  }

  @Test func `tells which endpoints and servers are refused, and why`() async throws {
    try await panel.open("GET /far")
    let text = try await panel.text(".try-it-target")
    #expect(
      text.contains("'http://far.example/token' is plain http on another host than the server")
    )
    #expect(
      text.contains(
        "javascript:alert(1) is not used: its scheme is 'javascript', expected 'https' or 'http'"
      )
    )
    #expect(!text.contains("Password"))
  }
}
