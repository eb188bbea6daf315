import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Sphinx roles` {
  @Test(arguments: [
    (":pep:`8`", "PEP 8 → https://peps.python.org/pep-0008/"),
    (":pep:`8#names`", "PEP 8 names → https://peps.python.org/pep-0008/#names"),
    (":rfc:`2324`", "RFC 2324 → https://datatracker.ietf.org/doc/html/rfc2324.html"),
    (
      ":rfc:`2324#section-2.1`",
      "RFC 2324 Section 2.1 → https://datatracker.ietf.org/doc/html/rfc2324.html#section-2.1"
    ),
    (":rfc:`tea <2324>`", "tea → https://datatracker.ietf.org/doc/html/rfc2324.html"),
    (":cve:`2020-10735`", "CVE 2020-10735 → https://www.cve.org/CVERecord?id=CVE-2020-10735"),
    (":cwe:`787`", "CWE 787 → https://cwe.mitre.org/data/definitions/787.html"),
  ])
  func `lead to numbered documents`(text: String, expected: String) async {
    #expect(await SiteFixture(["index.rst": text]).links() == [expected])
  }

  @Test func `of sphinx-design are badges, and nothing for pictures of fonts`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      :bdg-primary:`new` :bdg-link-info:`more <https://example.org>` :bdg-ref-dark-line:`place`
      :octicon:`alert;1em;sd-text-info` :keyword:`while`

      .. _place:

      Place
      =====
      """
    ])
    #expect(fixture.diagnostics == [])
    guard case .paragraph(let inlines)? = fixture.page("index.html")?.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.first == .span([.text("new")], Attributes(classes: ["badge"])))
    #expect(inlines.plainText == "new more Place\n while")
  }

  @Test(arguments: [
    (":oslo.config:option:`database.connection`", "database.connection"),
    (":foo:class:`~a.b.Client`", "Client"), (":foo:class:`!Client`", "Client"),
    (":foo:class:`the client <a.b.Client>`", "the client"), (":foo:class:`~Client`", "Client"),
    (":foo:class:`!the client <a.b>`", "the client"), (":foo:`!~a.b`", "b"), (":foo:`~a.`", "a"),
    (":foo:`~`", "~"), (":foo:`!`", "!"), (":foo:`! <a.b>`", "a.b"),
    (":foo:`the b <~a.b>`", "the b"),
  ])
  func `without a meaning show what they name as code`(text: String, expected: String) async {
    let blocks = await SiteFixture(["index.rst": text]).blocks()
    #expect(blocks.map(\.kind) == [.paragraph([.literal(Literal(text: expected))])])
  }

  @Test func `tell of a number that is none`() async {
    let source = MarkedSource("‹1›:pep:`eight`")
    expectDiagnostics(
      await SiteFixture(source).diagnostics,
      at: source,
      ["1": "'eight' is no number of a document of the PEP series"]
    )
  }

  @Test(arguments: [
    ("https://github.com/a/b/issues/12", "a/b#12"), ("https://github.com/a/b/pull/3", "a/b#3"),
    ("https://gitlab.com/a/b/-/merge_requests/4", "a/b#4"),
    ("https://github.com/a/b/blob/main/README", "a/b"),
    ("https://github.com/a/b", "https://github.com/a/b"),
    ("https://github.com/a/b/issues/new", "https://github.com/a/b/issues/new"),
    ("https://example.org/a/b/issues/12", "https://example.org/a/b/issues/12"),
  ])
  func `need not show long addresses of repositories`(address: String, words: String) async {
    #expect(await SiteFixture(["index.rst": address]).links() == ["\(words) → \(address)"])
    #expect(await SiteFixture(["index.md": "<\(address)>"]).links() == ["\(address) → \(address)"])
  }

  @Test func `of the site file stand for addresses`() {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    func shown(_ role: AddressRole, _ text: String) -> String {
      let reference = role.reference(for: Role(name: "issue", text: text, range: range))
      guard case .address(let address) = reference.target else { return "" }
      return reference.children.plainText + " → " + address
    }
    let issue = AddressRole(address: "https://example.org/%s?a=%%", caption: "issue %s")
    #expect(shown(issue, "12") == "issue 12 → https://example.org/12?a=%")
    #expect(shown(issue, "this one <12>") == "this one → https://example.org/12?a=%")
    let bare = AddressRole(address: "https://example.org/")
    #expect(shown(bare, "12") == "https://example.org/12 → https://example.org/12")
  }

  @Test func `name the pages that Sphinx makes by itself`() async {
    let source = MarkedSource(
      """
      .. http:get:: /a

      :ref:`search` :ref:`Routes <routingtable>` ‹1›:ref:`genindex`
      """
    )
    let fixture = await SiteFixture(source)
    #expect(
      fixture.links() == ["Search Page → search.html", "Routes → http-routingtable.html"]
    )
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      ["1": "this site has no page 'genindex'"]
    )
  }

  @Test func `and substitutions of a version that is not set are told`() async {
    let source = MarkedSource("It is ‹1›|version|.")
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "'|version|' stands for nothing — "
          + "give 'version' a text under 'substitutions' in the site file"
      ]
    )
  }

  @Test func `and the day of the build stand for themselves`() async {
    var configuration = SiteConfiguration()
    configuration.time = UTCTime(seconds: 86_400)
    let fixture = await SiteFixture(["index.rst": "|today|"], configuration: configuration)
    #expect(fixture.blocks().first?.kind == .paragraph([.text("Jan 02, 1970")]))
  }

  @Test func `of abbreviations take all that is in the brackets for the long form`() async {
    let fixture = await SiteFixture(["index.rst": ":abbr:`API (a (b) c)`"])
    guard case .paragraph(let inlines)? = fixture.blocks().first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines == [.abbreviation([.text("API")], title: "a (b) c")])
  }

  @Test func `of an index show their words`() async {
    let fixture = await SiteFixture(["index.rst": ":index:`word` :index:`shown <!main>`"])
    #expect(fixture.page("index.html")?.blocks.first?.plainText == "word shown")
  }

  @Test(arguments: [
    (#":samp:`print {text}`"#, "print text", ["text"]),
    (#":file:`/usr/{a}/{b}`"#, "/usr/a/b", ["a", "b"]),
    (#":samp:`{} {open`"#, "{} {open", []),
    (#":samp:`\\{x\\} {y{z}`"#, "{x} y{z", ["y{z"]),
  ])
  func `of samples mark what is to be filled in`(
    text: String,
    shown: String,
    placeholders: [String]
  ) async throws {
    let page = await SiteFixture(["index.rst": text]).page("index.html")
    let block = try #require(page?.blocks.first)
    guard case .paragraph(let inlines) = block.kind, case .literal(let literal)? = inlines.first
    else {
      Issue.record("no sample")
      return
    }
    #expect(literal.text == shown)
    let bytes = Array(literal.text.utf8)
    #expect(literal.placeholders.map { String(decoding: bytes[$0], as: UTF8.self) } == placeholders)
  }

  @Test func `with an exclamation mark lead nowhere`() async {
    let text = ":ref:`!b` :doc:`!index` :term:`!t` :any:`!index` :option:`!-x` :http:get:`!/a`"
    let fixture = await SiteFixture(["index.rst": "Title\n=====\n\n\(text)\n"])
    #expect(fixture.links() == [])
    #expect(fixture.diagnostics == [])
    #expect(fixture.blocks().map(\.plainText) == ["b index t index -x /a"])
  }
}
