import DocsModel
import Testing

@Suite struct `Source files` {
  private func file(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(id: .init(0), path: "page.rst", bytes: bytes)
  }

  @Test func `in UTF-8 stay as they are`() {
    let repaired = file(Array("a ä €\n".utf8)).repaired()
    #expect(repaired.value.bytes == Array("a ä €\n".utf8))
    #expect(repaired.diagnostics == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `in another encoding are repaired, and the first place is told`(lineEnd: String) {
    let repaired = file(Array("a\(lineEnd)b ".utf8) + [0xFF, 0x63, 0xFF]).repaired()
    #expect(repaired.value.bytes == Array("a\(lineEnd)b \u{FFFD}c\u{FFFD}".utf8))
    #expect(repaired.diagnostics.map(\.message) == ["the text is not UTF-8 from here on"])
    #expect(repaired.diagnostics.first?.range?.start == SourcePosition(line: 2, column: 3))
  }

  @Test func `that end within a character are repaired`() {
    let repaired = file([0x61, 0xE2, 0x82]).repaired()
    #expect(repaired.value.bytes == Array("a\u{FFFD}".utf8))
    #expect(repaired.diagnostics.first?.range?.start == SourcePosition(line: 1, column: 2))
  }
}
