import DocsModel
import Testing

@Suite struct `Times in UTC` {
  private let time = UTCTime(seconds: 1_000_000_000)

  @Test(arguments: [
    ("%Y-%m-%d", "2001-09-09"), ("%H:%M, %B", "01:46, September"), ("%% ä", "% ä"), ("", ""),
  ])
  func `are written in a format`(format: String, text: String) {
    #expect(time.text(format) == text)
  }

  @Test func `keep a format that asks for a text without end`() {
    #expect(time.text("%999999999d") == "%999999999d")
  }
}
