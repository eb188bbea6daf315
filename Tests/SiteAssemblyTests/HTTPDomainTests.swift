import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `HTTP directives` {
  private func operation(_ fields: String, path: String = "/users/(int:id)") async -> API.Operation?
  {
    let text = """
      Users
      =====

      .. http:get:: \(path)

      """
    let indented = fields.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "   " + $0 }.joined(separator: "\n")
    return await SiteFixture(["index.rst": text + "\n" + indented + "\n"]).site.apis.first?
      .operations
      .first
  }

  @Test func `give an operation with a home where old links arrive`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      Users
      =====

      .. http:get:: /api/users/<uuid:id>/(int:num)/{name}
         :deprecated:
         :synopsis: one user

         Text.
      """
    ])
    let operation = fixture.site.apis.first?.operations.first
    #expect(operation?.method == "GET")
    #expect(operation?.isDeprecated == true)
    #expect(operation?.summary == "one user")
    #expect(operation?.home?.address == "index.html#get--api-users--uuid-id--(int-num)-name")
    #expect(operation?.parameters.map(\.name) == ["id", "num", "name"])
    #expect(fixture.diagnostics == [])
  }

  @Test(arguments: [
    ("/users/(id)", "", "/users/{id}"), ("users/(id)", "", "/users/{id}"),
    ("{base}/users", "", "/{base}/users"),
    ("https://a.example/v1/(id)", "https://a.example", "/v1/{id}"),
    ("http://a.example", "http://a.example", "/"), ("https:", "", "/https:"),
  ])
  func `have a path, and a server where the address names one`(
    address: String,
    server: String,
    path: String
  ) async {
    let operation = await operation("Text.", path: address)
    #expect(operation?.path.text == address)
    #expect(operation?.path.normalized == path)
    #expect(operation?.servers.map(\.url) == (server.isEmpty ? [] : [server]))
  }

  @Test func `are found with and without the first slash`() async {
    let text = """
      .. http:get:: users/(id)

         :http:get:`/users/{id}` and :http:get:`users/{name}`.
      """
    #expect(await SiteFixture(["index.rst": text]).diagnostics == [])
  }

  @Test func `take options below a blank line too`() async {
    let operation = await operation(
      """
      :synopsis: one
        user
      :deprecated:
      """
    )
    #expect(operation?.summary == "one user")
    #expect(operation?.isDeprecated == true)
    #expect(operation?.description == [])
  }

  @Test(arguments: ["list", "array"])
  func `name a list once where its name and its type say that it is one`(type: String) async {
    let operation = await operation(
      ":<json \(type) tags[]: Words.\n:<json \(type) rows[][]: Numbers.\n"
    )
    guard case .inline(let body)? = operation?.requestBody?.content.first?.schema else {
      Issue.record("no body")
      return
    }
    let lists = body.properties.map { property -> [[API.Schema.ValueType]] in
      var types: [[API.Schema.ValueType]] = []
      var next: API.SchemaUse? = property.schema
      while case .inline(let schema)? = next {
        types.append(schema.types)
        next = schema.items
      }
      return types
    }
    #expect(lists == [[[.array], []], [[.array], [.array], []]])
  }

  @Test func `take the marks off the names of fields`() async {
    let operation = await operation(
      """
      :query ``limit``: Most.
      :query int **offset**: First.
      :query a*: Any.
      :query user_: Whose.
      """
    )
    let query = operation?.parameters.filter { $0.location == .query } ?? []
    #expect(query.map(\.name) == ["limit", "offset", "a*", "user_"])
  }

  @Test func `share the text below several paths`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. http:get:: /a/(id)
                    /b/(id)

         Text.

         :param int id: x
      """
    ])
    let operations = fixture.site.apis.first?.operations ?? []
    #expect(operations.map(\.path.text) == ["/a/(id)", "/b/(id)"])
    #expect(operations.map(\.textFollows) == [true, false])
    #expect(operations.map { $0.parameters.map(\.name) } == [["id"], ["id"]])
  }

  @Test(arguments: [
    (":param int id: x", "path id int"), (":parameter id: x", "path id "),
    (":query string q: x", "query q "), (":queryparam q: x", "query q "),
    (":qparam two words q: x", "query q two words"), (":reqheader Accept: x", "header Accept "),
    (":<header Accept: x", "header Accept "), (":requestheader string A: x", "header A "),
    (":query q: x\n:querytype q: int", "query q int"),
    (":paramtype id: int\n:param id: x", "path id int"),
  ])
  func `read parameters in all spellings`(fields: String, expected: String) async {
    let parameter = await operation(fields)?.parameters.first
    var type = ""
    if case .inline(let schema)? = parameter?.schema { type = schema.writtenType ?? "" }
    let shown = parameter.map { "\($0.location.rawValue) \($0.name) \(type)" }
    #expect(shown == expected)
  }

  @Test func `make a schema of dotted names`() async throws {
    let operation = await operation(
      """
      :status 200: Fine
      :>json string [].name: A name.
      :>json int [].owner.id: A number.
      :>json string [].tags[]: Words.
      """
    )
    let response = try #require(operation?.responses.first)
    guard case .inline(let body)? = response.content.first?.schema,
      case .inline(let item)? = body.items
    else {
      Issue.record("no list of objects")
      return
    }
    #expect(response.status == "200")
    #expect(body.types == [.array])
    #expect(item.properties.map(\.name) == ["name", "owner", "tags"])
    guard case .inline(let owner) = item.properties[1].schema,
      case .inline(let tags) = item.properties[2].schema
    else {
      Issue.record("named schemas")
      return
    }
    #expect(owner.properties.map(\.name) == ["id"])
    #expect(tags.types == [.array])
  }

  @Test func `make a form of form fields`() async {
    let operation = await operation(":form name: *(required)* A name.\n:form size: A number.")
    guard case .inline(let schema)? = operation?.requestBody?.content.first?.schema else {
      Issue.record("no form")
      return
    }
    #expect(operation?.requestBody?.content.first?.name == "application/x-www-form-urlencoded")
    #expect(schema.properties.map(\.name) == ["name", "size"])
    #expect(schema.properties.map(\.isRequired) == [true, false])
  }

  @Test func `stand in the text where their fields stood, in the writer's order`() async {
    let operation = await operation(
      """
      Before.

      :status 404 Not Found: No.
      :query q: One.
      :status 200: Yes.
      :strange thing: Kept.

      After.
      """
    )
    let kinds = (operation?.description ?? []).map { block -> String in
      switch block.kind {
      case .paragraph(let inlines): inlines.plainText
      case .operationPart(let part): "\(part.selection)"
      case .fieldList(let fields): fields.map(\.name).joined()
      default: "?"
      }
    }
    #expect(
      kinds == [
        "Before.", "responses(codes: [\"404\", \"200\"])",
        "parameters(DocsModel.API.Parameter.Location.query, names: [\"q\"])", "strange thing",
        "After.",
      ]
    )
  }

  @Test func `belong to the section below the title`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      API
      ===

      Jobs
      ----

      Calls
      ^^^^^

      .. http:get:: /jobs
      """
    ])
    #expect(fixture.site.apis.first?.groups.map(\.name) == ["Jobs"])
  }

  @Test func `with several paths are several operations`() async {
    let fixture = await SiteFixture([
      "index.rst": ".. http:get:: /a\n              /b\n\n   Text.\n"
    ])
    #expect(fixture.site.apis.first?.operations.map(\.path.text) == ["/a", "/b"])
  }

  @Test func `tell what is wrong with their fields`() async {
    let source = MarkedSource(
      """
      .. http:get:: /users/(id)

         :‹1›qeury q: x
         :‹2›param name: x
         :‹3›status 299: x
         :‹4›status 404 Found: x
         :‹5›query: x
      """
    )
    expectDiagnostics(
      await SiteFixture(source).diagnostics,
      at: source,
      [
        "1": "unknown field 'qeury' — did you mean 'query'?",
        "2": "the path has no variable 'name'",
        "3": "unknown status code '299'",
        "4": "status 404 is 'Not Found', not 'Found'",
        "5": "the field 'query' names nothing",
      ]
    )
  }

  @Test func `tell of a second description, but not with noindex`() async {
    let source = MarkedSource(
      """
      .. http:get:: /a

      ‹1›.. http:get:: /a

      .. http:get:: /a
         :noindex:
      """
    )
    let fixture = await SiteFixture(source)
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "'GET /a' is described already — "
          + "in RST, ':noindex:' keeps a second description out of the indexes"
      ]
    )
    #expect(fixture.site.apis.first?.operations.map(\.isUnlisted) == [false, true, true])
  }

  @Test func `are found by the roles of the domain`() async {
    let source = MarkedSource(
      """
      .. http:get:: /a/(id)

      :http:get:`/a/(id)` :http:get:`that one </a/{x}>` ‹1›:http:post:`/a/(id)`
      :http:statuscode:`404` :http:header:`accept` :http:method:`get` ‹2›:http:method:`gte`
      """
    )
    let fixture = await SiteFixture(source)
    let reference = "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/"
    #expect(
      fixture.links() == [
        "GET /a/(id) → index.html#get--a-(id)", "that one → index.html#get--a-(id)",
        "404 Not Found → \(reference)Status/404", "accept → \(reference)Headers/Accept",
        "get → \(reference)Methods/GET",
      ]
    )
    expectDiagnostics(
      fixture.diagnostics,
      at: source,
      [
        "1": "no operation 'POST /a/(id)'", "2": "unknown method 'gte' — did you mean 'GET'?",
      ]
    )
  }

  @Test func `paths that end like a target are found by roles`() async {
    let fixture = await SiteFixture([
      "index.rst": """
      .. http:put:: /jobs/<uuid:id>

      :http:put:`/jobs/<uuid:id>`
      """
    ])
    #expect(
      fixture.links() == ["PUT /jobs/<uuid:id> → index.html#put--jobs--uuid-id-"]
    )
  }
}
