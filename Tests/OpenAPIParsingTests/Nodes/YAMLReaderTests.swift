import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `YAML files` {
  @Test func `keep places in bytes and the order of members`() throws {
    let node = try #require(read("é: [1, 'ü']\nb:\n  - x\n").value)
    #expect(
      TreeDump.text(of: node) == """
        object @1:1-3:6
          Member
            key: "é"
            keyRange: @1:1-1:3
            value: array @1:5-1:14
              number "1" @1:6-1:7
              string "ü" @1:9-1:13
          Member
            key: "b"
            keyRange: @2:1-2:2
            value: array @3:3-3:6
              string "x" @3:5-3:6

        """
    )
  }

  @Test(arguments: [
    ("no", "\"no\""), ("on", "\"on\""), ("~", "null"), ("Null", "null"), ("", "null"),
    ("True", "true"), ("false", "false"), ("010", "10"), ("0o17", "15"), ("0x1F", "31"),
    ("+12", "12"), ("-0", "-0"), (".5", "0.5"), ("1.", "1"), ("1.50", "1.50"), ("1e3", "1e3"),
    ("-.5E-2", "-0.5E-2"), ("1_000", "\"1_000\""), ("12:30", "\"12:30\""), (".inf", "\".inf\""),
    ("1e", "\"1e\""), ("2024-01-01", "\"2024-01-01\""), ("-", "\"-\""), ("'1'", "\"1\""),
    ("0xZZ", "\"0xZZ\""), ("!!str 1", "\"1\""), ("! 1", "\"1\""), ("!!int \"7\"", "7"),
    ("!!bool 'true'", "true"), ("!!null ''", "null"), ("!own x", "\"x\""), ("TRUE", "true"),
  ])
  func `have the types of the core schema`(text: String, json: String) {
    // A lone dash would open a list at the start of a line.
    #expect(read("[\(text)]").value?.json == (text.isEmpty ? "[]" : "[\(json)]"))
  }

  @Test func `compare keys as text`() {
    let message = "duplicate key '200' — it stands in line 1 already"
    expectNodeDiagnostics(in: "200: a\n‹1›'200': b\n", as: "a.yaml", ["1": message])
  }

  @Test func `take over what a merge key names and the mapping does not say`() {
    let text = """
      base: &base {a: 1, b: 2}
      one: {a: 9, <<: *base}
      two: {<<: *base, b: 9}
      three: {<<: [*base, {c: 3, a: 7}]}
      """
    let node = read(text)
    #expect(node.diagnostics.isEmpty)
    #expect(node.value?["one"]?.json == "{\"a\":9,\"b\":2}")
    #expect(node.value?["two"]?.json == "{\"a\":1,\"b\":9}")
    #expect(node.value?["three"]?.json == "{\"a\":1,\"b\":2,\"c\":3}")
  }

  @Test func `show an aliased node where it was written`() throws {
    let node = try #require(read("a: &x\n  b: 1\nc: *x\n").value)
    #expect(node["c"]?["b"]?.range.start == SourcePosition(line: 2, column: 6))
  }

  @Test func `keep the lines of literal scalars and fold the others`() {
    let node = read("a: |\n  x\n  y\nb: >-\n  x\n  y\n").value
    #expect(node?.json == "{\"a\":\"x\\ny\\n\",\"b\":\"x y\"}")
  }

  @Test func `are null where they are empty`() {
    #expect(read("# nothing\n").value?.json == "null")
    #expect(read("").diagnostics.isEmpty)
  }

  @Test func `give their first document`() {
    let source = MarkedSource("---\na: 1\n‹1›---\nb: 2\n")
    let result = read(source.text)
    #expect(result.value?.json == "{\"a\":1}")
    let message = "a second document begins here; only the first is read"
    expectDiagnostics(result.diagnostics, at: source, ["1": message])
  }

  @Test(arguments: [
    (
      "a: b‹1›: c\n",
      "mapping values are not allowed in this context — a text with ': ' in it stands in quotes"
    ),
    (
      "a: ‹1›@b\n",
      "found character that cannot start any token — a text that begins with @, ` or % "
        + "stands in quotes; lines are indented with blanks"
    ),
    (
      "é: 1\na: [1, 2\nb‹1›: 3\n",
      "did not find expected ',' or ']' — while parsing a flow sequence that begins in line 2"
    ),
    ("a: *‹0›b", "unknown anchor 'b'"),
    ("a: &name 1\nb: ‹1›*nane", "unknown anchor 'nane' — did you mean 'name'?"),
    ("a: &a [‹1›*a]", "the alias 'a' stands inside its own anchor"),
    ("? ‹1›[a]\n: b\n", "expected a text as a key, found an array"),
    ("<<: ‹1›3\n", "'<<' takes over an object or a list of objects, found a number"),
    ("a: ‹1›!!int x\n", "'x' does not fit the tag '!!int'"),
  ])
  func `tell what is wrong and where`(source: String, message: String) {
    let mark = source.contains("‹1›") ? "1" : "1:4"
    expectNodeDiagnostics(in: source, as: "a.yaml", [mark: message])
  }

  @Test func `show the byte that cannot be read`() {
    let result = read(Array("a: 1\nb: é".utf8) + [0xFF], as: "a.yaml")
    #expect(result.value == nil)
    #expect(result.diagnostics.first?.range?.start == SourcePosition(line: 2, column: 6))
  }

  @Test func `stop at a hundred thousand nested lists`() {
    let message = "arrays and objects nested more than 200 deep"
    let flow = read(String(repeating: "[", count: 100_000))
    #expect(flow.diagnostics.map(\.message) == [message])
    let block = read(String(repeating: "- ", count: 100_000))
    #expect(block.diagnostics.map(\.message) == [message])
  }

  @Test func `stop at aliases that expand without end`() {
    let levels = (1...20).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1), *l\($0 - 1)]\n" }
    let result = read("l0: &l0 [x, x]\n" + levels.joined())
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.message) == ["aliases expand to more than 500000 nodes"])
  }

  @Test func `stop at aliases that nest too deep`() {
    let levels = (1...300).map { "l\($0): &l\($0) [*l\($0 - 1)]\n" }
    let result = read("l0: &l0 [x]\n" + levels.joined())
    #expect(result.diagnostics.map(\.id) == ["yaml-depth"])
  }
}
