import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Directives for the whole document` {
  @Test func `sectnum numbers the titles of a document`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Page
      ====

      .. sectnum::
         :depth: 2
         :suffix: .
      .. contents:: :local:

      One
      ---

      See Two_.

      Inner
      ~~~~~

      Two
      ---
      """
    ])
    #expect(fixture.page("index.html")?.title == "Page")
    #expect(
      fixture.links() == [
        "1.1.\u{A0}\u{A0}\u{A0}One → index.html#one", "Inner → index.html#inner",
        "1.2.\u{A0}\u{A0}\u{A0}Two → index.html#two", "Two → index.html#two",
      ]
    )
  }

  @Test func `sectnum starts where it is told, with what stands before the number`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. sectnum::
         :start: 3
         :prefix: A-
         :depth: 1

      One
      ===

      Inner
      -----

      Two
      ===
      """
    ])
    let titles = fixture.page("index.html")?.outline.map(\.title)
    #expect(titles == ["A-3\u{A0}\u{A0}\u{A0}One", "A-4\u{A0}\u{A0}\u{A0}Two"])
    #expect(fixture.page("index.html")?.outline.first?.children.map(\.title) == ["Inner"])
  }

  @Test func `target-notes shows the addresses behind named references`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Read one_, `two <https://two.example>`_, this__ and one_ again, not https://plain.example.

      .. _one: https://one.example
      __ https://three.example

      .. target-notes::
      """
    ])
    #expect(fixture.diagnostics == [])
    #expect(
      fixture.blocks().first?.plainText
        == "Read one [2], two [1], this [3] and one [2] again, not https://plain.example."
    )
    let notes = fixture.blocks().compactMap { block -> String? in
      guard case .footnote(let footnote) = block.kind else { return nil }
      return footnote.blocks.map(\.plainText).joined()
    }
    #expect(notes == ["https://two.example", "https://one.example", "https://three.example"])
  }

  @Test func `targets before another target lead where that one leads`() async {
    let fixture = await SiteFixture([
      "index.rst": "one_ two_\n\n.. _one:\n.. _two: https://two.example\n\nText.\n"
    ])
    #expect(fixture.links() == ["one → https://two.example", "two → https://two.example"])
    #expect(fixture.diagnostics == [])
  }

  @Test func `header and footer stand above and below the page`() async {
    let fixture = await SiteFixture([
      "index.rst": "Page\n====\n\n.. footer:: Below.\n\nText.\n\n.. header:: *Above.*\n"
    ])
    let page = fixture.page("index.html")
    #expect(page?.title == "Page")
    let shown = page?.blocks.map { block -> String in
      guard case .container(let container) = block.kind else { return "" }
      return "\(container.role): " + container.blocks.map(\.plainText).joined()
    }
    #expect(shown == ["header: Above.", "", "footer: Below."])
  }

  @Test func `substitutions that hold each other bring no endless text`() async {
    let definitions = (1...40).map { number in
      ".. |s\(number)| replace:: |s\(number + 1)| |s\(number + 1)|"
    }
    let last = ".. |s41| replace:: x"
    let text = "‹1›|s20|\n\n" + (definitions + [last]).joined(separator: "\n")
    let fixture = await SiteFixture(MarkedSource(text))
    #expect(
      fixture.diagnostics.map(\.message)
        == ["the substitutions of this document bring too much text; the rest stay as written"]
    )
  }

  @Test func `a substitution of nothing is told once, however often it comes`() async {
    let source = MarkedSource(".. |a| replace:: ‹1›|b|\n\n|a| |a| |a|\n")
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      ["1": "undefined substitution 'b' — did you mean 'a'?"]
    )
    #expect(fixture.blocks().map(\.plainText) == ["|b| |b| |b|"])
  }

  @Test func `a title with substitutions that hold each other is no endless text`() async {
    let definitions = (1...9).map { number in
      ".. |s\(number)| replace:: " + String(repeating: "|s\(number + 1)| ", count: 30)
    }
    let text = "|s1|\n=====\n\n" + definitions.joined(separator: "\n") + "\n.. |s10| replace:: x\n"
    let fixture = await SiteFixture(["index.rst": text])
    #expect((fixture.page("index.html")?.title.utf8.count ?? 0) < 100_000)
  }
}
