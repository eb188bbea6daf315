import Testing

/// What readers meet, on the site that this repository builds of `content/`.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .visitingTheSite
)
struct `The site in a browser` {
  private static let operationPage = "determined/rest-api.html"

  @Test func `has no page with a console error or a policy violation`() async throws {
    let visit = try Visit.here()
    #expect(visit.pages.count > 20)
    _ = try await visit.browser.takeLog()
    for page in visit.pages {
      try await visit.open(page)
      let entries = try await visit.browser.takeLog()
      #expect(entries.map(\.message) == [], "on \(page)")
    }
  }

  @Test func `scrolls sideways on no page of a phone`() async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    try await visit.browser.devTools(
      "Emulation.setDeviceMetricsOverride",
      #"{"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true}"#
    )
    for page in visit.pages {
      try await visit.browser.open(visit.site + page)
      let width = try await visit.browser.evaluate(
        "return document.documentElement.scrollWidth",
        as: Int.self
      )
      #expect(width <= 390, "on \(page)")
    }
  }

  @Test func `leads from the navigation to every page that it names`() async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    let links = try await visit.browser.evaluate(
      "return [...document.querySelectorAll('nav a')].map(a => a.href.split('#')[0])",
      as: [String].self
    )
    #expect(links.count > 10)
    for link in Set(links) where link.hasPrefix(visit.site) {
      let page = String(link.dropFirst(visit.site.count))
      #expect(visit.pages.contains(page), "no page \(page)")
    }
  }

  @Test func `goes to the next page by its link`() async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    let next = try await visit.browser.evaluate(
      "const a = document.querySelector('a[rel=next]'); a.click(); return a.href",
      as: String.self
    )
    try await visit.browser.wait(until: "return location.href === arguments[0]", next)
  }

  @Test func `finds an operation by its path`() async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    try await visit.browser.evaluate(
      "document.querySelector('input[type=search]').focus()",
      as: Ignored.self
    )
    try await visit.browser.type("/api/v1/experiments")
    try await visit.browser.wait(
      until: "return document.querySelectorAll('[role=option]').length > 0"
    )
    try await visit.browser.type("\u{E007}")
    try await visit.browser.wait(until: "return !location.pathname.endsWith('/index.html')")
    let text = try await visit.browser.evaluate(
      "return document.querySelector('main').innerText",
      as: String.self
    )
    #expect(text.contains("/api/v1/experiments"))
  }

  @Test(arguments: ["light", "dark"])
  func `follows the colours that the reader's system asks for`(scheme: String) async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    try await visit.browser.devTools(
      "Emulation.setEmulatedMedia",
      #"{"features": [{"name": "prefers-color-scheme", "value": "\#(scheme)"}]}"#
    )
    #expect(try await textIsBright(visit) == (scheme == "dark"))
  }

  @Test func `keeps the colours that a reader chose`() async throws {
    let visit = try Visit.here()
    try await visit.open("index.html")
    try await visit.browser.evaluate(
      "localStorage.setItem('color-scheme', 'dark')",
      as: Ignored.self
    )
    try await visit.open("index.html")
    #expect(try await textIsBright(visit))
    try await visit.browser.evaluate("localStorage.clear()", as: Ignored.self)
  }

  @Test func `shows the tab first that the writer selected`() async throws {
    let visit = try Visit.here()
    try await visit.open("manual/sphinx.html")
    try await visit.browser.evaluate("localStorage.clear()", as: Ignored.self)
    try await visit.open("manual/sphinx.html")
    try await visit.browser.wait(until: "return document.querySelector('.tab-list') !== null")
    let shown = try await visit.browser.evaluate(
      "return [...document.querySelectorAll('[role=tab][aria-selected=true]')].map(t => t.textContent)",
      as: [String].self
    )
    #expect(shown == ["Linux", "Preview"])
  }

  @Test func `is whole without JavaScript`() async throws {
    let visit = try Visit.here()
    try await visit.open(Self.operationPage)
    // The text of all panels: with scripts, one of each set of tabs is on show.
    let shown = "return document.querySelector('main').textContent.replace(/\\s+/g, ' ')"
    let scripted = try await visit.browser.evaluate(shown, as: String.self)
    try await visit.browser.devTools("Emulation.setScriptExecutionDisabled", "{\"value\": true}")
    try await visit.browser.open(visit.site + Self.operationPage)
    let plain = try await visit.browser.evaluate(shown, as: String.self)
    #expect(plain.count > 1000)
    #expect(scripted.count >= plain.count)
    let menus = try await visit.browser.evaluate(
      "return document.querySelectorAll('nav a').length",
      as: Int.self
    )
    #expect(menus > 10)
  }

  private func textIsBright(_ visit: Visit) async throws -> Bool {
    let channels = try await visit.browser.evaluate(
      "return getComputedStyle(document.body).color.match(/[0-9.]+/g).map(Number)",
      as: [Double].self
    )
    return channels.prefix(3).reduce(0, +) > 3 * 128
  }
}
