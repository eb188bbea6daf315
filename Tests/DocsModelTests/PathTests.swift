import DocsModel
import Testing

@Suite struct `Paths of sources` {
  @Test(arguments: [
    ("users.rst", "reference/rest-api.rst", "reference/users.rst"),
    ("../index.rst", "reference/rest-api.rst", "index.rst"),
    ("/_shared/note.rst", "reference/rest-api.rst", "_shared/note.rst"),
    ("./a/./b/../c", "index.rst", "a/c"),
  ])
  func `lead from the document or from the content root`(
    path: String,
    document: String,
    expected: String
  ) {
    #expect(SourcePath.resolve(path, from: document) == expected)
  }

  @Test(arguments: ["../../etc/passwd", "/../secret", "a/../../../b"])
  func `never leave the content root`(path: String) {
    #expect(SourcePath.resolve(path, from: "reference/rest-api.rst") == nil)
  }
}

@Suite struct `Addresses of pages` {
  @Test(arguments: [
    ("index.html", "a/b.html", "a/b.html"),
    ("a/b.html", "index.html", "../index.html"),
    ("a/b.html", "a/c.html", "c.html"),
    ("a/b/c.html", "a/d/e.html", "../d/e.html"),
    ("a/b.html", "a/b.html", "b.html"),
  ])
  func `are relative to the page that links`(page: String, target: String, address: String) {
    #expect(PagePath(page).relativeAddress(of: PagePath(target)) == address)
  }
}
