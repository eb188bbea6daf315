import DocsModel
import Testing

@testable import OpenAPIParsing

@Suite struct `Descriptions with HTML in them` {
  private func parse(description: String) -> Diagnosed<API.Description?> {
    OpenAPIParsingTests.parse(
      "openapi: 3.0.0\ninfo:\n  title: T\n  version: '1'\n  description: |\n    \(description)\npaths: {}\n"
    )
  }

  @Test func `keep the text of elements that nobody knows`() throws {
    let result = parse(description: "<p>Costs <sum>5</sum> a day.</p>")
    let blocks = try #require(result.value).description
    #expect(paragraphs(of: blocks) == ["Costs 5 a day."])
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("**<svg onload=a()>b</svg>**", "b"), ("[<iframe src=x>a</iframe>](https://a.example)", "a"),
    ("a *b <embed src=x>c*", "a b c"),
  ])
  func `hold no raw HTML, however deep in other markup`(text: String, shown: String) throws {
    let blocks = try #require(parse(description: text).value).description
    #expect(paragraphs(of: blocks) == [shown])
    #expect(!String(describing: blocks).contains("Raw("))
  }

  @Test func `lose what runs or loads something, with a message`() throws {
    let result = parse(description: "<div>Text <iframe src=\"a\">no</iframe></div>")
    let blocks = try #require(result.value).description
    #expect(paragraphs(of: blocks) == ["Text"])
    #expect(result.diagnostics.map(\.message) == ["'<iframe>' left out of raw HTML"])
    #expect(result.diagnostics.map(\.help) == [nil])
  }
}
