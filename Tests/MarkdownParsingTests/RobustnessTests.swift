import DocsModel
import MarkdownParsing
import TestSupport
import Testing

@Suite struct `Markdown that nobody writes` {
  private func parse(_ text: String) -> Diagnosed<Document> {
    let file = SourceFile(id: .init(0), path: "page.md", bytes: Array(text.utf8))
    return MarkdownParser().parse(file)
  }

  @Test(arguments: [
    "", "\n", "\u{FEFF}", "\0", " ", "\t", "---", "---\n", "***", "#", "```", "~~~ swift", "|",
    "|-|", "a|b\n-|-", "!!!", "!!! note", "??? ", "=== \"a\"", "<", "<a", "</a>", "<!--", "[", "![",
    "[a]:", "[a]: <", "~~", "~~~~", "&#0;", "\\", "&", "<details>", "</details>", "1.", "-", ">",
    "[TOC]", "> [!NOTE]", "# {#}", "http://", "www.", "https://[", "!!! note\n\n\n", "a:\n    -",
  ])
  func `gives blocks without a word about them`(text: String) {
    #expect(parse(text).diagnostics.isEmpty)
    #expect(parse(text + "\n" + text + "\n\n" + text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    String(repeating: ">", count: 10_000), String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "1. ", count: 5_000) + "a",
    (0..<400).map { String(repeating: " ", count: 2 * $0) + "- a" }.joined(separator: "\n"),
  ])
  func `cuts markup that nests too deeply and says so`(text: String) {
    let ids = parse(text).diagnostics.map(\.id)
    #expect(ids == ["md-nested-too-deeply"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "![", count: 50_000),
    String(repeating: "*a **b ", count: 5_000), String(repeating: "`", count: 50_000),
    String(repeating: "<b>", count: 5_000), String(repeating: "<a name=x>", count: 5_000),
    String(repeating: "~~a", count: 20_001), String(repeating: "# a\n", count: 3_000),
    String(repeating: "a:\n    - b\n", count: 1_000),
    String(repeating: "<details>\n\n", count: 2_000),
    String(repeating: "!!! note\n    ", count: 10_000),
    (0..<100).map { String(repeating: "    ", count: $0) + "!!! note" }.joined(separator: "\n"),
    String(repeating: "|", count: 9_000) + "\n" + String(repeating: "|-", count: 9_000),
    String(repeating: "[a]: b\n", count: 10_000), String(repeating: "((((http://a.b", count: 5_000),
    String(repeating: "&", count: 50_000), String(repeating: "w", count: 50_000),
    String(repeating: "[a](b ", count: 20_000), String(repeating: "<div>", count: 5_000),
  ])
  func `comes to an end`(text: String) {
    #expect(parse(text).value.path == "page.md")
  }

  @Test func `nested emphasis is cut like nested blocks`() {
    let text = String(repeating: "*a ", count: 500) + String(repeating: " a*", count: 500)
    #expect(parse(text).value.blocks.count == 1)
    let nested = String(repeating: "**a*", count: 300) + String(repeating: "*b**", count: 300)
    #expect(parse(nested).value.blocks.count == 1)
  }

  @Test func `line ends of all systems are the same`() {
    let lines = ["# A", "", "| a |", "|---|", "| b |", "", "- c", "  d"]
    let expected = parse(lines.joined(separator: "\n")).value
    #expect(parse(lines.joined(separator: "\r\n")).value == expected)
    #expect(parse(lines.joined(separator: "\r")).value == expected)
  }

  @Test func `bytes that are not UTF-8 are replaced, and their place is told`() {
    let file = SourceFile(id: .init(0), path: "page.md", bytes: Array("a\nb ".utf8) + [0xFF, 0x63])
    let result = MarkdownParser().parse(file)
    #expect(result.diagnostics.map(\.message) == ["the text is not UTF-8 from here on"])
    #expect(result.diagnostics[0].range?.start == SourcePosition(line: 2, column: 3))
    #expect(result.value.blocks.map(\.kind) == [.paragraph([.text("a\nb \u{FFFD}c")])])
  }
}
