import TestSupport
import Testing

/// What the panel makes of answers, good and hostile.
@Suite(
  .serialized,
  .enabled(if: Chromedriver.isInstalled, "skipped: chromedriver is not installed"),
  .onStage
)
struct `Answers in the panel` {
  private func panel() throws -> PanelDriver {
    let stage = try Stage.here()
    return PanelDriver(browser: stage.browser, site: stage.dioptra.address + "/kinds/")
  }

  private func answer(_ name: String) async throws -> PanelDriver {
    let panel = try panel()
    try await panel.open("GET /answers/{name}")
    try await panel.fill(["name": name])
    try await panel.send()
    return panel
  }

  @Test func `keep all digits of a number, and fit the reference`() async throws {
    let panel = try await answer("fits")
    #expect(try await panel.text(".try-it-tree").contains("id: 12345678901234567890"))
    #expect(try await panel.text(".try-it-fine") == "As the reference says.")
  }

  @Test func `are told to differ from the reference`() async throws {
    let panel = try await answer("differs")
    #expect(
      try await panel.text(".try-it-differences").contains(
        "/id expected an integer, found a string"
      )
    )
  }

  @Test func `show markup as text`() async throws {
    let panel = try await answer("html")
    #expect(try await panel.text(".try-it-text").contains("<script>window.hit = 1</script>"))
    #expect(try await panel.browser.evaluate("return window.hit === undefined", as: Bool.self))
  }

  @Test(arguments: ["broken", "charset", "half", "deep", "long"])
  func `do no harm whatever is wrong with them`(name: String) async throws {
    let panel = try await answer(name)
    #expect(try await panel.text(".try-it-status") == "200 OK")
    #expect(try await panel.text(".try-it-answer-body").isEmpty == false)
  }

  @Test func `of ten megabytes unfold piece by piece`() async throws {
    let panel = try await answer("wide")
    #expect(try await panel.text(".json-count").contains("200000 items"))
    let count = "return document.querySelectorAll('.try-it-tree *').length"
    #expect(try await panel.browser.evaluate(count, as: Int.self) < 2000)
  }

  @Test func `without end are cut off`() async throws {
    let panel = try await answer("endless")
    #expect(try await panel.text(".try-it-warning").contains("Only the first 33.6 MB were read"))
  }

  @Test func `of server-sent events are read event by event`() async throws {
    let panel = try await answer("events")
    let rows = try await panel.text(".try-it-rows")
    #expect(rows.contains("tick") && rows.contains("two\nlines"))
    #expect(try await panel.text(".try-it-stream .try-it-note").hasPrefix("2 messages"))
  }

  @Test func `are saved under a harmless name`() async throws {
    let panel = try await answer("name")
    #expect(try await panel.text(".try-it-download") == "Download naïve_.txt")
  }

  @Test(.needsSharedInputs) func `run no markup, wherever it stands in them`() async throws {
    let panel = try panel()
    _ = try await panel.browser.takeLog()
    try await panel.open("GET /answers/{name}")
    for number in Payloads.all.indices {
      try await panel.fill(["name": "injection-\(number)"])
      try await panel.send()
    }
    #expect(Payloads.all.count > 200)
    #expect(try await panel.browser.takeLog().map(\.message) == [])
    let foreign =
      "return performance.getEntriesByType('resource').filter(one => !one.name.startsWith(location.origin)).length"
    #expect(try await panel.browser.evaluate(foreign, as: Int.self) == 0)
  }
}
