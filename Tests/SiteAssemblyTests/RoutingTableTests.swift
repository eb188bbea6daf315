import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `The routing table` {
  private let files = [
    "index.rst": """
    Home
    ====

    .. http:post:: /users
       :synopsis: make one
       :deprecated:

    .. http:get:: /users

    .. http:get:: /jobs/(id)

    .. http:get:: /hidden
       :noindex:
    """
  ]

  @Test func `lists the operations of documents by their first step and method`() async {
    let fixture = await SiteFixture(files)
    #expect(
      fixture.links("http-routingtable.html") == [
        "GET /jobs/(id) → index.html#get--jobs-(id)", "GET /users → index.html#get--users",
        "POST /users → index.html#post--users",
      ]
    )
    let page = fixture.page("http-routingtable.html")
    #expect(page?.outline.map(\.title) == ["/jobs", "/users"])
    #expect(fixture.site.navigation.last?.title == "HTTP Routing Table")
  }

  @Test func `tells what is deprecated, and the synopsis`() async {
    let fixture = await SiteFixture(files)
    guard case .section(let users)? = fixture.blocks("http-routingtable.html").last?.kind,
      case .table(let table)? = users.blocks.first?.kind
    else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.cells[1].blocks[0].plainText } == ["", "Deprecated make one"])
  }

  @Test func `is there only where directives tell of operations`() async {
    let fixture = await SiteFixture(["index.md": "# Home\n\n### `GET /users`\n\nText.\n"])
    #expect(fixture.page("http-routingtable.html") == nil)
  }
}
