import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `JSON files` {
  @Test func `keep places, the order of members and the text of numbers`() throws {
    let node = try #require(read("{\"b\": [1.50, -0],\n \"a\": null}", as: "a.json").value)
    #expect(
      TreeDump.text(of: node) == """
        object @1:1-2:12
          Member
            key: "b"
            keyRange: @1:2-1:5
            value: array @1:7-1:17
              number "1.50" @1:8-1:12
              number "-0" @1:14-1:16
          Member
            key: "a"
            keyRange: @2:2-2:5
            value: null @2:7-2:11

        """
    )
  }

  @Test func `resolve the escapes of strings`() {
    let text = #"["\"\\\/\b\f\n\r\t", "\u00e9\uD834\udd1E", "é𝄞"]"#
    let strings = read(text, as: "a.json").value.map(strings)
    #expect(strings == ["\"\\/\u{8}\u{c}\n\r\t", "é𝄞", "é𝄞"])
  }

  private func strings(_ node: Node) -> [String?] {
    if case .array(let items) = node.kind { items.map(\.string) } else { [] }
  }

  @Test(arguments: [
    ("{\"a\": ‹1›}", "expected a value, found '}'"),
    ("{\"a\" ‹1›1}", "expected ':' after the key, found '1'"),
    ("{‹1›a: 1}", "expected a key in quotes, found 'a'"),
    ("{\"a\": 1,‹1›}", "expected a key in quotes, found '}'"),
    ("{\"a\": 1‹1›", "expected ',' or '}', found the end of the file"),
    ("[1 ‹1›2]", "expected ',' or ']', found '2'"),
    ("[‹1›é]", "expected a value, found 'é'"),
    ("[‹1›nul]", "expected a value, found 'n'"),
    ("[1]‹1›]", "expected the end of the file, found ']'"),
    ("[1.‹1›]", "expected a digit, found ']'"),
    ("[‹1›01]", "a number with a leading zero"),
    ("[‹1›\"a", "a string without its closing quote"),
    ("[‹1›\"a\n\"]", "a string without its closing quote"),
  ])
  func `say what was expected`(source: String, message: String) {
    expectNodeDiagnostics(in: source, as: "a.json", ["1": message])
  }

  @Test(arguments: ["[\"‹1›\\x\"]", "[\"‹1›\\u12G4\"]", "[\"‹1›\\"])
  func `name the escapes that there are`(source: String) {
    expectNodeDiagnostics(
      in: source,
      as: "a.json",
      [
        "1": "an unknown escape — a backslash stands before one of \"\\/bfnrt "
          + "or before u and four hexadecimal digits"
      ]
    )
  }

  @Test(arguments: ["[\"a‹1›\u{1}\"]", "[‹1›\u{1}]"])
  func `refuse control characters`(source: String) {
    expectNodeDiagnostics(
      in: source,
      as: "a.json",
      ["1": "the control character \\u0001 — in strings it is written as an escape"]
    )
  }

  @Test func `report a key that stands twice and keep its first value`() {
    let source = MarkedSource("{\"a\": 1,\n ‹1›\"a\": 2}")
    let result = read(source.text, as: "a.json")
    #expect(result.value?.json == "{\"a\":1}")
    let message = "duplicate key 'a' — it stands in line 1 already"
    expectDiagnostics(result.diagnostics, at: source, ["1": message])
  }

  @Test func `find a key that stands twice among many`() {
    let keys = (0..<50).map { "\"k\($0)\":0," }.joined()
    let message = "duplicate key 'k49' — it stands in line 1 already"
    expectNodeDiagnostics(in: "{\(keys)‹1›\"k49\":0}", as: "a.json", ["1": message])
  }

  @Test func `replace half a surrogate pair`() {
    let source = MarkedSource("[\"‹1›\\ud834x\"]")
    let result = read(source.text, as: "a.json")
    #expect(result.value?.json == "[\"\u{FFFD}x\"]")
    let message =
      "an escape that is one half of a surrogate pair"
      + " — a character beyond \\uffff is written as two escapes"
    expectDiagnostics(result.diagnostics, at: source, ["1": message])
  }

  @Test func `are read after a byte order mark`() {
    let result = read([0xEF, 0xBB, 0xBF] + Array("[]".utf8), as: "a.json")
    #expect(result.value?.json == "[]")
    #expect(result.diagnostics.map(\.id) == ["json-byte-order-mark"])
  }

  @Test(arguments: [[0xFE, 0xFF, 0, 0x5B], [0x5B, 0, 0x5D, 0]] as [[UInt8]])
  func `are not read in UTF-16`(bytes: [UInt8]) {
    let result = read(bytes, as: "a.json")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == ["json-encoding"])
  }

  @Test func `show the byte that is not UTF-8`() {
    let result = read(Array("[\"é".utf8) + [0xFF] + Array("\"]".utf8), as: "a.json")
    #expect(result.diagnostics.map(\.message) == ["a byte that is not UTF-8"])
    #expect(result.diagnostics.first?.range?.start == SourcePosition(line: 1, column: 5))
  }

  @Test func `stop at a hundred thousand nested arrays`() {
    let result = read(String(repeating: "[", count: 100_000), as: "a.json")
    #expect(
      result.diagnostics.map(\.message)
        == ["arrays and objects nested more than 200 deep"]
    )
  }

  @Test(.needsSharedInputs) func `pass JSONTestSuite`() throws {
    let folder = SharedInputs.path + "/conformance/json"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
      let result = read(Array(bytes), as: name)
      let isRead = result.value != nil
      #expect(isRead || result.diagnostics.allSatisfy { $0.range != nil }, "\(name)")
      #expect(isRead || !result.diagnostics.isEmpty, "\(name)")
      if name.hasPrefix("y_") { #expect(isRead, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isRead, "\(name)") }
    }
  }
}
