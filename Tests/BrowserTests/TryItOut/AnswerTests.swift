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

  /// The panel after the end of a streamed answer, and what it noted until then.
  private func stream(_ name: String) async throws -> (panel: PanelDriver, notes: [String]) {
    let panel = try panel()
    try await panel.open("GET /answers/{name}")
    try await panel.fill(["name": name])
    try await panel.browser.run(
      """
      window.notes = [];
      new MutationObserver(() => {
        const note = document.querySelector('.try-it-stream .try-it-note');
        if (note) window.notes.push(note.innerText);
      }).observe(document.body, {subtree: true, childList: true, characterData: true});
      """,
      []
    )
    try await panel.send()
    return (panel, try await panel.browser.evaluate("return window.notes", as: [String].self))
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

  @Test(
    arguments: [
      ("broken", #"{"id": 1,"#), ("charset", "No browser knows the charset x-nobody"),
      ("half", "\"\u{FFFD}"), ("deep", "[[[[[[[["),
      ("long", "… (10000000 characters)"), ("empty", "No body."),
      ("bomb", "Only the first 33.6 MB were read."), ("xml", #"<a b="c"><d/></a>"#),
    ]
  )
  func `do no harm whatever is wrong with them`(name: String, words: String) async throws {
    let panel = try await answer(name)
    #expect(try await panel.text(".try-it-status") == "200 OK")
    #expect(try await panel.text(".try-it-answer-body").contains(words))
  }

  @Test func `of no content have none`() async throws {
    let panel = try await answer("nothing")
    #expect(try await panel.text(".try-it-status") == "204 No Content")
    #expect(try await panel.text(".try-it-answer-body") == "No body.")
  }

  @Test func `that are images are drawn`() async throws {
    let panel = try await answer("pixel")
    try await panel.browser.wait(
      until: "return document.querySelector('.try-it-result').innerText.includes('1 × 1')"
    )
  }

  @Test func `that are drawings run nothing that is in them`() async throws {
    let panel = try await answer("drawing")
    #expect(try await panel.text(".try-it-text").contains("<script>window.hit = 1</script>"))
    #expect(try await panel.browser.evaluate("return window.hit === undefined", as: Bool.self))
  }

  @Test func `of many lines keep the last`() async throws {
    let panel = try await answer("many")
    #expect(
      try await panel.text(".try-it-stream .try-it-note")
        == "1200 messages, the last 500 kept, all here"
    )
    let count = "return document.querySelectorAll('.try-it-rows > li').length"
    #expect(try await panel.browser.evaluate(count, as: Int.self) == 500)
    #expect(try await panel.text(".try-it-rows > li:last-child") == #"{"id": 1199}"#)
  }

  @Test func `in plain chunks are shown as they arrive`() async throws {
    let (panel, notes) = try await stream("chunks")
    #expect(notes.contains { $0.contains("arriving") })
    #expect(try await panel.text(".try-it-rows") == "one two ü\nthree")
  }

  @Test func `of ten megabytes unfold piece by piece`() async throws {
    let panel = try await answer("wide")
    #expect(try await panel.text(".json-count").contains("200000 items"))
    let count = "return document.querySelectorAll('.try-it-tree *').length"
    #expect(try await panel.browser.evaluate(count, as: Int.self) < 2000)
  }

  @Test func `whose lines begin late are shown as they arrive`() async throws {
    let (panel, notes) = try await stream("late-lines")
    #expect(notes.contains("1 message, arriving …"))
    #expect(try await panel.text(".try-it-rows") == "{\"id\": 1}\n{\"id\": 2}")
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

  @Test func `of server-sent events are compared with what the reference says of events`()
    async throws
  {
    let panel = try panel()
    try await panel.open("GET /answers/events")
    try await panel.send()
    #expect(try await panel.text(".try-it-rows > li:first-child .try-it-hint").isEmpty)
    #expect(try await panel.text(".try-it-rows > li:last-child").contains("two\nlines"))
    #expect(try await panel.text(".try-it-rows .try-it-hint").isEmpty)
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
