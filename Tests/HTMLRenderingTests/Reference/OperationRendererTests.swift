import DocsModel
import Foundation
import TestSupport
import Testing

@testable import HTMLRendering

@Suite struct `Operations` {
  private typealias Fixture = ReferenceFixture

  /// A field of every kind of fact.
  private var rich: (API.Operation, API.Description) {
    var owner = Fixture.object([
      API.Property(name: "email", schema: Fixture.schema(.string, format: "email"))
    ])
    owner.description = Fixture.text("Who a ship belongs to.")
    let ship = Fixture.object([
      API.Property(
        name: "name",
        schema: .inline(
          API.Schema(
            description: Fixture.text("What it is called."),
            types: [.string],
            constraints: API.Constraints(minLength: "1", maxLength: "64")
          )
        ),
        isRequired: true
      ),
      API.Property(
        name: "state",
        schema: .inline(
          API.Schema(
            types: [.string],
            defaultValue: .string("docked"),
            values: [.init(value: .string("docked")), .init(value: .string("at sea"))]
          )
        )
      ),
      API.Property(name: "owner", schema: .named(API.Schema.ID(index: 1))),
      API.Property(
        name: "escorts",
        schema: .inline(API.Schema(types: [.array], items: .named(API.Schema.ID(index: 0))))
      ),
    ])
    let api = Fixture.api(schemas: [Fixture.named("Ship", ship), Fixture.named("Owner", owner)])
    var operation = Fixture.operation("PUT", "/ships/{id}")
    operation.summary = "Change a ship"
    operation.description = Fixture.text("All that is not given stays.")
    operation.isDeprecated = true
    var limit = Fixture.parameter("dry_run", .query, Fixture.schema(.boolean), isRequired: true)
    limit.description = Fixture.text("Only check.")
    operation.parameters = [Fixture.parameter("id", .path, Fixture.schema(.integer)), limit]
    operation.requestBody = API.RequestBody(
      isRequired: true,
      content: Fixture.json(.named(API.Schema.ID(index: 0)))
    )
    operation.responses = [
      API.Response(
        status: "200",
        description: Fixture.text("The ship as it is now."),
        headers: [API.Header(name: "ETag", schema: Fixture.schema(.string))],
        content: Fixture.json(.named(API.Schema.ID(index: 0)))
      ),
      API.Response(status: "404", description: Fixture.text("Not Found")),
      API.Response(status: "default", description: Fixture.text("What went wrong.")),
    ]
    return (operation, api)
  }

  @Test func `show all that is known of them`() throws {
    let (operation, api) = rich
    try expectSnapshot(
      Fixture.html(operation, in: api),
      at: Fixture.expected("operation.html")
    )
  }

  @Test func `show the writer's samples where they stand, and make no others for them`() {
    var operation = Fixture.operation("GET", "/ships")
    operation.samples = [
      API.Sample(role: .response, label: "Answer", language: "text", text: "HTTP/1.1 200 OK")
    ]
    operation.responses = [
      API.Response(status: "200", content: Fixture.json(Fixture.schema(.string)))
    ]
    let part = OperationPart(label: [.text("Answer:")], selection: .samples(indices: [0, 7]))
    operation.description = [Block(kind: .operationPart(part), range: Fixture.range)]
    let html = Fixture.html(operation, in: Fixture.api())
    #expect(html.contains("<figure class=\"sample\"><figcaption>Answer:</figcaption>"))
    #expect(html.ranges(of: "HTTP/1.1 200 OK").count == 1)
    #expect(!html.contains("<figcaption>Response"))
  }

