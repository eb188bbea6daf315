import Foundation
import Testing

/// The last answers of the tab, and the samples that follow the form.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Answers and samples beside the form` {
  private let stage: Stage
  private let panel: PanelDriver

  init() throws {
    stage = try Stage.here()
    panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
  }

  private func recall(_ title: String) async throws {
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-past button') !== null"
    )
    try await panel.browser.run(
      """
      [...document.querySelectorAll(".try-it-past button")]
        .find(one => one.textContent.startsWith(arguments[0])).click()
      """,
      [title]
    )
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-result').innerText.includes('Send again')"
    )
  }

  @Test func `answers are seen and sent again on the tab's other pages`() async throws {
    try await panel.open("GET /answers/{name}")
    try await panel.fill(["name": "fits"])
    try await panel.send()
    try await panel.open("GET /query")
    try await panel.fill(["plain.dotted": "x"])
    try await panel.send()
    // From the page of another API's site, and with the other operation's schema.
    let other = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/logins/")
    try await other.open("GET /basic")
    try await recall("200 GET /answers/fits")
    #expect(try await panel.text(".try-it-head").contains("/answers/{name}"))
    #expect(try await panel.text(".try-it-tree").contains("id: 12345678901234567890"))
    #expect(try await panel.text(".try-it-fine") == "As the reference says.")
    await stage.clearLogs()
    try await panel.click(".try-it-result button")
    try await panel.browser.wait(
      until: "return !document.querySelector('.try-it-result').innerText.includes('Send again')"
    )
    try await panel.browser.wait(until: "return document.querySelector('.try-it-tree') !== null")
    #expect(await stage.dioptra.log.requests(to: "/answers/fits").count == 1)
    try await recall("200 GET /query")
    #expect(try await panel.text(".try-it-head").contains("/query"))
  }

  @Test func `answers are forgotten when the reader wishes`() async throws {
    try await panel.open("GET /query")
    try await panel.send()
    try await panel.browser.wait(until: "return document.querySelector('.try-it-past li') !== null")
    try await panel.browser.run(
      "[...document.querySelectorAll('.try-it button')].find(one => one.textContent === 'Forget them').click()",
      []
    )
    try await panel.open("GET /headers")
    #expect(try await panel.text(".try-it-past").isEmpty)
    let stored = "return sessionStorage.getItem('try-it-out-answers')"
    #expect(try await panel.browser.evaluate(stored, as: String.self) == "[]")
  }

  @Test func `secrets in what was sent are not kept`() async throws {
    let content = PanelDriver(browser: stage.browser, site: stage.site)
    try await content.open("POST /api/v1/auth/login")
    try await content.fillBody(#"{"username":"ada","password":"correct horse"}"#)
    try await content.send()
    #expect(try await content.text(".try-it-status") == "200 OK")
    try await content.browser.wait(
      until: "return document.querySelector('.try-it-past li') !== null"
    )
    let stored = try await content.browser.evaluate(
      "return JSON.stringify({...sessionStorage})",
      as: String.self
    )
    #expect(stored.contains("ada"))
    #expect(!stored.contains("horse") && !stored.contains(DeterminedDialect.token))
  }

  @Test func `samples in all languages say what the form says, without credentials`() async throws {
    try await panel.open("POST /json")
    try await panel.fillBody("{\"name\": \"it's \\\"ü\\\"\"}")
    for (language, words) in [
      ("Python", [#"requests.post("#, #"data="{\"name\": \"it's \\\"ü\\\"\"}".encode()"#]),
      ("JavaScript", [#"method: "POST""#, #"body: "{\"name\": \"it's \\\"ü\\\"\"}""#]),
      ("Go", [#"http.NewRequest("POST", "#, #"strings.NewReader("{\"name\": "#]),
      ("HTTP", ["POST /json HTTP/1.1\nHost: 127.0.0.1:", "\n\n{\"name\": \"it's "]),
    ] {
      try await choose(language)
      let text = try await panel.text(".try-it-curl code")
      for word in words { #expect(text.contains(word), "\(text)") }
    }
  }

  @Test func `samples wait for an address that is none yet`() async throws {
    let content = PanelDriver(browser: stage.browser, site: stage.site)
    _ = try await content.browser.takeLog()
    try await content.open("GET /api/v1/experiments")
    try await content.choose("Server", "Another server")
    try await content.choose("Address", "http")
    try await content.choose("Address", stage.determined.address)
    try await content.browser.wait(
      until:
        "return document.querySelector('.tab[data-key=http] code').textContent.includes(arguments[0])",
      "Host: " + stage.determined.address.dropFirst("http://".count)
    )
    #expect(try await content.browser.takeLog().map(\.message) == [])
  }

  @Test func `samples on the page follow, with variables for credentials`() async throws {
    try await panel.open("GET /keys")
    try await panel.logIn(["token": "first-secret"])
    try await panel.waitForLogin()
    try await panel.browser.run(
      "document.querySelector('.try-it-form').dispatchEvent(new Event('input', {bubbles: true}))",
      []
    )
    try await panel.browser.wait(
      until: """
        return document.querySelector('.tab[data-key=python] code').textContent
          .includes("/keys?key=" + '" + os.environ["API_KEY"]')
        """
    )
    let texts = try await panel.browser.evaluate(
      "return [...document.querySelectorAll('.tab.made code')].map(one => one.textContent).join('\\n')",
      as: String.self
    )
    #expect(!texts.contains("secret"))
    #expect(texts.contains("X-Key: $API_KEY"))
  }

  private func choose(_ language: String) async throws {
    try await panel.browser.run(
      """
      [...document.querySelectorAll(".try-it-curl .try-it-view")]
        .find(one => one.textContent === arguments[0]).click()
      """,
      [language]
    )
    let first = ["Python": "import", "JavaScript": "const", "Go": "package", "HTTP": "POST"]
    try await panel.browser.wait(
      until:
        "return document.querySelector('.try-it-curl code').textContent.startsWith(arguments[0])",
      first[language] ?? ""
    )
  }
}
