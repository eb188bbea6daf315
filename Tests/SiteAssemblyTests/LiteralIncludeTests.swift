import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Files as code` {
  private func blocks(_ text: String, others: [String: String] = [:]) async -> [Block] {
    await SiteFixture(MarkedSource(text), others: others).page("index.html")?.blocks ?? []
  }

  @Test func `tell what is not UTF-8`() async {
    let text = Array(".. literalinclude:: a.txt\n".utf8)
    let fixture = await SiteFixture(bytes: ["index.rst": text, "a.txt": [0x61, 0xE9]])
    #expect(fixture.diagnostics.map(\.message) == ["the text is not UTF-8 from here on"])
    #expect(
      fixture.blocks().first?.kind == .literalBlock(LiteralBlock(text: "a\u{FFFD}"))
    )
  }

  @Test func `show what changed between two files`() async {
    let text = ".. literalinclude:: new.txt\n   :diff: old.txt\n"
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"
    let blocks = await blocks(text, others: ["new.txt": new, "old.txt": old])
    let expected = """
      --- old.txt
      +++ new.txt
      @@ -2,7 +2,8 @@
       2
       3
       4
      -5
      +five
       6
       7
       8
      +9
      """
    #expect(
      blocks.first?.kind == .literalBlock(LiteralBlock(text: expected, language: "diff"))
    )
  }

  @Test(arguments: [
    ("", "one\ntwo\n  def f():\n    x\nend"), (":lines: 1,4-", "one\n    x\nend"),
    (":start-after: one\n   :end-before: end", "two\n  def f():\n    x"),
    (":start-at: two\n   :end-at: def", "two\n  def f():"), (":pyobject: f", "  def f():\n    x"),
    (":lines: 3-4\n   :dedent:", "def f():\n  x"), (":lines: 1\n   :dedent: 1", "one"),
    (":lines: 1\n   :prepend: a\n   :append: b", "a\none\nb"),
    (":start-at: one\n   :end-before: one", "one\ntwo\n  def f():\n    x\nend"),
  ])
  func `are taken in parts`(options: String, expected: String) async {
    let text = ".. literalinclude:: code.py\n   \(options)\n"
    let blocks = await blocks(text, others: ["code.py": "one\ntwo\n  def f():\n    x\nend\n"])
    guard case .literalBlock(let literal)? = blocks.first?.kind else {
      Issue.record("no code")
      return
    }
    #expect(literal.text == expected)
    #expect(literal.language == "python")
  }

  @Test func `have numbers and stressed lines`() async {
    let text = """
      .. literalinclude:: code.txt
         :language: yaml
         :lines: 2-3
         :lineno-match:
         :emphasize-lines: 2
         :caption: A file
      """
    let blocks = await blocks(text, others: ["code.txt": "1\n2\n3\n"])
    let literal = LiteralBlock(
      text: "2\n3",
      language: "yaml",
      caption: [.text("A file")],
      firstLineNumber: 2,
      emphasizedLines: [2]
    )
    #expect(blocks.first?.kind == .literalBlock(literal))
  }

  @Test func `that lack what is asked for are told`() async {
    let files = [
      "index.rst": """
      .. literalinclude:: gone.py

      .. literalinclude:: ../out.py

      .. literalinclude:: code.py
         :start-after: nothing

      .. literalinclude:: code.py
         :lines: x

      .. literalinclude:: code.py
         :pyobject: g
      """, "code.py": "x\n",
    ]
    #expect(
      await SiteFixture(files).diagnostics.map(\.message) == [
        "no file 'gone.py'", "'../out.py' lies outside the content folder",
        "'nothing' is not in 'code.py'", "'x' is no list of lines", "'g' is not in 'code.py'",
      ]
    )
  }

  @Test func `of one file are each cut from the whole of it`() async {
    let blocks = await blocks(
      """
      .. literalinclude:: a.py
         :pyobject: f

      .. literalinclude:: a.py
         :tab-width: 2

      .. literalinclude:: a.py
         :pyobject: g
         :lineno-match:
      """,
      others: ["a.py": "def f():\n\tx\ndef g(): y\n"]
    )
    let shown = blocks.compactMap { block -> LiteralBlock? in
      if case .literalBlock(let literal) = block.kind { literal } else { nil }
    }
    let texts = ["def f():\n\tx", "def f():\n  x\ndef g(): y", "def g(): y"]
    #expect(shown.map(\.text) == texts)
    #expect(shown.map(\.firstLineNumber) == [nil, nil, 3])
  }

  private static let program = """
    @first
    @second(
        1
    )
    def run(a,
    b): # (
        text = \"\"\"
    def fake(): \"\"\"
        return ")"
        # A remark at the end.

    class Engine:
        # outside
        def run(self):
            def inner(): pass
      # A remark at another margin.
            return inner

        def stop(self): return 1
    def run(): pass
    """

  @Test(arguments: [
    ("run", "def run(): pass"), ("Engine.stop", "    def stop(self): return 1"),
    (
      "Engine.run",
      "    def run(self):\n        def inner(): pass\n"
        + "  # A remark at another margin.\n        return inner"
    ),
    ("Engine.run.inner", "        def inner(): pass"),
  ])
  func `give the last definition of a Python object to the end of its body`(
    name: String,
    expected: String
  ) {
    let lines = Self.program.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let found = PythonObjects(in: lines).lines[name]
    #expect(found.map { lines[$0].joined(separator: "\n") } == expected)
    let first = PythonObjects(in: Array(lines.dropLast())).lines["run"]
    #expect(first == 0..<9)
    #expect(PythonObjects(in: lines).lines["fake"] == nil)
  }

  @Test func `have captions with inline markup, for what changed too`() async {
    let caption = "   :caption: A *file*\n   :name: here\n   :class: red\n   :linenos:\n"
    let blocks = await blocks(
      ".. literalinclude:: a.txt\n\(caption)\n.. literalinclude:: a.txt\n   :diff: b.txt\n"
        + caption.replacing("here", with: "there") + "   :emphasize-lines: 1\n",
      others: ["a.txt": "a\n", "b.txt": "b\n"]
    )
    let literals = blocks.compactMap { block -> LiteralBlock? in
      if case .literalBlock(let literal) = block.kind { literal } else { nil }
    }
    #expect(
      literals.map(\.caption)
        == Array(repeating: [.text("A "), .emphasis([.text("file")])], count: 2)
    )
    #expect(literals.map(\.firstLineNumber) == [1, 1])
    #expect(literals.map(\.emphasizedLines) == [[], [1]])
    #expect(blocks.map(\.attributes.classes) == [["red"], ["red"]])
    #expect(blocks.map(\.attributes.ids) == [["here"], ["there"]])
  }

  @Test func `are read in the encoding they have`() async {
    let sources = ["index.rst": Array(".. literalinclude:: a.txt\n   :encoding: Latin-1\n".utf8)]
    let fixture = await SiteFixture(bytes: sources.merging(["a.txt": [0xE9]]) { $1 })
    #expect(fixture.page("index.html")?.blocks.map(\.plainText) == ["é"])
  }

  @Test func `tell of options that do not go together`() async {
    let source = MarkedSource(
      """
      .. literalinclude:: a.txt
         :start-after: a
         ‹1›:start-at: b

      .. literalinclude:: a.txt
         :lineno-match:
         ‹2›:lines: 1,3

      .. literalinclude:: a.txt
         ‹3›:lines: 2-9
         ‹4›:emphasize-lines: 5
         ‹5›:encoding: klingon

      .. literalinclude:: a.txt
         ‹6›:lines: 7-
      """
    )
    let fixture = await SiteFixture(source, others: ["a.txt": "a\nb\nc\n"])
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "'start-at' cannot stand beside 'start-after'",
        "2": "'1,3' does not follow on, so 'lineno-match' numbers only its first line rightly",
        "3": "'2-9' goes beyond the last line, which is 3",
        "4": "'5' goes beyond the last line, which is 2",
        "5": "unknown encoding 'klingon' — name 'utf-8', 'latin-1' or 'utf-16'",
        "6": "'7-' goes beyond the last line, which is 3",
      ]
    )
    #expect(fixture.blocks().count == 3)
  }
}
