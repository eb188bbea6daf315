import Foundation
import Testing

/// Why a request came to nothing: each reason is told apart.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Failures in the panel` {
  private let stage: Stage
  private let panel: PanelDriver

  init() throws {
    stage = try Stage.here()
    panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
  }

  private func failure(of name: String) async throws -> String {
    try await panel.open("GET /answers/{name}")
    try await panel.fill(["name": name])
    try await panel.send()
    return try await panel.text(".try-it-failure")
  }

  @Test func `tell that there is no network`() async throws {
    try await panel.open("GET /headers")
    // The modules that send are there.
    try await panel.send()
    try await connect(false)
    try await panel.send()
    #expect(try await panel.text(".try-it-failure-offline") == "There is no network.")
    try await connect(true)
  }

  private func connect(_ isOnline: Bool) async throws {
    try await panel.browser.devTools("Network.enable", "{}")
    try await panel.browser.devTools(
      "Network.emulateNetworkConditions",
      #"{"offline": \#(!isOnline), "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}"#
    )
  }

  @Test func `tell that nobody answers there`() async throws {
    try await panel.open("GET /headers")
    try await panel.choose("Server", "http://127.0.0.1:1")
    try await panel.send()
    #expect(try await panel.text(".try-it-failure-network").contains("http://127.0.0.1:1 does not"))
  }

  @Test func `tell that the site does not name a server`() async throws {
    try await panel.open("GET /headers")
    try await panel.choose("Server", "http://{host}.invalid")
    try await panel.choose("{host}", "typed")
    try await panel.send()
    #expect(
      try await panel.text(".try-it-failure-policy").contains(
        "http://typed.invalid is none of them"
      )
    )
    _ = try await panel.browser.takeLog()
  }

  @Test func `tell that time is over, before an answer and within one`() async throws {
    try await panel.open("GET /answers/{name}")
    try await panel.browser.run("document.querySelector('.try-it-limit').value = '1'", [])
    try await panel.fill(["name": "late"])
    try await panel.send()
    #expect(try await panel.text(".try-it-failure-timeout") == "No answer within 1 s.")
    try await panel.browser.run("document.querySelector('.try-it-limit').value = '5'", [])
    try await panel.fill(["name": "slow"])
    try await panel.send()
    #expect(try await panel.text(".try-it-warning").contains("incomplete: no end within 5 s"))
  }

  @Test func `tell that the reader cancelled`() async throws {
    try await panel.open("GET /answers/{name}")
    try await panel.fill(["name": "late"])
    try await panel.startSending()
    try await panel.browser.wait(
      until:
        "return document.querySelector('.try-it-actions button:nth-of-type(2)').hidden === false"
    )
    try await panel.click(".try-it-actions button:nth-of-type(2)")
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-failure-aborted')?.innerText === 'Cancelled.'"
    )
  }

  @Test func `tell a server that redirects without end from one that lets nobody read`()
    async throws
  {
    let content = PanelDriver(browser: stage.browser, site: stage.site)
    let server = stage.dioptra.address.replacing("127.0.0.1", with: "api.example")
    try await content.open("GET /api/v1/experiments")
    try await content.choose("Server", "Another server")
    try await content.choose("Address", server + "/answers")
    try await content.send()
    #expect(try await content.text(".try-it-failure-cors").contains("does not let pages of"))
    try await content.choose("Address", server + "/answers/circle")
    try await content.send()
    #expect(try await content.text(".try-it-failure-network").contains("does not answer"))
  }

  @Test func `tell that a token cannot stand in a header`() async throws {
    let logins = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/logins/")
    try await logins.open("GET /bearer")
    try await logins.logIn(["token": "ключ"])
    try await logins.waitForLogin()
    try await logins.send()
    let text = try await logins.text(".try-it-failure-refused")
    #expect(text.hasPrefix("The header Authorization has characters beyond Latin-1"))
  }

  @Test func `tell of a redirect to a login page`() async throws {
    #expect(try await failure(of: "login-page").isEmpty)
    let warning = try await panel.text(".try-it-warning")
    #expect(warning.contains("redirected to a page, most likely to log in:"))
    #expect(warning.contains("/answers/html"))
  }

  @Test func `tell of an answer that breaks off`() async throws {
    #expect(try await failure(of: "torn").isEmpty)
    #expect(
      try await panel.text(".try-it-warning").contains(
        "incomplete: broken off by the server or the network"
      )
    )
  }

  @Test(
    arguments: [
      ("GET /forbidden/header", "Browsers set the header Host themselves"),
      ("TRACE /forbidden/method", "Browsers do not send TRACE requests."),
    ]
  )
  func `tell what no browser sends`(operation: String, words: String) async throws {
    try await panel.open(operation)
    try await panel.fill(operation.contains("header") ? ["Host": "x"] : [:])
    try await panel.send()
    #expect(try await panel.text(".try-it-failure-refused").contains(words))
    #expect(try await panel.text(".try-it-failure-refused").contains("The curl line can."))
  }
}
