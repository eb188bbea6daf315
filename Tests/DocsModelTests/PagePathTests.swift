import DocsModel
import Testing

@Suite struct `Page paths` {
  @Test(arguments: [
    ("index.html", "a.html", "a.html"), ("index.html", "b/a.html", "b/a.html"),
    ("b/index.html", "a.html", "../a.html"), ("b/x.html", "b/y.html", "y.html"),
    ("b/c/x.html", "b/d/y.html", "../d/y.html"), ("bc/x.html", "bd/x.html", "../bd/x.html"),
    ("b/x.html", "b/x.html", "x.html"), ("a/b/c.html", "é/d.html", "../../é/d.html"),
  ])
  func `lead from one page to another`(page: String, target: String, address: String) {
    #expect(PagePath(page).relativeAddress(of: PagePath(target)) == address)
  }
}
