import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Inline content` {
  @Test func `has an element for each kind of emphasis`() {
    #expect(
      rendered(
        .emphasis([.text("a")]),
        .strong([.text("b")]),
        .subscript([.text("c")]),
        .superscript([.text("d")]),
        .titleReference([.text("e")]),
        .abbreviation([.text("f")], title: "g \"h\"")
      ) == "<em>a</em><strong>b</strong><sub>c</sub><sup>d</sup><cite>e</cite>"
        + "<abbr title=\"g &quot;h&quot;\">f</abbr>"
    )
  }

  @Test func `shows code to the letter`() {
    #expect(
      rendered(
        .literal(Literal(text: "a  <b>")),
        .literal(Literal(text: "x", language: "bash", classes: ["path"]))
      ) == "<code>a  &lt;b&gt;</code><code class=\"language-bash path\">x</code>"
    )
  }

  @Test func `marks what is to be filled in`() {
    #expect(
      rendered(.literal(Literal(text: "é <a> b", classes: ["samp"], placeholders: [3..<6, 7..<8])))
        == "<code class=\"samp\">é <var>&lt;a&gt;</var> <var>b</var></code>"
    )
  }

  @Test func `marks keys, spans and targets`() {
    #expect(
      rendered(
        .span([.text("Ctrl")], Attributes(classes: ["kbd"])),
        .span([.text("a")], Attributes(ids: ["x", "y"], classes: ["z"])),
        .target([.text("b")], Attributes(ids: ["t"]))
      ) == "<kbd class=\"kbd\">Ctrl</kbd>"
        + "<span id=\"x\" class=\"z\"><span id=\"y\"></span>a</span><span id=\"t\">b</span>"
    )
  }

  @Test(arguments: [
    (LinkDestination.page(PagePath("guide/start.html"), fragment: "a b"), "#a%20b"),
    (.page(PagePath("guide/start.html"), fragment: nil), "start.html"),
    (.page(PagePath("index.html"), fragment: "x"), "../index.html#x"),
    (.page(PagePath("guide/a:b.html"), fragment: nil), "a%3Ab.html"),
    (.asset(PagePath("images/ä.png")), "../images/%C3%A4.png"),
    (.external("https://example.org/?a=b&c"), "https://example.org/?a=b&c"),
    (.external("javascript:alert(1)"), "#"),
  ])
  func `leads to other places by relative addresses`(
    destination: LinkDestination,
    address: String
  ) {
    #expect(content().address(of: destination) == address)
  }

  @Test func `marks links that leave the site`() {
    let link = Link(
      children: [.text("a")],
      destination: .external("https://example.org/?a&b"),
      title: "T",
      classes: ["button"]
    )
    #expect(
      rendered(.link(link))
        == "<a class=\"external button\" href=\"https://example.org/?a&amp;b\" title=\"T\">a</a>"
    )
  }

  @Test func `links a footnote's label`() {
    let reference = FootnoteReference(
      label: .number(1),
      shownLabel: "1",
      target: "fn1",
      id: "ref1",
      range: .none
    )
    #expect(
      rendered(.footnoteReference(reference))
        == "<a class=\"footnote-reference\" id=\"ref1\" href=\"#fn1\" role=\"doc-noteref\">[1]</a>"
    )
  }

  @Test func `keeps the text of what assembly left`() {
    #expect(
      rendered(
        .reference(Reference(children: [.text("a")], target: .anonymous, range: .none)),
        .substitutionReference(SubstitutionReference(name: "b", range: .none)),
        .role(Role(name: "x", text: "c <d>", range: .none)),
        .problematic("*e", .none),
        .problematic(":x:`f`", shown: .literal(Literal(text: "f")), .none)
      ) == "a|b|c<span class=\"problematic\">*e</span><code>f</code>"
    )
  }

  @Test func `shows raw HTML only where the site allows it`() {
    let raw = Inline.raw(Raw(format: "html", text: "<b>x</b>", range: .none))
    let latex = Inline.raw(Raw(format: "latex", text: "\\x", range: .none))
    #expect(rendered(raw, latex) == "")
    let allowing = SiteConfiguration(allowsRawHTML: true)
    #expect(rendered(raw, latex, configuration: allowing) == "<b>x</b>")
  }
}
