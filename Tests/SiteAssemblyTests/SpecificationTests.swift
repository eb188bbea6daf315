import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

/// A description as a specification parser would give it.
private func description(
  _ operations: [(String, String, String?)],
  basePath: String = "",
  schemas: [String] = []
) -> @Sendable (SourceTree) -> [API.Description] {
  { sources in
    let range = SourceRange.startOfFile(sources["api.json"]?.id ?? SourceFile.ID(0))
    return [
      API.Description(
        id: "",
        title: "Pet Store",
        servers: [API.Server(url: "https://example.org" + basePath)],
        basePath: basePath,
        groups: [API.Group(name: "Pets")],
        operations: operations.map { method, path, id in
          API.Operation(
            method: method,
            path: API.PathTemplate(parsing: path),
            operationID: id,
            summary: "Summary",
            groups: ["Pets"],
            parameters: API.PathTemplate(parsing: path).variables.map {
              API.Parameter(
                name: $0.name,
                location: .path,
                isRequired: true,
                schema: .inline(API.Schema(types: [.integer])),
                range: range
              )
            },
            responses: [
              API.Response(status: "200", content: [API.MediaType(name: "application/json")])
            ],
            range: range
          )
        },
        schemas: schemas.map { API.NamedSchema(name: $0, schema: API.Schema(), range: range) },
        specification: "api.json"
      )
    ]
  }
}

@Suite struct Specifications {
  @Test func `give a page to each operation and schema that no document places`() async {
    let fixture = await SiteFixture(
      ["api.json": "{}"],
      descriptions: description(
        [("GET", "/pets", "ListPets"), ("GET", "/pets/{id}", nil), ("PUT", "/x", "listPets")],
        schemas: ["Pet", "pet", "a/b", "../x", ""]
      )
    )
    #expect(
      fixture.site.pages.map(\.path.path) == [
        "index.html", "pet-store/index.html", "pet-store/pets/list-pets.html",
        "pet-store/pets/get-pets-id.html", "pet-store/pets/list-pets-2.html",
        "pet-store/schemas/Pet.html", "pet-store/schemas/pet-2.html",
        "pet-store/schemas/a-b.html", "pet-store/schemas/x.html",
        "pet-store/schemas/schema.html",
      ]
    )
    #expect(fixture.page("index.html")?.kind == .apiIndex(0))
    let pages = fixture.site.pages
    #expect(pages[2].breadcrumbs.map(\.title) == ["Pet Store"])
    #expect(pages[3].previous?.destination == .page(pages[2].path, fragment: nil))
  }

  @Test func `stand back for a document with the address of their index`() async {
    let fixture = await SiteFixture(
      ["api.json": "{}", "index.md": "# Site", "pet-store/index.md": "# Pets"],
      descriptions: description([("GET", "/pets", nil)])
    )
    #expect(fixture.page("pet-store-api/index.html")?.kind == .apiIndex(0))
    #expect(fixture.page("pet-store/index.html")?.title == "Pets")
  }

  @Test func `are placed by the openapi directive, by patterns from the start on`() async {
    let fixture = await SiteFixture(
      [
        "api.json": "{}",
        "index.rst": """
        Pets
        ====

        .. openapi:: api.json
           :include:
             /pets/{.*
             /p
           :exclude: /pets$

        .. openapi:: api.json
           :paths: /pets
           :methods: post
        """,
      ],
      descriptions: description([
        ("GET", "/pets", nil), ("POST", "/pets", nil), ("GET", "/pets/{id}", nil),
        ("GET", "/people", nil), ("GET", "/x/pets/", nil),
      ])
    )
    let homes = fixture.site.apis[0].operations.map { $0.home?.address ?? "-" }
    #expect(
      homes == [
        "pet-store/pets/get-pets.html", "index.html#post--pets", "index.html#get--pets-id",
        "index.html#get--people", "pet-store/pets/get-x-pets.html",
      ]
    )
    #expect(fixture.diagnostics == [])
  }

  @Test func `are placed in the order of methods that is asked for`() async {
    let fixture = await SiteFixture(
      [
        "api.json": "{}",
        "index.rst": """
        Pets
        ====

        .. openapi:: api.json
           :http-methods-order: delete post
        """,
      ],
      descriptions: description([
        ("GET", "/pets", nil), ("POST", "/pets", nil), ("GET", "/x", nil), ("DELETE", "/pets", nil),
      ])
    )
    let anchors = fixture.blocks().map { $0.attributes.ids.first ?? "" }
    #expect(anchors == ["delete--pets", "post--pets", "get--pets", "get--x"])
  }

  @Test func `placed twice are at home in the first place and linked from the second`() async {
    let fixture = await SiteFixture(
      [
        "api.json": "{}", "a.rst": "A\n=\n\n.. openapi:: api.json\n",
        "b.rst": "B\n=\n\n.. openapi:: api.json\n",
      ],
      descriptions: description([("GET", "/pets", nil)])
    )
    #expect(fixture.site.apis[0].operations[0].home?.address == "a.html#get--pets")
    #expect(fixture.links("b.html") == ["GET /pets → a.html#get--pets"])
  }

  @Test func `grouped come in sections`() async {
    let fixture = await SiteFixture(
      ["api.json": "{}", "index.rst": "A\n=\n\n.. openapi:: api.json\n   :group:\n"],
      descriptions: description([("GET", "/pets", nil)])
    )
    #expect(fixture.page("index.html")?.outline.map(\.title) == ["Pets"])
    #expect(fixture.page("index.html")?.outline[0].children.map(\.title) == ["GET /pets"])
  }

  @Test func `that cannot be used are told`() async {
    let source = MarkedSource(
      """
      .. openapi:: ‹1›gone.json

      .. openapi:: ‹2›data.json

      .. openapi:: ‹3›../api.json

      .. openapi:: api.json
         ‹4›:include: (/pets

      .. openapi:: api.json
         ‹5›:paths: /pet

      .. ‹6›openapi:: api.json
         :include: /none
      """
    )
    let fixture = await SiteFixture(
      source,
      others: ["api.json": "{}", "data.json": "{}"],
      descriptions: description([("GET", "/pets", nil)])
    )
    #expect(
      fixture.diagnostics.map(\.message) == [
        "no file 'gone.json'", "'data.json' is no OpenAPI description",
        "'../api.json' lies outside the content folder",
        "cannot use the pattern '(/pets': '(' without ')'",
        "the specification has no path '/pet'", "no operation of 'api.json' is selected",
      ]
    )
  }
}

