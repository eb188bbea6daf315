import DocsModel
import Testing

@Suite struct `Encodings of text` {
  @Test(arguments: ["latin-1", "ISO_8859-1", "latin1"])
  func `have several names`(name: String) {
    #expect(TextEncoding(named: name) == .latin1)
    #expect(TextEncoding(named: "klingon") == nil)
  }

  @Test func `are turned into UTF-8`() {
    #expect(TextEncoding.latin1.utf8(of: [0x61, 0xE9]) == Array("aé".utf8))
    #expect(TextEncoding.utf16.utf8(of: [0xFF, 0xFE, 0x61, 0, 0xAC, 0x20]) == Array("a€".utf8))
    #expect(TextEncoding.utf16.utf8(of: [0xFE, 0xFF, 0, 0x61, 0x20, 0xAC]) == Array("a€".utf8))
    #expect(TextEncoding.utf16.utf8(of: [0x61]) == [])
    #expect(TextEncoding.utf16.utf8(of: []) == [])
    #expect(TextEncoding.utf8.utf8(of: [0xC3, 0xA9]) == [0xC3, 0xA9])
  }
}
