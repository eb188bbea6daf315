import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct Navigation {
  private func shown(_ items: [NavigationItem], depth: Int = 0) -> [String] {
    items.flatMap { item in
      let address = item.destination.map { " " + $0.address } ?? ""
      return [String(repeating: "-", count: depth) + item.title + address]
        + shown(item.children, depth: depth + 1)
    }
  }

  @Test func `follows the toctrees, captions become headings`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Home
      ====

      .. toctree::
         :hidden:

         First <a>
         https://example.org

      .. toctree::
         :caption: More
         :glob:

         more/*
         self
      """,
      "a.rst": "A\n=\n\n.. toctree::\n\n   b\n   index\n",
      "b.rst": "B\n=\n\n.. toctree::\n\n   a\n",
      "more/z.rst": ":weight: 1\n\nZ\n=\n", "more/y.rst": ":weight: 2\n\nY\n=\n",
    ])
    #expect(
      shown(fixture.site.navigation) == [
        "Home index.html", "First a.html", "-B b.html", "https://example.org https://example.org",
        "More", "-Z more/z.html", "-Y more/y.html",
      ]
    )
    #expect(fixture.page("b.html")?.breadcrumbs.map(\.title) == ["Home", "First"])
    #expect(fixture.page("b.html")?.previous?.title == "First")
    #expect(fixture.page("b.html")?.next?.title == "Z")
    #expect(fixture.links() == ["Home → index.html", "Z → more/z.html", "Y → more/y.html"])
    #expect(fixture.links("b.html").prefix(3) == ["A → a.html", "B → b.html", "Home → index.html"])
  }

  @Test func `follows folders where there is no toctree`() async {
    let fixture = await SiteFixture([
      "index.md": "# Home", "b.md": "# B", "a-file.md": "Text.", "more/index.md": "# More",
      "more/x.md": "# X", "other/y.md": "# Y", "hidden.rst": ":orphan:\n\nH\n=\n",
    ])
    #expect(
      shown(fixture.site.navigation) == [
        "Home index.html", "A file a-file.html", "B b.html", "More more/index.html",
        "-X more/x.html", "Other", "-Y other/y.html",
      ]
    )
    #expect(fixture.page("hidden.html")?.isOrphan == true)
  }

  @Test func `follows the site file, whose faults are told`() async {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    func item(_ title: String?, _ target: String?, _ children: [ConfiguredNavigationItem] = [])
      -> ConfiguredNavigationItem
    {
      ConfiguredNavigationItem(
        title: title,
        target: target,
        targetRange: range,
        children: children
      )
    }
    var configuration = SiteConfiguration()
    configuration.apis = [ConfiguredAPI(id: "users", name: "Users API", range: range)]
    configuration.navigation = [
      item(nil, "index"), item("Part", nil, [item(nil, "a"), item("Out", "https://example.org/")]),
      item(nil, "api:users"), item(nil, "api:usres"), item(nil, "indx"), item(nil, "data:x"),
    ]
    let fixture = await SiteFixture(
      ["index.md": "# Home", "a.md": "# A"],
      configuration: configuration
    )
    #expect(
      shown(fixture.site.navigation) == [
        "Home index.html", "Part", "-A a.html", "-Out https://example.org/",
        "Users API users/index.html",
      ]
    )
    #expect(
      fixture.diagnostics.map { $0.message + " " + ($0.help ?? "") } == [
        "no API 'usres' did you mean 'users'?", "no document 'indx' did you mean 'index'?",
        "addresses that begin with 'data:' are not linked ",
      ]
    )
  }

  @Test func `tells of entries that lead nowhere`() async {
    let source = MarkedSource(
      """
      .. toctree::
         :glob:

         ‹1›gone
         ‹2›none/*
         ‹3›Run <javascript:x>
      """
    )
    expectDiagnostics(
      await SiteFixture(source).diagnostics,
      at: source,
      [
        "1": "no document 'gone'", "2": "no document matches 'none/*'",
        "3": "addresses that begin with 'javascript:' are not linked",
      ]
    )
  }

  @Test func `of two documents with one name gives each a page`() async {
    let fixture = await SiteFixture(["a.md": "# A", "a.rst": "B\n=\n"])
    #expect(fixture.page("a.html") != nil)
    #expect(fixture.page("a-2.html") != nil)
    #expect(fixture.diagnostics.map(\.message) == ["'a.html' would be the page of 'a.md' too"])
  }

  @Test func `of a site without an index lists what there is`() async {
    let fixture = await SiteFixture(["a.md": "# A", "b.md": "# B"])
    #expect(fixture.links() == ["A → a.html", "B → b.html"])
    #expect(fixture.page("index.html")?.title == "Contents")
  }

  @Test func `has page titles from headings, front matter and files`() async {
    let fixture = await SiteFixture([
      "index.md": "---\ntitle: Given\ndescription: About\n---\n# Heading",
      "some-file.md": "## One\n\n## Two", "c.rst": ":description: Told\n\nTitle\n=====\n",
    ])
    #expect(fixture.page("index.html")?.title == "Given")
    #expect(fixture.page("index.html")?.description == "About")
    #expect(fixture.page("some-file.html")?.title == "Some file")
    #expect(fixture.page("some-file.html")?.outline.map(\.title) == ["One", "Two"])
    #expect(fixture.page("c.html")?.title == "Title")
    #expect(fixture.page("c.html")?.description == "Told")
    #expect(fixture.blocks("c.html") == [])
  }

  @Test func `within a page is shown by contents`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Title
      =====

      .. contents::
         :depth: 1

      A
      -

      .. contents::
         :local:

      B
      ~

      C
      -
      """
    ])
    #expect(
      fixture.links() == ["A → index.html#a", "C → index.html#c", "B → index.html#b"]
    )
  }

  @Test func `a document may list itself under a title`() async {
    let text = "Title\n=====\n\n.. toctree::\n\n   Home <self>\n"
    let fixture = await SiteFixture(["index.rst": text])
    #expect(fixture.diagnostics == [])
    #expect(fixture.blocks().description.contains("Home"))
  }

  @Test func `documents that all name each other make a list that ends`() async {
    let names = (0..<16).map { "d\($0)" }
    let text = "\n\n.. toctree::\n\n" + names.map { "   \($0)\n" }.joined()
    let files = names.map { ($0 + ".rst", $0 + "\n====" + text) } + [("index.rst", text)]
    let fixture = await SiteFixture(Dictionary(uniqueKeysWithValues: files))
    #expect((16...1_100).contains(fixture.links().count))
  }
}
