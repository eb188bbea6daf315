import DocsModel
import Testing

@Suite struct `Bytes` {
  @Test(arguments: [
    ("", "", true), ("", "a", true), ("a", "", false), ("$id", "x $i $id", true),
    ("$id", "$$id", true), ("$id", "x$i", false), ("ab", "aab", true), ("ab", "ba", false),
  ])
  func `are found in others`(wanted: String, text: String, isFound: Bool) {
    #expect(ByteSearch.contains(Array(wanted.utf8), in: Array(text.utf8)) == isFound)
  }
}
