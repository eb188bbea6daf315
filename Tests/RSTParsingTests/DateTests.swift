import DocsModel
import RSTParsing
import TestSupport
import Testing

@Suite struct `Dates` {
  @Test(arguments: [("", "1970-01-02"), (" %d.%m.", "02.01."), (" %B\n   %Y", "January\n1970")])
  func `are those of the build`(format: String, text: String) {
    let source = Array(".. |a| date::\(format)\n\n|a|\n".utf8)
    let sources = SourceTree(contents: ["page.rst": source])
    let parser = RSTParser(
      sources: sources,
      vocabulary: sampleVocabulary,
      time: UTCTime(seconds: 86_400)
    )
    let document = parser.parse(sources.files[0]).value
    guard case .substitutionDefinition(let definition)? = document.blocks.first?.kind else {
      Issue.record("no definition")
      return
    }
    #expect(definition.inlines == [.text(text)])
  }
}
