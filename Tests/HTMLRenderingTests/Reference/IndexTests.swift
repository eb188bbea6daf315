import DocsModel
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Pages of APIs and schemas` {
  private typealias Fixture = ReferenceFixture

  private var fleet: API.Description {
    var list = Fixture.operation("GET", "/ships")
    list.summary = "List ships"
    list.groups = ["ships"]
    list.home = .page(PagePath("api/ships/get-ships.html"), fragment: nil)
    var watch = Fixture.operation("GET", "/ships/{id}/position")
    watch.description = Fixture.text("Follows a ship. It ends in the harbour.")
    watch.groups = ["tracking"]
    watch.isStream = true
    watch.isDeprecated = true
    var hidden = Fixture.operation("POST", "/secret")
    hidden.groups = ["ships"]
    hidden.isUnlisted = true
    let ship = Fixture.object([API.Property(name: "name", schema: Fixture.schema(.string))])
    list.responses = [
      API.Response(status: "200", content: Fixture.json(.named(API.Schema.ID(index: 0))))
    ]
    var api = Fixture.api(
      [list, watch, hidden, Fixture.operation("DELETE", "/cache")],
      schemas: [Fixture.named("Ship", ship)]
    )
    api.version = "2.1"
    api.groups = [
      API.Group(name: "ships", displayName: "Ships"), API.Group(name: "tracking", parent: "ships"),
      API.Group(name: "empty"),
    ]
    api.servers = [API.Server(url: "https://fleet.example.org")]
    api.securitySchemes = [
      API.SecurityScheme(id: "Token", kind: .http(scheme: "bearer", bearerFormat: nil))
    ]
    api.login = API.Login(kind: .token, endpoint: "/login", tokenPointer: "/token")
    return api
  }

  @Test func `list operations by group`() throws {
    let content = Fixture.content(fleet, page: PagePath("api/index.html"))
    try expectSnapshot(content.renderIndex(of: 0).text, at: Fixture.expected("api-index.html"))
  }

  @Test func `tell the protocols that no address of a server tells`() {
    var api = fleet
    api.protocols = ["http", "wss"]
    let line = "<li>Protocols: <code>http</code>, <code>wss</code></li>"
    let page = PagePath("api/index.html")
    #expect(!Fixture.content(api, page: page).renderIndex(of: 0).text.contains(line))
    api.servers = [API.Server(url: "/v1")]
    #expect(Fixture.content(api, page: page).renderIndex(of: 0).text.contains(line))
  }

  @Test func `lead to what no operation uses`() {
    var holder = Fixture.operation("", "")
    holder.parameters = [Fixture.parameter("page", .query, Fixture.schema(.integer))]
    var api = fleet
    api.unusedComponents = [API.Component(kind: .parameter, name: "paging", content: holder)]
    api.componentsPage = PagePath("api/components.html")
    let content = Fixture.content(api, page: PagePath("api/index.html"))
    let place = "components.html#component-parameter-paging"
    #expect(content.renderIndex(of: 0).text.contains("<a href=\"\(place)\">paging</a>"))
    let html = content.renderComponents(of: 0, title: "Parts").text
    #expect(html.contains("<h1>Parts</h1>"))
    #expect(html.contains("<code>paging</code> <span class=\"field-type\">query parameter</span>"))
    #expect(html.contains("id=\"component-parameter-paging--query-page\""))
    #expect(!html.contains("Query parameters"))
  }

  @Test func `show a schema, a sample of it and who uses it`() throws {
    let content = Fixture.content(fleet, page: PagePath("api/schemas/Ship.html"))
    let html = content.renderSchema(API.Schema.ID(index: 0), of: 0).text
    try expectSnapshot(html, at: Fixture.expected("schema.html"))
  }

  @Test func `list only the groups that a writer asks for`() {
    let content = Fixture.content(fleet)
    let index = OperationIndex(api: 0, groups: ["tracking"])
    let html = content.render(index, .none, headingLevel: 3).text
    #expect(html.contains("/position"))
    #expect(!html.contains(">/ships<"))
    #expect(!html.contains("/cache"))
  }

  @Test(arguments: [
    (API.Login.Kind.cookie, "the answer sets a cookie"), (.bearer, "Send your token"),
    (.basic, "HTTP Basic"), (.oauth2Password, "by user name and password for the client"),
  ])
  func `tell how to log in`(kind: API.Login.Kind, words: String) {
    var api = Fixture.api()
    api.login = API.Login(
      kind: kind,
      endpoint: "/login",
      clientID: "cli",
      checkEndpoint: "/me",
      logoutEndpoint: "/logout"
    )
    let html = AuthenticationRows(api: api, content: Fixture.content(api)).html.text
    #expect(html.contains(words))
    #expect(html.contains("<code>/logout</code> logs you out"))
  }

  @Test func `come to an end with groups inside each other`() {
    var api = Fixture.api([Fixture.operation("GET", "/a")])
    api.operations[0].groups = ["x"]
    api.groups = [API.Group(name: "x", parent: "y"), API.Group(name: "y", parent: "x")]
    let html = Fixture.content(api).renderIndex(of: 0).text
    #expect(html.contains("/a"))
  }
}