@Suite struct `Joined operations` {
  private func fixture(_ text: String, basePath: String = "") async -> SiteFixture {
    await SiteFixture(
      ["api.json": "{}", "index.rst": text],
      descriptions: description(
        [("GET", "/pets/{petId}", "GetPet"), ("POST", "/pets/{petId}", nil)],
        basePath: basePath
      )
    )
  }

  @Test func `keep the writer's text and take what is missing`() async throws {
    let site = await fixture(
      """
      .. http:get:: /pets/(id)

         The writer's text.

         :param id: The number.
         :query verbose: More.
      """
    ).site
    let operation = try #require(site.apis.first?.operations.first)
    #expect(site.apis.count == 1)
    #expect(site.apis[0].operations.count == 2)
    #expect(operation.operationID == "GetPet")
    #expect(operation.path.text == "/pets/(id)")
    #expect(operation.description.first?.kind == .paragraph([.text("The writer’s text.")]))
    #expect(operation.parameters.map(\.name) == ["id", "verbose"])
    #expect(operation.parameters[0].schema == .inline(API.Schema(types: [.integer])))
    #expect(operation.parameters[0].description.count == 1)
    #expect(operation.responses.map(\.status) == ["200"])
    #expect(operation.home?.address == "index.html#get--pets-(id)")
  }

  @Test func `meet with and without the base path`() async {
    let site = await fixture(".. http:get:: /api/pets/{petId}\n\n   Text.\n", basePath: "/api").site
    #expect(site.apis[0].operations[0].path.text == "/api/pets/{petId}")
    #expect(site.apis[0].operations[0].servers.map(\.url) == ["https://example.org"])
    let other = await fixture(".. http:post:: /pets/{petId}\n\n   Text.\n", basePath: "/api").site
    #expect(other.apis[0].operations[1].home?.address == "index.html#post--pets-petId")
    #expect(other.apis[0].operations[1].servers == [])
  }

  @Test func `of other paths make an API of the site`() async {
    let site = await fixture("My site\n=======\n\n.. http:get:: /other\n").site
    #expect(site.apis.map(\.id) == ["pet-store", "my-site"])
    #expect(site.apis[1].operations.map(\.path.text) == ["/other"])
  }

  @Test func `belong to the API whose pages they stand in`() async {
    var configuration = SiteConfiguration()
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    configuration.apis = [
      ConfiguredAPI(id: "a", name: "First", pages: ["a/**"], range: range),
      ConfiguredAPI(id: "b", pages: ["b/*"], range: range),
      ConfiguredAPI(id: "c", specification: "gone.json", range: range),
    ]
    let fixture = await SiteFixture(
      [
        "index.rst": "Site\n====\n", "a/x/y.rst": ".. http:get:: /one\n",
        "b/x.rst": ".. http:get:: /two\n",
      ],
      configuration: configuration
    )
    #expect(fixture.site.apis.map(\.title) == ["First", "b", "c"])
    #expect(fixture.site.apis.map { $0.operations.map(\.path.text) } == [["/one"], ["/two"], []])
    #expect(fixture.diagnostics.map(\.message) == ["no file 'gone.json'"])
  }
}
