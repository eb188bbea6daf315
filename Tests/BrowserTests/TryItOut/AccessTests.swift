import Foundation
import Testing

/// The panel without a mouse, on a phone, under axe, and where it is switched off.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `The panel for everybody` {
  private func panel(_ path: String = "/docs/rest-api/") throws -> PanelDriver {
    let stage = try Stage.here()
    return PanelDriver(browser: stage.browser, site: stage.dioptra.address + path)
  }

  @Test func `works by the keyboard alone`() async throws {
    let stage = try Stage.here()
    let panel = try panel("/kinds/")
    try await panel.open("GET /headers")
    try await panel.browser.type("\u{E00C}")
    try await panel.browser.wait(until: "return document.querySelector('.try-it') === null")
    #expect(try await focused(panel) == "Try it out")
    try await panel.browser.type("\u{E007}")
    try await panel.browser.wait(until: "return document.querySelector('.try-it-content') !== null")
    await stage.dioptra.log.clear()
    for _ in 0..<20 where try await !focused(panel).hasPrefix("X-Plain") {
      try await panel.browser.type("\u{E004}")
    }
    try await panel.browser.type("typed")
    try await panel.browser.type("\u{E007}")
    try await panel.browser.wait(until: "return document.querySelector('.try-it-status') !== null")
    let sent = try #require(await stage.dioptra.log.requests(to: "/headers").last)
    #expect(sent.headers["x-plain"] == "typed")
  }

  private func focused(_ panel: PanelDriver) async throws -> String {
    try await panel.browser.evaluate(
      "const one = document.activeElement; return one.dataset.name ?? one.innerText",
      as: String.self
    )
  }

  @Test(
    .enabled(if: Axe.isInstalled, "skipped: axe-core is not installed"),
    arguments: ["light", "dark"]
  )
  func `has no finding under axe`(scheme: String) async throws {
    let panel = try panel("/kinds/")
    let axe = try String(contentsOfFile: Axe.path, encoding: .utf8)
    for (operation, values) in [
      ("GET /query", ["big": "0"]), ("POST /multipart", [:]), ("POST /json", [:]),
      ("GET /keys", [:]),
      ("GET /answers/{name}", ["name": "differs"]), ("GET /answers/{name}", ["name": "events"]),
    ] {
      try await panel.open(operation)
      try await panel.browser.devTools(
        "Emulation.setEmulatedMedia",
        #"{"features": [{"name": "prefers-color-scheme", "value": "\#(scheme)"}, {"name": "prefers-reduced-motion", "value": "reduce"}]}"#
      )
      try await panel.fill(values)
      if operation == "POST /json" { try await panel.fillBody("{}") }
      if operation.contains("answers") {
        try await panel.send()
      } else if values.isEmpty {
        try await panel.startSending()
      } else {
        try await panel.sendInVain()
      }
      try await panel.browser.evaluate(axe, as: Ignored.self)
      try await panel.browser.evaluate(Axe.runOnPanel, as: Ignored.self)
      try await panel.browser.wait(until: "return window.findings !== undefined")
      let findings = try await panel.browser.evaluate("return window.findings", as: [String].self)
      #expect(findings == [], "\(operation)")
    }
  }

  @Test func `is reached control by control, and says what became of sending`() async throws {
    let panel = try panel("/kinds/")
    try await panel.open("GET /query")
    try await panel.fill(["big": "0"])
    try await panel.sendInVain()
    #expect(try await focused(panel) == "big")
    let message = """
      const one = document.activeElement;
      return one.getAttribute("aria-invalid") + " " + document.getElementById(one.getAttribute("aria-describedby")).innerText
      """
    #expect(
      try await panel.browser.evaluate(message, as: String.self) == "true expected at least 1"
    )
    try await panel.fill(["big": "1"])
    try await panel.send()
    let status = "return document.querySelector('.try-it [role=status].visually-hidden').innerText"
    #expect(try await panel.browser.evaluate(status, as: String.self) == "Answer: 200")
    let order = """
      return [...document.querySelectorAll(".try-it :is(button, input, select, textarea, summary, pre, a)")]
        .filter(one => one.tabIndex >= 0 && one.checkVisibility()).map(one => one.tabIndex).every(index => index === 0)
      """
    #expect(try await panel.browser.evaluate(order, as: Bool.self))
    let names = """
      return [...document.querySelectorAll(".try-it :is(button, input, select, textarea)")].filter(one => one.checkVisibility()
        && !one.innerText && !one.labels?.length && !one.getAttribute("aria-label")).length
      """
    #expect(try await panel.browser.evaluate(names, as: Int.self) == 0)
  }

  @Test(arguments: ["GET /query", "POST /json", "GET /keys"])
  func `comes in less than 30 kB until something is sent`(operation: String) async throws {
    let panel = try panel("/kinds/")
    try await panel.browser.open(panel.site + "search.html")
    try await panel.browser.run("sessionStorage.clear()", [])
    try await panel.open(operation)
    try await panel.fill(["big": "1"].filter { _ in operation == "GET /query" })
    let sizes = """
      const names = performance.getEntriesByType("resource").map(one => one.name);
      const modules = names.filter(name => name.includes("/try-it/") && name.endsWith(".js"));
      const size = async (name) => {
        const packed = (await fetch(name)).body.pipeThrough(new CompressionStream("gzip"));
        return (await new Response(packed).arrayBuffer()).byteLength;
      };
      return Promise.all(modules.map(size));
      """
    let found = try await panel.browser.evaluate(sizes, as: [Int].self)
    #expect(found.count > 8)
    #expect(found.reduce(0, +) < 30_000)
  }

  @Test func `remembers the server that one typed`() async throws {
    let panel = try panel()
    try await panel.open("GET /api/v1/experiments")
    try await panel.choose("Server", "Another server")
    try await panel.choose("Address", "https://typed.example/")
    try await panel.click(".try-it-close")
    try await panel.browser.run("document.querySelector('.try-it-button').click()", [])
    try await panel.browser.wait(
      until:
        "return document.querySelector('.try-it-curl code')?.innerText.includes('https://typed.example/api/v1/') === true"
    )
  }

  @Test func `leaves no trace where it is switched off`() async throws {
    let panel = try panel("/off/")
    for page in ["index.html", "off/index.html", "off/default/thing.html"] {
      try await panel.browser.open(panel.site + page)
      let source = try await panel.browser.evaluate(
        "return fetch(location.href).then(answer => answer.text())",
        as: String.self
      )
      #expect(source.contains("<main"), "\(page)")
      #expect(!source.contains("try-it") && !source.contains("Try it"), "\(page)")
      #expect(!source.contains("connect-src"), "\(page)")
    }
  }

  @Test func `offers nothing but the page's own origin where the site file says so`() async throws {
    let panel = try panel()
    try await panel.open("GET /api/experiment/")
    let servers =
      "return [...document.querySelector('.try-it select').options].map(one => one.text)"
    let options = try await panel.browser.evaluate(servers, as: [String].self)
    #expect(options == [try Stage.here().dioptra.address + " (this site)"])
  }

  @Test func `fits a phone`() async throws {
    let panel = try panel()
    try await panel.browser.devTools(
      "Emulation.setDeviceMetricsOverride",
      #"{"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true}"#
    )
    try await panel.open("GET /api/v1/experiments")
    let width =
      "return Math.max(document.documentElement.scrollWidth, document.querySelector('.try-it-scroll').scrollWidth)"
    #expect(try await panel.browser.evaluate(width, as: Int.self) <= 390)
    try await panel.browser.devTools("Emulation.clearDeviceMetricsOverride", "{}")
  }

  @Test func `opens filled in from an example as it travels`() async throws {
    let panel = try panel("/kinds/")
    try await panel.browser.open(panel.site + "examples.html")
    let words = ["--data-urlencode 'text=a b'", "'X-Plain: v'", #"{"name": "one"}"#]
    for (index, word) in words.enumerated() {
      try await panel.browser.wait(
        until: "return document.querySelectorAll('.try-it-button:not([hidden])').length === 3"
      )
      try await panel.browser.run(
        "document.querySelectorAll('.try-it-button')[Number(arguments[0])].click()",
        [String(index)]
      )
      try await panel.browser.wait(
        until:
          "return document.querySelector('.try-it-curl code')?.textContent.includes(arguments[0]) === true",
        word
      )
    }
  }

  @Test func `opens filled in from an example in curl`() async throws {
    let panel = try panel()
    try await panel.browser.open(panel.site + "determined/rest-api.html")
    try await panel.browser.wait(
      until: "return document.querySelector('.highlight .try-it-button:not([hidden])') !== null"
    )
    try await panel.browser.run(
      "[...document.querySelectorAll('.highlight')].find(one => one.innerText.includes('archived=true')).querySelector('.try-it-button').click()",
      []
    )
    try await panel.browser.wait(until: "return document.querySelector('.try-it-content') !== null")
    let curl = try await panel.text(".try-it-curl code")
    #expect(
      curl.contains(
        "/api/v1/experiments?sort_by=SORT_BY_ID&order_by=ORDER_BY_DESC&limit=1&archived=true"
      )
    )
  }
}
