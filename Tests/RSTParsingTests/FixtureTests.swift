import DocsModel
import Foundation
import RSTParsing
import TestSupport
import Testing

/// Each folder of fixtures holds a text and the tree that it gives.
@Suite struct `RST trees` {
  static let names = ["directives", "includes", "inline", "lists", "sections", "tables"]

  @Test(arguments: names)
  func `a text gives the expected tree`(name: String) throws {
    let folder = fixtures() + "/" + name
    let text = try String(contentsOfFile: folder + "/input.rst", encoding: .utf8)
    let sources = SourceTree(contents: [
      "guide/page.rst": Array(text.utf8),
      "part.rst": Array("First line.\n\nBEGIN\n\n+----+\n| -  |\n|  x |\n+----+\n".utf8),
    ])
    let file = try #require(sources["guide/page.rst"])
    let parsed = RSTParser(sources: sources, vocabulary: sampleVocabulary).parse(file)
    let messages = parsed.diagnostics.filter { $0.severity > .information }.map(\.message)
    #expect(messages == [])
    try expectSnapshot(TreeDump.text(of: parsed.value), at: folder + "/expected.tree")
  }
}
