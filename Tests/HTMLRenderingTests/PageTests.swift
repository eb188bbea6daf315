import DocsModel
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Pages` {
  @Test func `of documents stand in the theme's frame`() async throws {
    try await expectPage("guide/start.html", at: "document.html")
  }

  @Test func `that no one wrote stand in the theme's frame`() async throws {
    try await expectPage("404.html", at: "not-found.html")
  }

  @Test func `are the same bytes however many jobs make them`() async throws {
    let renderer = HTMLRenderer(theme: try .ofRepository())
    let pages = (1...40).map { Page.document("p\($0).html", title: "P\($0)", [.text("a")]) }
    let site = Site.of(pages)
    let one = await renderer.render(site, jobs: Jobs(1))
    let two = await renderer.render(site, jobs: Jobs(2))
    #expect(one.diagnostics == [])
    #expect(one.value == two.value)
  }

  @Test func `load nothing from elsewhere and hold no script or style`() async throws {
    let output = await HTMLRenderer(theme: try .ofRepository()).render(site, jobs: Jobs(1))
    for file in output.value where file.path.path.hasSuffix(".html") {
      let skeleton = MarkupSkeleton(file.bytes)
      #expect(!skeleton.tags.contains { $0.contains("style") || $0.contains(" on") })
      #expect(skeleton.tags.filter { $0.hasPrefix("script") }.allSatisfy { $0.contains("src") })
      let outside = skeleton.addresses.filter { $0.contains("://") }
      #expect(outside.allSatisfy { $0.hasPrefix("https://docs.example.org/") })
    }
  }

  @Test func `find the theme's files in the output`() async throws {
    let output = await HTMLRenderer(theme: try .ofRepository()).render(site, jobs: Jobs(1))
    let paths = Set(output.value.map(\.path))
    for file in output.value where file.path.path.hasSuffix(".html") {
      for address in MarkupSkeleton(file.bytes).addresses where address.contains("_static") {
        let target = SourcePath.resolve(address, from: file.path.path)
        #expect(target.map { paths.contains(PagePath($0)) } == true, "\(address)")
      }
    }
  }

  @Test func `load the theme's files from a folder named after what is in them`() {
    let names = ["p {}", "p { }"].map { style in
      Theme(files: ["assets/css/a.css": Array(style.utf8)]).place(ofAsset: "css/a.css").path
    }
    #expect(names[0] != names[1])
    #expect(names[0].wholeMatch(of: /_static\/[0-9a-f]{16}\/css\/a\.css/) != nil)
    #expect(Theme(files: [:]).place(ofAsset: "try-it/a.html").path == "_static/try-it/a.html")
  }

  @Test func `leave a page of the theme to a document of its name`() async {
    let site = Site.of([.document("search.html", title: "My own", [.text("a")])])
    let output = await HTMLRenderer(theme: .of()).render(site, jobs: Jobs(1))
    let found = output.value.filter { $0.path == PagePath("search.html") }
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<p>a</p>\n"])
  }

  @Test func `are listed for search engines where the site knows its address`() async throws {
    let output = await HTMLRenderer(theme: .of()).render(site, jobs: Jobs(1))
    let sitemap = try #require(output.value.first { $0.path == PagePath("sitemap.xml") })
    #expect(
      String(decoding: sitemap.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://docs.example.org/docs/rest-api/</loc></url>
        <url><loc>https://docs.example.org/docs/rest-api/guide/start.html</loc></url>
        </urlset>

        """
    )
    let local = await HTMLRenderer(theme: .of()).render(.of([]), jobs: Jobs(1))
    #expect(!local.value.contains { $0.path == PagePath("sitemap.xml") })
  }

  private func expectPage(_ path: String, at name: String) async throws {
    let theme = try Theme.ofRepository()
    let output = await HTMLRenderer(theme: theme).render(site, jobs: Jobs(1))
    #expect(output.diagnostics == [])
    let page = try #require(output.value.first { $0.path == PagePath(path) })
    let version = theme.assetFolder
    let text = String(decoding: page.bytes, as: UTF8.self)
      .replacing(version, with: "_static/VERSION/")
    try expectSnapshot(text, at: fixtures() + "/" + name)
  }

  private var site: Site {
    func link(_ title: String, _ path: String) -> PageLink {
      PageLink(title: title, destination: .page(PagePath(path), fragment: nil))
    }
    var page = Page.document(
      "guide/start.html",
      title: "Start",
      [.section("Start", id: "start", [.text("Begin here.")])]
    )
    page.description = "How to begin"
    page.outline = [
      OutlineItem(title: "One", fragment: "one"), OutlineItem(title: "Two", fragment: "two"),
    ]
    page.breadcrumbs = [link("Home", "index.html")]
    page.previous = link("Home", "index.html")
    var hidden = Page.document("hidden.html", title: "Hidden")
    hidden.isOrphan = true
    return .of(
      [.document("index.html", title: "Home", [.text("Welcome.")]), page, hidden],
      configuration: SiteConfiguration(
        title: "Sample",
        origin: "https://docs.example.org",
        copyright: "2026 The writers"
      ),
      navigation: [
        NavigationItem(title: "Home", destination: link("", "index.html").destination),
        NavigationItem(title: "Start", destination: link("", "guide/start.html").destination),
      ]
    )
  }
}
