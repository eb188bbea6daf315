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

  private let chapters = [
    "index.rst": """
    Home
    ====

    .. toctree::
       :numbered: 3

       a
       b

    :numref:`inner` :numref:`pic` :numref:`first` :eq:`sum`

    .. figure:: one.png
       :name: first

       Outside
    """,
    "a.rst": """
    A
    =

    .. toctree::

       c

    A2
    --

    .. _inner:

    A3
    --

    .. toctree::

       d

    A4
    ^^

    Deep
    \"\"\"\"
    """,
    "b.rst": "B\n=\n\n.. figure:: one.png\n   :name: pic\n\n   B1\n\n.. toctree::\n\n   e\n",
    "c.rst": "C\n=\n\n.. figure:: one.png\n\n   C1\n", "d.rst": "D\n=\n",
    "e.rst": "E\n=\n\n.. math:: a\n   :label: sum\n\n.. figure:: one.png\n\n   E1\n",
  ]

  @Test func `of sections count the documents among them where a toctree names them`() async {
    let fixture = await SiteFixture(chapters, assets: ["one.png"])
    #expect(
      fixture.links() == [
        "1. A → a.html", "1.1. C → c.html", "1.2. A2 → a.html#a2", "1.3. A3 → a.html#a3",
        "1.3.1. D → d.html", "1.3.2. A4 → a.html#a4", "Deep → a.html#deep", "2. B → b.html",
        "2.1. E → e.html", "Section 1.3 → a.html#inner", "B1 → b.html#pic",
        "Outside → index.html#first", "(1) → e.html#equation-sum",
      ]
    )
    guard case .section(let section)? = fixture.page("b.html")?.blocks.first?.kind else {
      Issue.record("no section")
      return
    }
    #expect(section.title.plainText == "2. B")
    #expect(fixture.page("b.html")?.title == "B")
  }

  @Test func `of sections go as deep as the toctree says`() async {
    var files = chapters
    files["index.rst"] = ".. toctree::\n   :numbered: 2\n\n   a\n"
    let titles = ["1. A", "1.1. C", "1.2. A2", "1.3. A3", "D", "A4", "Deep"]
    let links = await SiteFixture(files, assets: ["one.png"]).links()
    #expect(links.map { String($0.prefix { $0 != "→" }.dropLast()) } == titles)
  }

  @Test func `of figures begin with the number of their chapter`() async {
    let fixture = await SiteFixture(
      chapters,
      configuration: SiteConfiguration(numbersFigures: true),
      assets: ["one.png"]
    )
    #expect(
      fixture.links().suffix(3) == [
        "Fig. 2.1 → b.html#pic", "Fig. 1 → index.html#first", "(2.1) → e.html#equation-sum",
      ]
    )
    let captions = ["a.html", "c.html", "e.html"].map { page in
      fixture.blocks(page).compactMap { block -> String? in
        guard case .figure(let figure) = block.kind else { return nil }
        return figure.caption?.plainText
      }
    }
    #expect(captions == [[], ["Fig. 1.1 C1"], ["Fig. 2.2 E1"]])
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
