import DocsModel
import Testing

@Suite struct `Tree dumps` {
  @Test func `show kinds, texts and ranges and leave out what is empty`() {
    let range = SourceRange(
      file: SourceFile.ID(0),
      start: SourcePosition(line: 1, column: 1),
      end: SourcePosition(line: 1, column: 6)
    )
    let block = Block(kind: .paragraph([.text("a \"b\""), .strong([.text("c")])]), range: range)
    #expect(
      TreeDump.text(of: [block]) == """
        paragraph @1:1-1:6
          text "a \\"b\\""
          strong
            text "c"

        """
    )
  }
}