  @Test func `lead from the headers that HTTP defines to what they mean`() {
    var operation = Fixture.operation("GET", "/ships")
    var header = Fixture.parameter("accept", .header)
    header.documentation = "https://example.org/Accept"
    operation.parameters = [header]
    let html = Fixture.html(operation, in: Fixture.api())
    #expect(
      html.contains(
        "<a class=\"field-name external\" href=\"https://example.org/Accept\"><code>accept</code></a>"
      )
    )
  }

  @Test func `show only their heading where the text follows below the next`() {
    var operation = Fixture.operation("GET", "/ships/{id}")
    operation.description = Fixture.text("All there is.")
    operation.parameters = [Fixture.parameter("id", .path)]
    #expect(Fixture.html(operation, in: Fixture.api()).contains("All there is."))
    operation.textFollows = true
    let html = Fixture.html(operation, in: Fixture.api())
    #expect(html.contains("method-get"))
    #expect(!html.contains("All there is.") && !html.contains("Path parameters"))
  }

  @Test func `show dotted names of prose as a tree`() {
    var operation = Fixture.operation("POST", "/ships")
    let owner = Fixture.object([API.Property(name: "id", schema: Fixture.schema(.integer))])
    let ship = Fixture.object([API.Property(name: "owner", schema: .inline(owner))])
    operation.requestBody = API.RequestBody(
      content: Fixture.json(.inline(API.Schema(types: [.array], items: .inline(ship))))
    )
    let part = OperationPart(selection: .requestBody(names: ["[].owner", "[].owner.id"]))
    operation.description = [Block(kind: .operationPart(part), range: Fixture.range)]
    let html = Fixture.html(operation, in: Fixture.api())
    #expect(html.contains("<div class=\"field\" id="))
    #expect(html.contains("<div class=\"field depth-1\" id="))
  }

  @Test func `show their parameters in the order that is asked for`() {
    var operation = Fixture.operation("GET", "/ships/{id}")
    operation.parameters = [Fixture.parameter("id", .path), Fixture.parameter("q", .query)]
    operation.parameterOrder = [.query, .path]
    let html = Fixture.html(operation, in: Fixture.api())
    let places = ["Query parameters", "Path parameters"].map {
      html.ranges(of: $0).first?.lowerBound
    }
    #expect(places.compactMap(\.self).count == 2)
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `show in place what the writer placed, and the rest after`() throws {
    var operation = Fixture.operation("POST", "/ships/(int:id)/crew")
    operation.home = .page(PagePath("api/page.html"), fragment: "post-crew")
    var name = API.Schema(types: [.string])
    name.description = Fixture.text("The sailor's name.")
    let body = Fixture.object([
      API.Property(name: "name", schema: .inline(name), isRequired: true),
      API.Property(name: "rank", schema: Fixture.schema(.string)),
    ])
    var id = Fixture.parameter("id", .path, Fixture.schema(.integer))
    id.description = Fixture.text("(required) The number of the ship.")
    id.isRequired = true
    operation.parameters = [id, Fixture.parameter("page", .query)]
    operation.requestBody = API.RequestBody(content: Fixture.json(.inline(body)))
    operation.responses = [API.Response(status: "201", description: Fixture.text("Done"))]
    operation.description =
      Fixture.text("Signs a sailor on.") + [
        part(.parameters(.path, names: ["id"])), part(.requestBody(names: ["name"])),
        part(.responses(codes: ["201"])),
      ]
    try expectSnapshot(Fixture.html(operation), at: Fixture.expected("prose.html"))
  }

  private func part(_ selection: OperationPart.Selection) -> Block {
    Block(kind: .operationPart(OperationPart(selection: selection)), range: Fixture.range)
  }

  @Test func `show what a body is by a sample alone where that is wanted`() {
    var operation = Fixture.operation("POST", "/ships")
    let body = Fixture.object([API.Property(name: "rank", schema: Fixture.schema(.integer))])
    operation.requestBody = API.RequestBody(content: Fixture.json(.inline(body)))
    #expect(Fixture.html(operation).contains("<code>rank</code>"))
    operation.requestBody?.content[0].hidesSchema = true
    let html = Fixture.html(operation)
    #expect(!html.contains("<code>rank</code>") && html.contains("\"rank\""))
  }

  @Test func `mark the variables of their paths as they are written`() {
    let path = API.PathTemplate(parsing: "/a/<uuid:re:0x[0-9a-f]{2}>/(int:n)/{x}.json")
    #expect(
      OperationHeader.path(path).text == """
        /<wbr>a/<wbr><span class="path-variable">&lt;uuid:re:0x[0-9a-f]{2}&gt;</span>\
        /<wbr><span class="path-variable">(int:n)</span>\
        /<wbr><span class="path-variable">{x}</span>.json
        """
    )
  }

  @Test func `do not repeat a summary that the text begins with`() {
    var operation = Fixture.operation("GET", "/a")
    operation.summary = "Lists all ships"
    #expect(Fixture.html(operation).contains("operation-summary"))
    operation.description = Fixture.text("Lists all ships.")
    #expect(!Fixture.html(operation).contains("operation-summary"))
  }

  @Test(arguments: [
    ([[]], "None needed."), ([["key"]], "<b>key</b>: a key in the header <code>X-Key</code>"),
    ([["key"], []], "<li>or without any</li>"), ([["nowhere"]], "<b>nowhere</b>"),
  ])
  func `tell what a caller needs`(requirements: [[String]], words: String) {
    let scheme = API.SecurityScheme(id: "key", kind: .apiKey(name: "X-Key", location: .header))
    var api = Fixture.api()
    api.securitySchemes = [scheme]
    let security = SecurityWords(api: api, index: nil, content: Fixture.content(api))
    let html = security.html(
      requirements.map { names in API.SecurityRequirement(needs: names.map { .init(scheme: $0) }) }
    )
    #expect(html.text.contains(words))
  }

  @Test func `find fields by the names that writers give them`() {
    let leaf = API.Schema(types: [.string])
    let inner = Fixture.object([API.Property(name: "name", schema: .inline(leaf))])
    let list = API.Schema(types: [.array], items: .inline(inner))
    let root = Fixture.object([
      API.Property(name: "crew", schema: .inline(list)),
      API.Property(name: "a.b", schema: .inline(leaf)),
    ])
    var fields = FieldFinder(api: Fixture.api(), root: .inline(root))
    #expect(fields.property(at: "crew[].name")?.name == "name")
    #expect(fields.property(at: "crew[]")?.schema == .inline(inner))
    #expect(fields.property(at: "crew")?.schema == .inline(list))
    #expect(fields.property(at: "a.b")?.name == "a.b")
    #expect(fields.property(at: "crew[].nobody") == nil)
    #expect(fields.property(at: "nobody.name") == nil)
    var elements = FieldFinder(api: Fixture.api(), root: .inline(list))
    #expect(elements.property(at: "[].name")?.name == "name")
  }

  @Test func `give different names different fragments`() {
    let names = ["a b", "a-b", "a~20b", "a.b", "a[]b", "a*b", "é", "A-b", ""]
    #expect(Set(names.map(Anchor.encode)).count == names.count)
    #expect(Anchor.join("get-x", "query-limit") == "get-x--query-limit")
    #expect(Anchor.join("", "query-limit") == "query-limit")
  }
}
