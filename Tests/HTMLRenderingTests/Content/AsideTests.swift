import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Asides` {
  @Test(arguments: [
    ("note", "Note"), ("seealso", "See also"), ("versionadded", "Versionadded"),
  ])
  func `are named by their kind`(kind: String, title: String) {
    let admonition = Admonition(kind: kind, blocks: [.text("a")])
    #expect(
      rendered(.of(.admonition(admonition))) == """
        <div class="admonition \(kind)" role="note">
        <p class="admonition-title">\(title)</p>
        <p>a</p>
        </div>
        """
    )
  }

  @Test func `have the title that the writer gave`() {
    let admonition = Admonition(kind: "admonition", title: [.text("T")], blocks: [])
    #expect(
      rendered(.of(.admonition(admonition), classes: ["tip"])) == """
        <div class="admonition tip" role="note">
        <p class="admonition-title">T</p>
        </div>
        """
    )
  }

  @Test func `of footnotes lead back to one reference by the label`() {
    let footnote = Footnote(
      label: .number(1),
      shownLabel: "1",
      backlinks: ["ref1"],
      blocks: [.text("a")]
    )
    #expect(
      rendered(.of(.footnote(footnote), ids: ["fn1"])) == """
        <div id="fn1" class="footnote" role="note">
        <span class="footnote-label">[<a href="#ref1" role="doc-backlink">1</a>]</span>
        <div class="footnote-text"><p>a</p>
        </div>
        </div>
        """
    )
  }

  @Test func `of footnotes lead back to each of several references`() {
    let footnote = Footnote(
      label: .symbol,
      shownLabel: "*",
      backlinks: ["a", "b"],
      blocks: []
    )
    #expect(
      rendered(.of(.footnote(footnote))).contains(
        "[*] (<a href=\"#a\" role=\"doc-backlink\">1</a>,"
          + "<a href=\"#b\" role=\"doc-backlink\">2</a>)"
      )
    )
  }
}
