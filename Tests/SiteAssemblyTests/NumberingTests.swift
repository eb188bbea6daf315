import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct Numbers {
  private let figures = [
    "index.rst": """
    Home
    ====

    .. toctree::

       b
       a

    :numref:`one` :numref:`Picture %s <two>` :numref:`{name} is {number} <two>` :numref:`code`
    """,
    "a.rst": """
    A
    =

    .. figure:: two.png
       :name: two

       Second

    .. code-block:: text
       :caption: Lines
       :name: code

       x
    """,
    "b.rst": """
    B
    =

    .. figure:: one.png
       :name: one

       First
    """,
  ]

  @Test func `of figures follow the order of reading`() async {
    let fixture = await SiteFixture(
      figures,
      configuration: SiteConfiguration(numbersFigures: true),
      assets: ["one.png", "two.png"]
    )
    #expect(
      fixture.links().suffix(4) == [
        "Fig. 1 → b.html#one", "Picture 2 → a.html#two", "Second is 2 → a.html#two",
        "Listing 1 → a.html#code",
      ]
    )
    guard case .figure(let figure)? = fixture.blocks("a.html").first?.kind else {
      Issue.record("no figure")
      return
    }
    #expect(figure.caption?.plainText == "Fig. 2 Second")
    #expect(fixture.diagnostics == [])
  }

  @Test func `of figures are captions unless the site asks for numbers`() async {
    let fixture = await SiteFixture(figures, assets: ["one.png", "two.png"])
    #expect(fixture.links().suffix(4).first == "First → b.html#one")
  }

  @Test func `of sections come from a numbered toctree`() async {
    let fixture = await SiteFixture([
      "index.rst": "Home\n====\n\n.. toctree::\n   :numbered: 2\n\n   a\n   b\n\n:numref:`inner`\n",
      "a.rst": "A\n=\n\nA1\n--\n\n.. _inner:\n\nA2\n--\n\nDeep\n^^^^\n\n.. toctree::\n\n   c\n",
      "b.rst": "B\n=\n", "c.rst": "C\n=\n",
    ])
    #expect(
      fixture.links() == [
        "1. A → a.html", "1.1. A1 → a.html#a1", "1.2. A2 → a.html#a2", "Deep → a.html#deep",
        "1.3. C → c.html", "2. B → b.html", "Section 1.2 → a.html#inner",
      ]
    )
    guard case .section(let section)? = fixture.page("b.html")?.blocks.first?.kind else {
      Issue.record("no section")
      return
    }
    #expect(section.title.plainText == "2. B")
    #expect(fixture.page("b.html")?.title == "B")
  }

  @Test func `of equations stand beside them`() async {
    let source = MarkedSource(
      """
      .. math:: a
         :label: first

      .. math:: b
         :label: second

      :eq:`second` ‹1›:eq:`secnd`
      """
    )
    let fixture = await SiteFixture(source)
    #expect(fixture.links() == ["(2) → index.html#equation-second"])
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      ["1": "unknown label 'secnd' — did you mean 'second'?"]
    )
  }
}
