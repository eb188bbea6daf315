import Foundation
import Testing

/// Where secrets go, and where they never do.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Secrets of the panel` {
  private static let user = ["user": "ada", "password": "correct horse"]

  private func loggedIn(_ operation: String) async throws -> PanelDriver {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.site)
    await stage.clearLogs()
    try await panel.open(operation)
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    return panel
  }

  @Test func `stand in no page, address, storage or curl line`() async throws {
    let panel = try await loggedIn("GET /api/v1/experiments")
    try await panel.send()
    for place in [
      "return document.documentElement.outerHTML", "return location.href", "return document.cookie",
      "return JSON.stringify({...localStorage})", "return JSON.stringify({...sessionStorage})",
      "return document.querySelector('.try-it-curl code').textContent",
    ] {
      let text = try await panel.browser.evaluate(place, as: String.self)
      #expect(!text.contains(DeterminedDialect.token) && !text.contains("horse"), "\(place)")
    }
    let log = try await panel.browser.takeLog().map(\.message).joined()
    #expect(!log.contains(DeterminedDialect.token))
  }

  @Test func `stay in the tab where the reader asks for it`() async throws {
    let panel = try await loggedIn("GET /api/v1/experiments")
    try await panel.click(".try-it-login button")
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-keep input') !== null"
    )
    try await panel.browser.run("document.querySelector('.try-it-keep input').click()", [])
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.open("GET /api/v1/agents")
    try await panel.waitForLogin()
    let local = try await panel.browser.evaluate(
      "return JSON.stringify({...localStorage})",
      as: String.self
    )
    #expect(!local.contains(DeterminedDialect.token))
    try await panel.browser.run("sessionStorage.clear()", [])
  }

  @Test func `do not follow a redirect to another origin`() async throws {
    let stage = try Stage.here()
    let panel = try await loggedIn("GET /api/v1/agents")
    try await panel.send()
    #expect(
      try await panel.text(".try-it-failure-redirect").contains("redirects to another address")
    )
    #expect(await stage.closed.log.entries.isEmpty)
    try await panel.click(".try-it-failure button")
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-failure-redirect') === null"
    )
    let sent = await stage.closed.log.entries
    #expect(sent.allSatisfy { !$0.everything.contains(DeterminedDialect.token) })
  }

  @Test func `are unknown to another server of the same API`() async throws {
    let stage = try Stage.here()
    let panel = try await loggedIn("GET /api/v1/experiments")
    try await panel.choose("Server", stage.closed.address)
    #expect(try await panel.text(".try-it-who").isEmpty)
    try await panel.send()
    #expect(try await panel.text(".try-it-failure-cors").contains("does not let pages of"))
    #expect(
      try await panel.text(".try-it-failure-cors").contains(
        "Access-Control-Allow-Origin: " + stage.dioptra.address
      )
    )
    let sent = await stage.closed.log.entries
    #expect(!sent.isEmpty)
    #expect(sent.allSatisfy { !$0.everything.contains(DeterminedDialect.token) })
  }

  @Test func `are unknown to an address that the reader types`() async throws {
    let stage = try Stage.here()
    let panel = try await loggedIn("GET /api/v1/experiments")
    try await panel.choose("Server", "Another server")
    try await panel.choose("Address", stage.closed.address + "/")
    #expect(try await panel.text(".try-it-who").isEmpty)
    try await panel.send()
    let sent = await stage.closed.log.entries
    #expect(!sent.isEmpty)
    #expect(sent.allSatisfy { !$0.everything.contains(DeterminedDialect.token) })
    try await panel.choose("Address", stage.determined.address)
    #expect(try await panel.text(".try-it-who").contains("ada"))
    let local = stage.determined.address.replacingOccurrences(of: "127.0.0.1", with: "localhost")
    try await panel.choose("Address", local)
    #expect(try await panel.text(".try-it-who").isEmpty)
  }

  @Test(arguments: ["https://b.example/login", "http://a.example/login", "javascript:alert(1)"])
  func `are refused to a login on another host`(endpoint: String) async throws {
    let panel = try await loggedIn("GET /api/v1/experiments")
    let words = try await panel.browser.evaluate(
      """
      return import(new URL("try-it/login.js", document.querySelector("script[type=module]").src))
        .then(module => {
          try {
            return module.endpointAddress("https://a.example", arguments[0]);
          } catch (fault) {
            return fault.message;
          }
        });
      """,
      endpoint,
      as: String.self
    )
    #expect(words.contains("refused"))
  }
}
