import Foundation
import TestSupport
import Testing

/// Markup that tries to run, in every text of a specification.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .needsSharedInputs,
  .onStage
)
struct `Hostile specifications in the panel` {
  @Test func `run no markup and ask nobody else`() async throws {
    let stage = try Stage.here()
    let panel = PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/hostile/")
    _ = try await panel.browser.takeLog()
    try await panel.open("POST /hostile")
    #expect(Payloads.all.count > 200)
    let controls = "return document.querySelectorAll('.try-it-content [data-name]').length"
    #expect(try await panel.browser.evaluate(controls, as: Int.self) == Payloads.all.count)
    try await panel.send()
    #expect(try await panel.text(".try-it-result").hasPrefix("200"))
    for language in 1...4 {
      try await panel.click(".try-it-curl .try-it-view:nth-of-type(\(language + 1))")
    }
    // Pictures that Markdown names are looked for on the site itself, and are not there.
    let log = try await panel.browser.takeLog().map(\.message)
    #expect(log.filter { !($0.hasPrefix(panel.site) && $0.contains("Failed to load")) } == [])
    let foreign = """
      return performance.getEntriesByType("resource").map(one => one.name)
        .filter(name => !name.startsWith(location.origin))
      """
    #expect(try await panel.browser.evaluate(foreign, as: [String].self) == [])
    let scripts = "return [...document.scripts].filter(one => !one.src).length"
    #expect(try await panel.browser.evaluate(scripts, as: Int.self) == 0)
  }
}
