import Foundation
import TestSupport
import Testing

/// What a writer sees in the browser from one save to the next.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .whileWriting
)
struct `A page while it is written` {
  @Test func `shows new text in its place and stays where it is`() async throws {
    let writing = try Writing.here()
    try await writing.open("index.html")
    try await writing.browser.run("scrollTo(0, 900)", [])
    try writing.change("content/index.rst", "Paragraph 40 of", to: "Paragraph forty of")
    try await writing.wait(forText: "Paragraph forty of")
    #expect(try await writing.isSamePage)
    #expect(try await writing.browser.evaluate("return scrollY", as: Int.self) == 900)
    #expect(try await !text(of: writing).contains("Paragraph 40 of"))
  }

  @Test func `keeps what was typed into a form`() async throws {
    let writing = try Writing.here()
    let panel = PanelDriver(browser: writing.browser, site: writing.site)
    try await panel.open("GET /things")
    try await writing.browser.run("window.marked = true", [])
    try await panel.fill(["colour": "blue"])
    try writing.change("content/api.yml", "All the things", to: "Each of the things")
    try await writing.wait(forText: "Each of the things that there are.")
    #expect(try await writing.isSamePage)
    #expect(try await typed(in: writing) == ["blue"])
  }

  @Test func `takes new styles without a reload`() async throws {
    let writing = try Writing.here()
    try await writing.open("index.html")
    let style = try String(
      contentsOfFile: writing.folder + "/theme/assets/css/base.css",
      encoding: .utf8
    )
    try writing.save(
      style + "\nmain { outline: 7px solid red; }\n",
      to: "theme/assets/css/base.css"
    )
    try await writing.browser.wait(
      until: "return getComputedStyle(document.querySelector('main')).outlineWidth === '7px'"
    )
    #expect(try await writing.isSamePage)
    try await writing.browser.wait(
      until: "return document.querySelectorAll('link[href$=\"css/base.css\"]').length === 1"
    )
  }

  @Test func `is loaded anew for new scripts, with its place and its forms`() async throws {
    let writing = try Writing.here()
    let panel = PanelDriver(browser: writing.browser, site: writing.site)
    try await panel.open("GET /things")
    try await writing.browser.run("window.marked = true", [])
    try await panel.fill(["colour": "green"])
    let script = "theme/assets/js/main.js"
    let text = try String(contentsOfFile: writing.folder + "/" + script, encoding: .utf8)
    try writing.save(text + "\ndocument.documentElement.dataset.fresh = 'yes';\n", to: script)
    try await writing.browser.wait(
      until: "return document.documentElement.dataset.fresh === 'yes' && !window.marked"
    )
    try await writing.browser.wait(
      until:
        "return [...document.querySelectorAll('dialog input')].some(one => one.value === 'green')"
    )
  }

  @Test func `is covered by mistakes until they are mended`() async throws {
    let writing = try Writing.here()
    try await writing.open("index.html")
    try writing.change("content/index.rst", "The beginning.", to: "The :doc:`aip` beginning.")
    try await writing.browser.wait(
      until: "return document.querySelector('.docsgen-errors') !== null"
    )
    let overlay = try await writing.browser.evaluate(
      "return document.querySelector('.docsgen-errors').innerText",
      as: String.self
    )
    #expect(overlay.contains("content/index.rst:4:"))
    #expect(overlay.contains("4 | The :doc:`aip` beginning."))
    #expect(overlay.contains("^~~"))
    try writing.change("content/index.rst", "The :doc:`aip` beginning.", to: "The beginning.")
    try await writing.browser.wait(
      until: "return document.querySelector('.docsgen-errors') === null"
    )
    #expect(try await writing.isSamePage)
  }

  @Test func `survives a site file that cannot be read`() async throws {
    let writing = try Writing.here()
    try await writing.open("index.html")
    try writing.save("title: [\n", to: "content/site.yml")
    try await writing.browser.wait(
      until: "return document.querySelector('.docsgen-errors') !== null"
    )
    #expect(try await text(of: writing).contains("Paragraph 1 of"))
    try writing.save("title: Written again\n", to: "content/site.yml")
    try await writing.browser.wait(until: "return document.title.endsWith('Written again')")
    try await writing.browser.wait(
      until: "return document.querySelector('.docsgen-errors') === null"
    )
  }

  private func text(of writing: Writing) async throws -> String {
    try await writing.browser.evaluate("return document.querySelector('main').textContent")
  }

  private func typed(in writing: Writing) async throws -> [String] {
    try await writing.browser.evaluate(
      """
      return [...document.querySelectorAll('.try-it-content input, .try-it-content textarea')]
        .map(one => one.value).filter(value => value === 'blue' || value === 'green')
      """
    )
  }
}

@Suite(.enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"))
struct `A site that is broken when its preview starts` {
  @Test func `says why on any page, and is there when it is mended`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: [\n", to: "content/site.yml")
    try folder.write("# Home\n\nHere at last.\n", to: "content/index.md")
    let preview = try RunningProgram(["preview", "--port", "0"], in: folder.path)
    let site = "http://127.0.0.1:\(try await preview.port())/docs/rest-api/"
    let driver = try await Chromedriver()
    defer { driver.stop() }
    let browser = try await Browser(through: driver)
    defer { browser.stop() }
    for page in ["", "guide/start.html"] {
      try await browser.open(site + page)
      try await browser.wait(until: "return document.querySelector('.docsgen-errors') !== null")
      let overlay = try await browser.evaluate(
        "return document.querySelector('.docsgen-errors').innerText",
        as: String.self
      )
      #expect(overlay.contains("content/site.yml:"))
    }
    try await browser.open(site)
    try folder.write("title: Mended\n", to: "content/site.yml")
    try await browser.wait(
      until: "return document.querySelector('main')?.textContent.includes('Here at last.') === true"
    )
  }
}
