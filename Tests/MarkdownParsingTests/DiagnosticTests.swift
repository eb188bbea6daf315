import DocsModel
import MarkdownParsing
import TestSupport
import Testing

@Suite struct `Messages about Markdown` {
  private func expectMessages(in marked: String, _ expected: [String: String]) {
    let source = MarkedSource(marked)
    let file = SourceFile(id: .init(0), path: "page.md", bytes: Array(source.text.utf8))
    expectDiagnostics(MarkdownParser().parse(file).diagnostics, at: source, expected)
  }

  @Test func `front matter needs an end`() {
    expectMessages(
      in: "‹1›---\ntitle: Users\n\n# Users",
      ["1": "front matter without an end — put a line '---' after its last field"]
    )
  }

  @Test func `a line of hyphens before a text is no front matter`() {
    expectMessages(in: "---\n\nJust a line\n", [:])
  }

  @Test func `front matter is fields`() {
    expectMessages(
      in: "---\ntitle: Users\n‹1›no field\n---\n",
      ["1": "expected 'name: value' in the front matter, found 'no field'"]
    )
  }

  @Test func `a row has as many cells as its table`() {
    expectMessages(
      in: "| a |\n|---|\n| `b | ‹1›c` |\n| d | |",
      [
        "1": "row of 2 cells in a table of 1 columns; the last are left out"
          + " — a '|' in a cell is written '\\|'"
      ]
    )
  }

  @Test func `markup that nests too deeply is text`() {
    let quotes = String(repeating: ">", count: 120)
    expectMessages(
      in: "text\n\n‹1›" + quotes,
      ["1": "markup nested more than 100 levels deep; deeper levels are read as text"]
    )
  }
}
