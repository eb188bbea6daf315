import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Navigation` {
  @Test func `opens the branch of the page and nothing else`() {
    #expect(
      navigation(on: "guide/b.html") == """
        <ul>
        <li><a href="../index.html">Home</a></li>
        <li><a href="index.html">Guide</a>
        <ul>
        <li><a href="b.html" aria-current="page">B</a></li>
        </ul></li>
        <li><a href="../more.html">More</a></li>
        <li><span class="navigation-heading">API</span>
        <ul>
        <li><a href="../api/index.html">Reference</a></li>
        </ul></li>
        </ul>
        """
    )
  }

  @Test func `shows the operations of the page's group alone`() {
    let html = navigation(on: "api/jobs/list.html")
    #expect(
      html.contains(
        """
        <li><a href="../index.html">Reference</a>
        <ul>
        <li><a href="list.html">Jobs</a>
        <ul>
        <li><a href="list.html" aria-current="page">\
        <span class="method method-get">GET</span> List jobs</a></li>
        <li><a href="../../index.html#stop">\
        <span class="method method-other">PURGE</span> /jobs/{id}</a></li>
        </ul></li>
        <li><a href="../users/add.html">People</a></li>
        </ul></li>
        """
      )
    )
  }

  @Test func `shows a schema below the schemas`() {
    var site = site
    let home = LinkDestination.page(PagePath("api/schemas/job.html"), fragment: nil)
    site.apis[0].schemas = [
      API.NamedSchema(name: "job", schema: API.Schema(), home: home, range: .none)
    ]
    let page = Page(
      path: PagePath("api/schemas/job.html"),
      kind: .schema(api: 0, API.Schema.ID(index: 0)),
      title: "job"
    )
    let links = NavigationRenderer(tree: NavigationTree(site), content: content())
    let html = string(links.navigation(for: page))
    #expect(html.contains("#schemas\" aria-current=\"true\">Schemas</a>"))
  }

  @Test func `of a page without an entry opens at the page above it`() {
    #expect(navigation(on: "api/schemas/job.html").contains("People</a>"))
  }

  @Test func `shows the operations of a larger group that are around the page's own`() {
    let operations = (0..<120).map { number in
      operation("GET", "/\(number)", nil, "jobs", "api/\(number).html")
    }
    var large = site
    large.apis[0].operations = operations
    let page = Page(
      path: PagePath("api/60.html"),
      kind: .operation(API.Operation.ID(api: 0, index: 60)),
      title: "60"
    )
    let links = NavigationRenderer(tree: NavigationTree(large), content: content())
    let html = string(links.navigation(for: page))
    #expect(html.split(separator: "class=\"method").count == 25)
    #expect(html.contains("/48</a>") && html.contains("/71</a>") && !html.contains("/72</a>"))
    #expect(html.contains(">48 before</a>") && html.contains(">48 after</a>"))
    #expect(html.split(separator: "navigation-more").count == 3)
  }

  @Test func `of an API's own page is marked wherever that page lies`() {
    let page = Page(path: PagePath("index2.html"), kind: .apiIndex(0), title: "Reference")
    let links = NavigationRenderer(tree: NavigationTree(site), content: content())
    #expect(string(links.navigation(for: page)).contains("aria-current=\"page\">Reference</a>"))
  }

  @Test func `names a page above once`() {
    var page = Page.document("a.html", title: "A")
    let link = PageLink(title: "B", destination: .page(PagePath("b.html"), fragment: nil))
    page.breadcrumbs = [link, link]
    let links = NavigationRenderer(tree: NavigationTree(site), content: content())
    #expect(links.breadcrumbs(of: page).map(\.title) == ["B"])
  }

  @Test func `lists a page's headings where there are several`() {
    let links = NavigationRenderer(tree: NavigationTree(site), content: content())
    let item = OutlineItem(title: "A & b", fragment: "a")
    #expect(links.outline([item]).isEmpty)
    #expect(
      string(links.outline([item, OutlineItem(title: "C", fragment: "c", children: [item])])) == """
        <ul>
        <li><a href="#a">A &amp; b</a></li>
        <li><a href="#c">C</a><ul>
        <li><a href="#a">A &amp; b</a></li>
        </ul></li>
        </ul>
        """
    )
  }

  private func navigation(on path: String) -> String {
    guard let page = site.pages.first(where: { $0.path == PagePath(path) }) else { return "" }
    let engine = TemplateEngine.load(.of(), roots: []).value
    let content = ContentRenderer(site: site, page: page.path, templates: engine)
    return string(
      NavigationRenderer(tree: NavigationTree(site), content: content).navigation(for: page)
    )
  }

  private var site: Site {
    func item(_ title: String, _ path: String, _ children: [NavigationItem] = []) -> NavigationItem
    {
      let destination = LinkDestination.page(PagePath(path), fragment: nil)
      return NavigationItem(title: title, destination: destination, children: children)
    }
    var schema = Page(
      path: PagePath("api/schemas/job.html"),
      kind: .schema(api: 0, API.Schema.ID(index: 0)),
      title: "Job"
    )
    schema.breadcrumbs = [
      PageLink(
        title: "Reference",
        destination: .page(PagePath("api/index.html"), fragment: nil)
      )
    ]
    return .of(
      [
        .document("index.html", title: "Home"), .document("guide/b.html", title: "B"),
        Page(path: PagePath("api/index.html"), kind: .apiIndex(0), title: "Reference"),
        Page(
          path: PagePath("api/jobs/list.html"),
          kind: .operation(API.Operation.ID(api: 0, index: 0)),
          title: "List jobs"
        ),
        schema,
      ],
      navigation: [
        item("Home", "index.html"), item("Guide", "guide/index.html", [item("B", "guide/b.html")]),
        item("More", "more.html", [item("Deep", "deep.html")]),
        NavigationItem(title: "API", children: [item("Reference", "api/index.html")]),
      ],
      apis: [api]
    )
  }

  private func operation(
    _ method: String,
    _ path: String,
    _ summary: String?,
    _ group: String,
    _ home: String,
    fragment: String? = nil
  ) -> API.Operation {
    API.Operation(
      method: method,
      path: API.PathTemplate(parsing: path),
      summary: summary,
      groups: [group],
      home: .page(PagePath(home), fragment: fragment),
      range: .none
    )
  }

  private var api: API.Description {
    API.Description(
      id: "api",
      title: "Reference",
      groups: [
        API.Group(name: "jobs", displayName: "Jobs"), API.Group(name: "none"),
        API.Group(name: "users", displayName: "People"),
      ],
      operations: [
        operation("GET", "/jobs", "List jobs", "jobs", "api/jobs/list.html"),
        operation("POST", "/users", "Add a user", "users", "api/users/add.html"),
        operation("PURGE", "/jobs/(int:id)", nil, "jobs", "index.html", fragment: "stop"),
      ]
    )
  }
}
