import Testing

/// The three systems, each by its own way to log in, on the pages of `content/`.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Trying operations of the three systems` {
  private static let user = ["user": "ada", "password": "correct horse"]

  private func panel(_ stage: Stage) -> PanelDriver {
    PanelDriver(browser: stage.browser, site: stage.site)
  }

  @Test func `Determined takes a token in every request until one logs out`() async throws {
    let stage = try Stage.here()
    let panel = panel(stage)
    try await panel.open("GET /api/v1/experiments")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    #expect(try await panel.text(".try-it-who").contains("ada"))
    try await panel.fill(["sort_by": "SORT_BY_ID", "labels": "a b\nc&d", "states": "STATE_ACTIVE"])
    try await panel.send()
    #expect(try await panel.text(".try-it-status") == "200 OK")
    let sent = try #require(await stage.determined.log.requests(to: "/api/v1/experiments").last)
    #expect(
      sent.target.hasSuffix("?sort_by=SORT_BY_ID&labels=a%20b&labels=c%26d&states=STATE_ACTIVE")
    )
    #expect(sent.headers["authorization"] == "Bearer " + DeterminedDialect.token)
    try await panel.click(".try-it-login button")
    try await stage.browser.wait(until: "return document.querySelector('.try-it-who') === null")
    try await panel.send()
    #expect(try await panel.text(".try-it-status") == "401 Unauthorized")
    #expect(await stage.determined.log.requests(to: "/api/v1/auth/logout").count == 1)
  }

  @Test func `Determined's refusal of a password is told in its words`() async throws {
    let panel = panel(try Stage.here())
    try await panel.open("GET /api/v1/agents")
    try await panel.logIn(["user": "ada", "password": "wrong"])
    try await panel.browser.wait(
      until:
        "return document.querySelector('.try-it-login-form [role=alert]').innerText.includes('no such user')"
    )
  }

  @Test func `Determined's streams are shown as they arrive, their wrapping taken off`()
    async throws
  {
    let stage = try Stage.here()
    let panel = panel(stage)
    try await panel.open("GET /api/v1/master/logs")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.send()
    let rows = try await panel.text(".try-it-rows")
    #expect(rows.contains("\"message\":\"Zeile 5 äöü 🦊\""))
    #expect(!rows.contains("\"result\""))
    #expect(try await panel.text(".try-it-error").contains("broken off"))
    #expect(try await panel.text(".try-it-stream .try-it-note").hasPrefix("6 messages, ended"))
  }

  @Test func `a stream can be paused and stopped`() async throws {
    let stage = try Stage.here()
    let panel = panel(stage)
    try await panel.open("GET /api/v1/trials/{trial_id}/logs")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.fill(["trial_id": "128", "follow": "true"])
    let limit = "return document.querySelector('.try-it-limit').value"
    #expect(try await stage.browser.evaluate(limit, as: String.self) == "0")
    try await panel.startSending()
    try await stage.browser.wait(
      until: "return document.querySelectorAll('.try-it-rows > li').length > 3"
    )
    try await panel.click(".try-it-stream .try-it-quiet")
    #expect(try await panel.text(".try-it-stream .try-it-note").contains("paused"))
    try await panel.click(".try-it-stream .try-it-quiet")
    try await panel.click(".try-it-stream button")
    try await stage.browser.wait(
      until:
        "return document.querySelector('.try-it-stream .try-it-note').innerText.includes('stopped')"
    )
  }

  @Test func `Dioptra's session is a cookie that one logs in to and out of`() async throws {
    let stage = try Stage.here()
    let panel = panel(stage)
    try await panel.open("POST /api/experiment/")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.fill(["name": "digits & more"])
    try await panel.send()
    #expect(try await panel.text(".try-it-status") == "200 OK")
    let sent = try #require(await stage.dioptra.log.requests(to: "/api/experiment/").last)
    #expect(sent.text == "name=digits+%26+more")
    // Another page finds the session that is there.
    try await panel.open("GET /api/experiment/")
    try await panel.waitForLogin()
    #expect(try await panel.text(".try-it-who").contains("ada"))
    try await panel.click(".try-it-login button")
    try await stage.browser.wait(until: "return document.querySelector('.try-it-who') === null")
    try await panel.send()
    #expect(try await panel.text(".try-it-status") == "401 Unauthorized")
  }

  @Test func `CodaLab's token is exchanged when it has become worthless`() async throws {
    let stage = try Stage.here()
    let panel = panel(stage)
    await stage.codalab.log.clear()
    try await panel.open("GET /bundles/locations")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    #expect(try await panel.text(".try-it-who").contains("ada, until"))
    await stage.codalabDialect.revoke()
    try await panel.send()
    #expect(try await panel.text(".try-it-status") == "200 OK")
    let tokens = await stage.codalab.log.requests(to: "/rest/oauth2/token")
    #expect(tokens.map(\.text).last == "grant_type=refresh_token&refresh_token=refresh-of-codalab")
    let sent = await stage.codalab.log.requests(to: "/rest/bundles/locations")
    #expect(sent.count == 2)
    #expect(sent.allSatisfy { $0.headers["x-requested-with"] == "XMLHttpRequest" })
  }

  @Test func `CodaLab takes a file as it is and gives one under its own name`() async throws {
    let stage = try Stage.here()
    let panel = panel(stage)
    let uuid = "0x0123456789abcdef0123456789abcdef"
    try await panel.open("PUT /bundles/{uuid}/contents/blob/")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.fill(["uuid": uuid, "filename": "a b.txt"])
    try await panel.choose("Media type", "application/octet-stream")
    try await panel.putFiles(".try-it-body input[type=file]", [["a.txt", "äöü\r\n\n"]])
    try await panel.send()
    let sent = try #require(
      await stage.codalab.log.requests(to: "/rest/bundles/\(uuid)/contents/blob/").last
    )
    #expect(sent.text == "äöü\r\n\n")
    #expect(sent.target.hasSuffix("?filename=a%20b.txt"))
    try await panel.open("GET /bundles/{uuid}/contents/blob/{path}")
    try await panel.logIn(Self.user)
    try await panel.waitForLogin()
    try await panel.fill(["uuid": uuid, "path": "dir/x y.txt"])
    try await panel.send()
    #expect(try await panel.text(".try-it-download") == "Download na_me.tar.gz")
    let got = await stage.codalab.log.entries.last?.path
    #expect(got == "/rest/bundles/\(uuid)/contents/blob/dir/x%20y.txt")
  }
}
