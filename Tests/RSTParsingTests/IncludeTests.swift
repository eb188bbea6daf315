import DocsModel
import RSTParsing
import TestSupport
import Testing

@Suite struct `Included files` {
  private func parsed(_ text: String, _ files: [String: [UInt8]]) -> Diagnosed<Document> {
    let sources = SourceTree(contents: files.merging(["page.rst": Array(text.utf8)]) { $1 })
    let parser = RSTParser(sources: sources, vocabulary: sampleVocabulary) { file in
      let paragraph = Block(
        kind: .paragraph([.text(String(decoding: file.bytes, as: UTF8.self))]),
        range: .startOfFile(file.id)
      )
      let document = Document(
        file: file.id,
        path: file.path,
        format: .markdown,
        blocks: [paragraph]
      )
      return Diagnosed(document)
    }
    guard let file = sources["page.rst"] else { preconditionFailure("the file is in the tree") }
    return parser.parse(file)
  }

  @Test func `are read in the encoding they have`() {
    let files: [String: [UInt8]] = ["a.txt": [0xE9], "b.csv": [0xE9, 0x2C, 0x78]]
    let text = """
      .. include:: a.txt
         :encoding: latin-1

      .. csv-table::
         :file: b.csv
         :encoding: iso-8859-1
      """
    let found = parsed(text, files)
    #expect(found.diagnostics == [])
    #expect(found.value.blocks.first?.kind == .paragraph([.text("é")]))
    guard case .table(let table)? = found.value.blocks.last?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0].cells[0].blocks.first?.kind == .paragraph([.text("é")]))
    let unknown = parsed(text.replacing("latin-1", with: "klingon"), files)
    #expect(unknown.diagnostics.map(\.message).contains("unknown encoding 'klingon'"))
  }

  @Test(arguments: ["", "\n   :encoding: utf-8"])
  func `that are not UTF-8 are told`(option: String) {
    let found = parsed(".. include:: a.txt\(option)\n", ["a.txt": [0x61, 0xE9]])
    #expect(found.diagnostics.map(\.message) == ["the text is not UTF-8 from here on"])
    #expect(found.value.blocks.first?.kind == .paragraph([.text("a\u{FFFD}")]))
  }

  @Test(arguments: ["markdown", "myst_parser.sphinx_"])
  func `may be Markdown, with the lines that they have`(parser: String) {
    let files = ["a.md": Array("one\ntwo\nthree\n".utf8)]
    let text = ".. include:: a.md\n   :parser: \(parser)\n   :start-line: 1\n   :end-line: 2\n"
    #expect(parsed(text, files).value.blocks.map(\.kind) == [.paragraph([.text("\ntwo\n")])])
  }

  @Test func `of other languages are read as reStructuredText, with a message`() {
    let found = parsed(".. include:: a.txt\n   :parser: klingon\n", ["a.txt": Array("x".utf8)])
    #expect(found.diagnostics.map(\.message) == ["unknown parser 'klingon'"])
    #expect(found.value.blocks.first?.kind == .paragraph([.text("x")]))
  }
}
