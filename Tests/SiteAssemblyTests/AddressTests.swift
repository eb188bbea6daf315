import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct Addresses {
  @Test(arguments: [
    ("guide/start.md", "guide/start.html"), ("guide/start.md#a-b", "guide/start.html#a-b"),
    ("guide/start.html", "guide/start.html"), ("guide/start", "guide/start.html"),
    ("guide/", "guide/index.html"), ("/guide/start.md", "guide/start.html"),
    ("/docs/rest-api/guide/start.html", "guide/start.html"), ("#top", "index.html#top"),
    ("data.json", "asset data.json"), ("img/a%20b.png", "asset img/a b.png"),
    ("https://example.org/x", "https://example.org/x"), ("//example.org", "//example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"), ("/elsewhere", "/elsewhere"),
    ("HTTPS://EXAMPLE.org", "HTTPS://EXAMPLE.org"),
  ])
  func `lead to pages, files and other sites`(written: String, expected: String) async {
    let fixture = await SiteFixture(
      [
        "index.md": "[x](<\(written)>)", "guide/start.md": "# Start", "guide/index.md": "# Guide",
        "data.json": "{}",
      ],
      assets: ["img/a b.png"]
    )
    #expect(fixture.links() == ["x → \(expected)"])
    #expect(fixture.diagnostics == [])
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "java\u{1}script:x",
  ])
  func `that may do harm are not linked`(written: String) async {
    let source = MarkedSource("‹1›`x <\(written)>`__\n")
    let fixture = await SiteFixture(source)
    #expect(fixture.links() == [])
    #expect(fixture.diagnostics.map(\.id) == ["link-unsafe-address"])
  }

  @Test func `of pages that the site does not have stay, with a warning`() async {
    let source = MarkedSource("‹1›`API <../rest/index.html>`__\n")
    let fixture = await SiteFixture(source)
    #expect(fixture.links() == ["API → ../rest/index.html"])
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      ["1": "this site has no page or file '../rest/index.html'"]
    )
  }

  @Test(arguments: [
    ("guide/strat.md", "guide/start.md"), ("guide/strat.html", "guide/start.html"),
    ("guide/strat", "guide/start"), ("example.org/guide", "https://example.org/guide"),
  ])
  func `that are nearly right get a suggestion`(written: String, meant: String) async {
    let fixture = await SiteFixture(
      ["index.md": "[x](\(written))", "guide/start.md": "# Start"]
    )
    #expect(fixture.diagnostics.map(\.help) == ["did you mean '\(meant)'?"])
  }

  @Test func `that are nearly right are suggested from the page's folder`() async {
    let fixture = await SiteFixture(
      ["guide/index.md": "[x](strat.md) [y](../indx.md)", "guide/start.md": "", "index.md": "# A"]
    )
    #expect(
      fixture.diagnostics.map(\.help) == ["did you mean 'start.md'?", "did you mean '/index.md'?"]
    )
  }

  @Test func `with the name of a file in another folder suggest that file`() async {
    let fixture = await SiteFixture([
      "index.md": "[x](old/place/queues.md) [y](old/place/queues.html)",
      "reference/api/queues.md": "",
    ])
    #expect(
      fixture.diagnostics.map(\.help) == [
        "did you mean 'reference/api/queues.md'?", "did you mean 'reference/api/queues.html'?",
      ]
    )
  }

  @Test func `of images are looked for from the page's folder and its parent`() async {
    let fixture = await SiteFixture(
      ["guide.md": "![a](../images/a.png) ![b](images/a.png)"],
      assets: ["images/a.png"]
    )
    #expect(fixture.site.assets.map(\.destination.path) == ["images/a.png"])
    #expect(fixture.diagnostics == [])
  }

  @Test func `of files that are missing are errors`() async {
    let source = MarkedSource(
      """
      ‹1›:download:`x.zip` ‹2›:download:`../../x.zip`

      .. image:: gone.png
      """
    )
    #expect(
      await SiteFixture(source).diagnostics.map(\.message) == [
        "no file 'x.zip'", "'../../x.zip' lies outside the content folder", "no file 'gone.png'",
      ]
    )
  }
}
