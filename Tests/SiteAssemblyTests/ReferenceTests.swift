import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct References {
  @Test func `lead to what targets name, with the title where none is written`() async {
    let fixture = await SiteFixture(
      [
        "index.rst": """
        :ref:`users` :ref:`these <users>` :ref:`shot` :doc:`guide/users` :doc:`here </guide/users>`

        .. _shot:

        .. figure:: shot.png

           A picture
        """,
        "guide/users.rst": """
        .. _users:

        All users
        =========

        :doc:`../index`
        """,
      ],
      assets: ["shot.png"]
    )
    #expect(
      fixture.links() == [
        "All users → guide/users.html#users", "these → guide/users.html#users",
        "A picture → index.html#shot", "All users → guide/users.html", "here → guide/users.html",
      ]
    )
    #expect(fixture.links("guide/users.html") == ["Home → index.html"])
    #expect(fixture.diagnostics == [])
  }

  @Test func `hand a target at the end of a section to the next`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      A
      =

      B
      -

      `late`_

      .. _late:

      C
      -
      """
    ])
    #expect(fixture.links() == ["late → index.html#late"])
  }

  @Test func `resolve names, chains, addresses and anonymous targets`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      one_ two_ three_ `A title`_ `four`__ `five`__ `site <https://example.org/s>`_ site_

      .. _one:
      .. _two: three_
      .. _three: https://example.org/3
      __ https://example.org/4
      __ three_

      A title
      -------
      """
    ])
    #expect(
      fixture.links()
        == [
          "one → https://example.org/3", "two → https://example.org/3",
          "three → https://example.org/3",
          "A title → index.html#a-title", "four → https://example.org/4",
          "five → https://example.org/3", "site → https://example.org/s",
          "site → https://example.org/s",
        ]
    )
    #expect(fixture.diagnostics == [])
  }

  @Test func `that lead nowhere are told and stay as text`() async {
    let source = MarkedSource(
      """
      ‹1›nothing_ ‹2›:ref:`usres` ‹3›:doc:`guide` ‹4›:term:`API` ‹5›`x`__ ‹6›|name| ‹7›[1]_
      ‹8›:ref:`bare` ‹9›loop_ ‹10›:any:`thing`

      .. _users:

      Users
      -----

      .. _bare:

      Text.

      .. _loop: pool_
      .. _pool: loop_
      """
    )
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "unknown target name 'nothing'",
        "2": "unknown label 'usres' — did you mean 'users'?",
        "3": "no document 'guide'",
        "4": "the glossary has no term 'API'",
        "5": "no anonymous target is left for 'x'",
        "6": "undefined substitution 'name'",
        "7": "no footnote '[1]'",
        "8": "the label 'bare' stands before no title — write the text to show: 'text <bare>'",
        "9": "the target 'pool' leads to itself",
        "10": "unknown label 'thing'",
      ]
    )
    #expect(fixture.links() == ["bare → index.html#bare"])
  }

  @Test func `to a name of two sections are told`() async {
    let source = MarkedSource(
      """
      ‹1›part_

      Part
      ----

      Part
      ----
      """
    )
    expectDiagnostics(
      await SiteFixture(source).diagnostics,
      at: source,
      ["1": "the target name 'part' is given more than once"]
    )
  }

  @Test func `to labels of two documents are told`() async {
    let source = MarkedSource(".. _here:\n\n‹1›Title\n-----\n")
    let fixture = await SiteFixture(source, others: ["a.rst": ".. _here:\n\nOther\n-----\n"])
    #expect(fixture.diagnostics.map(\.message) == ["the label 'here' is in 'a' too"])
  }

  @Test func `to footnotes stay in their document`() async {
    let text = "Title\n=====\n\n[1]_ [#x]_ x_\n\n.. [1] One.\n.. [#x] Two.\n"
    let fixture = await SiteFixture(["index.rst": text, "b.rst": text])
    #expect(fixture.diagnostics == [])
    #expect(fixture.links().map { $0.split(separator: "#")[0] } == ["x → index.html"])
  }

  @Test func `substitute texts of the document and of the site`() async {
    let source = MarkedSource(
      """
      |a| |product| ‹1›|loop|

      .. |a| replace:: an |b|
      .. |b| replace:: apple
      .. |loop| replace:: x |loop|
      """
    )
    let fixture = await SiteFixture(
      source,
      configuration: SiteConfiguration(substitutions: ["product": "Cluster"])
    )
    guard case .paragraph(let inlines)? = fixture.blocks().first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plainText.hasPrefix("an apple Cluster"))
    #expect(fixture.diagnostics.map(\.message) == ["the substitution 'loop' holds itself"])
  }

  @Test func `number footnotes and lead back`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      [#]_ [2]_ [#name]_ [*]_ [#name]_ [Smith]_

      .. [#] First.
      .. [2] Second.
      .. [#name] Third.
      .. [*] Symbol.
      .. [Smith] Book.
      """
    ])
    var labels: [String] = []
    var counts: [Int] = []
    for block in fixture.page("index.html")?.blocks ?? [] {
      guard case .footnote(let footnote) = block.kind else { continue }
      labels.append(footnote.shownLabel ?? "-")
      counts.append(footnote.backlinks.count)
    }
    #expect(labels == ["1", "2", "3", "*", "Smith"])
    #expect(counts == [1, 1, 2, 1, 1])
    #expect(fixture.diagnostics == [])
  }
}
