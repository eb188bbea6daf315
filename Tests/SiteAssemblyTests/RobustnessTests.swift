import DocsModel
import Foundation
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Assembly of odd input` {
  @Test func `of nothing is an empty site`() async {
    let fixture = await SiteFixture([:])
    #expect(fixture.site.pages.isEmpty)
    #expect(fixture.diagnostics == [])
  }

  @Test func `of an empty file is a page`() async {
    let fixture = await SiteFixture(["a.md": "", "b.rst": ""])
    #expect(fixture.site.pages.map(\.title) == ["Contents", "A", "B"])
  }

  @Test func `texts in operations are resolved as texts of their document`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. http:get:: /a

         See here_.

         :query q: And here_.

      .. _here:

      Here
      ----
      """
    ])
    #expect(fixture.diagnostics == [])
    guard
      case .paragraph(let inlines)? = fixture.site.apis[0].operations[0].description.first?.kind,
      case .link(let link) = inlines[1]
    else {
      Issue.record("no link")
      return
    }
    #expect(link.destination.address == "index.html#here")
  }

  @Test func `nested deep needs no large stack`() async {
    #expect(await Self.assembleNested(depth: 100))
  }

  /// Each takes seconds; minutes if what was read so far were copied or searched for each.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("a [C%]_\n\n", 40_000), ("`a%`_ |b%| :any:`c%`\n\n", 8_000),
      (".. http:get:: /%\n\n   :param a%: x\n", 4_000),
    ]
  )
  func `with thousands of mistakes takes no longer than the mistakes`(line: String, count: Int)
    async
  {
    let text = (0..<count).map { line.replacing("%", with: String($0)) }.joined()
    let fixture = await SiteFixture(["index.rst": text])
    #expect(fixture.diagnostics.count >= count)
  }

  @Test func `cuts the fragments of long paths, with which those of all parts begin`() async {
    let path = String(repeating: "/(int:id)", count: 500)
    let fixture = await SiteFixture(["index.rst": ".. http:get:: \(path)\n"])
    #expect(fixture.blocks().first?.attributes.ids.map(\.count) == [1_004])
  }

  @Test func `cuts paths between characters, and into fragments that differ`() async {
    let path = "/" + String(repeating: "é", count: 1_200)
    let fixture = await SiteFixture([
      "index.rst": ".. http:get:: \(path)\n\n.. http:get:: \(path)/b\n"
    ])
    let ids = fixture.blocks().flatMap(\.attributes.ids)
    #expect(ids == ["get--" + String(repeating: "é", count: 999), "id1"])
  }

  /// Minutes if each reference looked at each of the namesakes.
  @Test(.timeLimit(.minutes(1)), arguments: [".n%.Z.run", "m.Q%.run"])
  func `with thousands of namesakes finds each`(reference: String) async {
    let count = 6_000
    let objects = (0..<count).map { ".. py:function:: m.n\($0).Z.run\n\n" }.joined()
    let references = (0..<count).map { ":obj:`\(reference)` ".replacing("%", with: "\($0)") }
    let fixture = await SiteFixture(["index.rst": objects + references.joined() + "\n"])
    #expect(fixture.links().count == (reference.hasPrefix(".") ? count : 0))
  }

  /// Minutes if the files were read anew each time.
  @Test(.timeLimit(.minutes(1)))
  func `reads files once that are shown by turns`() async {
    let lines = String(repeating: "text\n", count: 50_000)
    let text = (0..<1_000).map { index in
      ".. literalinclude:: \(index % 2 == 0 ? "a" : "b").txt\n   :lines: 1\n\n"
    }.joined()
    let fixture = await SiteFixture(["index.rst": text, "a.txt": lines, "b.txt": lines])
    #expect(fixture.blocks().count == 1_000)
  }

  private static func assembleNested(depth: Int) async -> Bool {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    var inlines: [Inline] = [.text("x")]
    for _ in 0..<(depth / 4) { inlines = [.emphasis(inlines)] }
    var block = Block(kind: .paragraph(inlines), range: range)
    for _ in 0..<depth {
      block = Block(kind: .blockQuote(BlockQuote(blocks: [block])), range: range)
    }
    let document = Document(
      file: SourceFile.ID(0),
      path: "index.rst",
      format: .restructuredText,
      blocks: [block]
    )
    let sources = SourceTree(contents: ["index.rst": []])
    let site = await SiteAssembler(configuration: SiteConfiguration(), sources: sources)
      .assemble(documents: [document], descriptions: [], jobs: Jobs(1))
    return site.value.pages.count == 1
  }
}
