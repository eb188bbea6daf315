import DocsModel
import TestSupport
import Testing

@testable import SiteAssembly

@Suite struct `Options of the openapi directive` {
  private func operation(_ options: String) async -> API.Operation? {
    let fixture = await SiteFixture(
      ["index.rst": "Things\n======\n\n.. openapi:: api.json\n   \(options)\n", "api.json": "{}"],
      descriptions: { sources in
        let range = SourceRange.startOfFile(sources["api.json"]?.id ?? SourceFile.ID(0))
        return [Self.description(at: range)]
      }
    )
    return fixture.site.apis.first?.operations.first
  }

  private static func description(at range: SourceRange) -> API.Description {
    let body = API.Schema(types: [.object])
    let formats = ["text/plain", "application/json"].map { name in
      API.MediaType(
        name: name,
        schema: .inline(body),
        examples: [API.Example(value: .string("x"))]
      )
    }
    let operation = API.Operation(
      method: "PUT",
      path: API.PathTemplate(parsing: "/things"),
      requestBody: API.RequestBody(content: formats),
      responses: ["200", "404"].map { API.Response(status: $0, content: formats) },
      range: range
    )
    return API.Description(
      id: "",
      title: "Things",
      operations: [operation],
      specification: "api.json"
    )
  }

  @Test func `put the parameters into an order`() async {
    let operation = await operation(":request-parameters-order: header,query")
    #expect(operation?.parameterOrder == [.header, .query, .path, .cookie, .queryString])
  }

  @Test(arguments: [
    (":example-preference: application/json", "application/json", "application/json"),
    (":request-example-preference: application/json", "application/json", "text/plain"),
    (":response-example-preference: application/json", "text/plain", "application/json"),
    ("", "text/plain", "text/plain"),
  ])
  func `say which format is shown`(options: String, request: String, response: String) async {
    let operation = await operation(options)
    #expect(operation?.requestBody?.content.first?.name == request)
    #expect(operation?.responses.first?.content.first?.name == response)
  }

  @Test func `keep examples to some statuses`() async {
    let operation = await operation(":response-examples-for: 200 201")
    let counts = operation?.responses.map { $0.content.map(\.examples.count) }
    #expect(counts == [[1, 1], [0, 0]])
  }

  @Test func `leave out what JSON bodies consist of`() async {
    let operation = await operation(":no-json-schema-description:")
    #expect(operation?.requestBody?.content.map { $0.hidesSchema } == [false, true])
  }

  @Test(arguments: [
    ":request:", ":examples:", ":generate-examples-from-schemas:", ":format: markdown",
    ":markup: commonmark", ":encoding: utf8", ":meta:",
  ])
  func `that ask for what is always so change nothing`(options: String) async {
    let (plain, asked) = (await operation(""), await operation(options))
    #expect(plain == asked && asked?.home != nil)
  }
}
