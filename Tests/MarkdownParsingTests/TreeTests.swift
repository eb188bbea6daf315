import DocsModel
import Foundation
import MarkdownParsing
import TestSupport
import Testing

@Suite struct `Trees of Markdown` {
  @Test(arguments: [
    "callouts", "code", "front-matter", "headings", "html", "inlines", "labelled-lists", "lists",
    "tables",
  ])
  func `are as expected`(name: String) throws {
    let folder = fixtures() + "/" + name
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/input.md")))
    let file = SourceFile(id: .init(0), path: "input.md", bytes: bytes)
    let result = MarkdownParser().parse(file)
    #expect(result.diagnostics.isEmpty)
    try expectSnapshot(TreeDump.text(of: result.value), at: folder + "/expected.tree")
  }

  @Test func `blocks of a description have the range of the description`() {
    let range = SourceRange(
      file: .init(3),
      start: SourcePosition(line: 7, column: 9),
      end: SourcePosition(line: 7, column: 40)
    )
    let blocks = MarkdownParser().blocks(of: "---\na\n\n[b](c)\r\n\n|d|\n|-|", at: range)
    #expect(blocks.count == 4)
    #expect(blocks.allSatisfy { $0.range == range })
  }
}
