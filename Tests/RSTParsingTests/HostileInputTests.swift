import DocsModel
import RSTParsing
import TestSupport
import Testing

/// Input that is made to cost time or stack; the sizes here only show that the parser comes back.
@Suite struct `Hostile RST` {
  private func parsed(_ text: String) -> Diagnosed<Document> {
    let sources = SourceTree(contents: ["page.rst": Array(text.utf8)])
    let parser = RSTParser(sources: sources, vocabulary: sampleVocabulary)
    guard let file = sources["page.rst"] else { preconditionFailure("the file is in the tree") }
    return parser.parse(file)
  }

  private func messages(_ text: String) -> Set<String> {
    Set(parsed(text).diagnostics.map(\.message))
  }

  private static let tooDeep =
    "blocks are nested more than 40 levels deep; the rest stays plain text"

  @Test(arguments: ["- ", "1. ", ":a: ", "-a  ", ".. note:: ", ".. [1] ", "(a) "])
  func `nested ten thousand deep in a line is one message`(marker: String) {
    let found = messages(String(repeating: marker, count: 10_000) + "x\n")
    #expect(found.contains(Self.tooDeep))
  }

  @Test func `quotes nested hundreds deep are one message`() {
    let lines = (0..<800).map { String(repeating: " ", count: $0 % 400) + "x\n\n" }
    #expect(messages(lines.joined()) == [Self.tooDeep])
  }

  @Test(arguments: ["`", "*", "|", "[", "<", "_", "\\", ":", "`a ", "*a ", "|a ", "a_", "a@", "x:"])
  func `twenty thousand signs in a line keep their text`(sign: String) {
    let text = String(repeating: sign, count: 20_000)
    #expect(parsed(text + "\n").value.blocks.count > 0)
  }

  @Test func `a line of a megabyte is a paragraph`() {
    let blocks = parsed(String(repeating: "words ", count: 175_000) + "\n").value.blocks
    #expect(blocks.count == 1)
  }

  @Test func `a table of many cells is a table`() throws {
    let border = "+" + String(repeating: "---+", count: 200) + "\n"
    let row = "|" + String(repeating: " x |", count: 200) + "\n" + border
    let parsed = parsed(border + String(repeating: row, count: 200))
    guard case .table(let table)? = parsed.value.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 200)
    #expect(table.rows.allSatisfy { $0.cells.count == 200 })
  }

  @Test func `one long row makes no long rows of all others`() throws {
    let long = "   " + String(repeating: "a,", count: 2_000) + "\n"
    let text = ".. csv-table::\n\n" + long + String(repeating: "   a\n", count: 2_000)
    guard case .table(let table)? = parsed(text).value.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.cells.count).max() == 2_001)
    #expect(table.rows.last?.cells.count == 1)
  }

  @Test(arguments: [
    "+-+\n", "+--\n| a\n", "+---+\n| a |\n+--+\n", "+---+\n| a\n+---+\n", "+---+---+\n| a | b |\n",
    "+---+---+\n| a | b |\n+   +---+\n| c | d |\n+---+   +\n", "+-+-+\n+-+-+\n+-+-+\n",
    "+===+\n| a |\n+===+\n", "+---+\n+---+---+\n|   |   |\n+---+---+\n", "+---+\n\t| a |\n+---+\n",
    "=== ===\na\n=== ==\n", "== ==\na  b\n", "== ==\na  b\n-- --\n-----\n== ==\n",
    "== ==\nabcdef\n== ==\n",
  ])
  func `a broken table comes back`(table: String) {
    for end in table.indices { _ = parsed(String(table[..<end])) }
    for line in 0..<5 { _ = parsed(String(repeating: " ", count: line) + table + "text\n" + table) }
    #expect(!parsed(table).value.blocks.isEmpty)
  }
}
