import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Sample requests` {
  private typealias Fixture = ReferenceFixture

  private func curl(
    _ operation: API.Operation,
    _ change: (inout API.Description) -> Void = { _ in }
  ) -> String {
    var api = Fixture.api([operation])
    api.servers = [API.Server(url: "https://api.example.org/")]
    change(&api)
    return CurlCommand(RequestSample(api: api, operation: operation).request).text
  }

  @Test func `fill in the path`() {
    let operation = Fixture.operation("GET", "/users/{id}/files/<path:path>")
    #expect(curl(operation) == "curl https://api.example.org/users/42/files/path/to/file")
  }

  @Test func `read the variables that a path alone tells of`() {
    let operation = Fixture.operation("GET", "/b/<uuid:re:0x[0-9a-f]{4}>/<port:int>/<rest:path>")
    #expect(curl(operation) == "curl https://api.example.org/b/0x0123/1/path/to/file")
  }

  @Test func `leave the server to the reader where none is known`() {
    let operation = Fixture.operation("DELETE", "/users")
    #expect(
      curl(operation) {
        $0.servers = []
        $0.basePath = "/v1"
      } == #"curl -X DELETE "$SERVER/v1/users""#
    )
    #expect(
      curl(operation) {
        $0.servers = [API.Server(url: "/v1")]
        $0.basePath = "/v1"
      } == #"curl -X DELETE "$SERVER/v1/users""#
    )
  }

  @Test func `take the defaults of a server's variables`() {
    let server = API.Server(
      url: "https://{region}.example.org",
      variables: [API.Server.Variable(name: "region", defaultValue: "eu")]
    )
    let text = curl(Fixture.operation("GET", "/a")) { $0.servers = [server] }
    #expect(text == "curl https://eu.example.org/a")
  }

  @Test func `write queries in the style of their parameters`() {
    var operation = Fixture.operation("GET", "/s")
    let list = API.SchemaUse.inline(
      API.Schema(types: [.array], examples: [.array([.string("a b"), .string("c")])])
    )
    let map = API.SchemaUse.inline(
      API.Schema(
        types: [.object],
        examples: [.object([Value.Member(name: "x", value: .number("1"))])]
      )
    )
    var exploded = Fixture.parameter("e", .query, list, isRequired: true)
    exploded.explodes = true
    let joined = Fixture.parameter("j", .query, list, isRequired: true)
    var deep = Fixture.parameter("d", .query, map, isRequired: true)
    deep.style = .deepObject
    let left = Fixture.parameter("optional", .query)
    operation.parameters = [exploded, joined, deep, left]
    #expect(
      curl(operation) == "curl 'https://api.example.org/s?e=a%20b&e=c&j=a%20b,c&d%5Bx%5D=1'"
    )
  }

  @Test func `send required headers and cookies`() {
    var operation = Fixture.operation("GET", "/s")
    operation.parameters = [
      Fixture.parameter("X-Fields", .header, isRequired: true),
      Fixture.parameter("session", .cookie, isRequired: true),
      Fixture.parameter("Accept", .header, isRequired: true),
    ]
    #expect(
      curl(operation) == """
        curl https://api.example.org/s \\
          -H 'X-Fields: example' \\
          -b session=example
        """
    )
  }

  @Test func `keep a header in its line`() {
    var operation = Fixture.operation("GET", "/s")
    var parameter = Fixture.parameter("X-Evil", .header, isRequired: true)
    parameter.examples = [API.Example(value: .string("a\r\nB: `c` 'd' $e"))]
    operation.parameters = [parameter]
    #expect(
      curl(operation) == """
        curl https://api.example.org/s \\
          -H 'X-Evil: a B: `c` '\\''d'\\'' $e'
        """
    )
  }

  @Test(arguments: [
    (
      API.SecurityScheme.Kind.http(scheme: "bearer", bearerFormat: nil),
      #"-H "Authorization: Bearer $TOKEN""#
    ),
    (.http(scheme: "basic", bearerFormat: nil), #"-u "$USERNAME:$PASSWORD""#),
    (.apiKey(name: "X-Key", location: .header), #"-H "X-Key: $API_KEY""#),
    (.apiKey(name: "sid", location: .cookie), #"-b "sid=$API_KEY""#),
    (.oauth2([]), #"-H "Authorization: Bearer $TOKEN""#),
  ])
  func `stand on variables for credentials`(kind: API.SecurityScheme.Kind, option: String) {
    var operation = Fixture.operation("GET", "/s")
    operation.securityRequirements = [
      API.SecurityRequirement(needs: [API.SecurityRequirement.Need(scheme: "s")])
    ]
    let text = curl(operation) { $0.securitySchemes = [API.SecurityScheme(id: "s", kind: kind)] }
    #expect(text == "curl https://api.example.org/s \\\n  " + option)
  }

  @Test func `put a key into the query where it belongs`() {
    var operation = Fixture.operation("GET", "/s")
    operation.securityRequirements = [
      API.SecurityRequirement(needs: [API.SecurityRequirement.Need(scheme: "s")])
    ]
    let scheme = API.SecurityScheme(id: "s", kind: .apiKey(name: "key", location: .query))
    let text = curl(operation) { $0.securitySchemes = [scheme] }
    #expect(text == #"curl "https://api.example.org/s?key=$API_KEY""#)
  }

  @Test func `log in as the site file tells where the operation names no way`() {
    let login = API.Login(kind: .token, endpoint: "/login")
    let text = curl(Fixture.operation("GET", "/s")) { $0.login = login }
    #expect(text.hasSuffix(#"-H "Authorization: Bearer $TOKEN""#))
    #expect(!curl(Fixture.operation("GET", "/login")) { $0.login = login }.contains("TOKEN"))
  }

  @Test func `send JSON`() {
    var operation = Fixture.operation("POST", "/s")
    let schema = Fixture.object([API.Property(name: "a", schema: Fixture.schema(.integer))])
    operation.requestBody = API.RequestBody(content: Fixture.json(.inline(schema)))
    #expect(
      curl(operation) == """
        curl -X POST https://api.example.org/s \\
          -H 'Content-Type: application/json' \\
          -d '{
            "a": 1
          }'
        """
    )
  }

  @Test func `send forms, with files where they are`() {
    var operation = Fixture.operation("POST", "/s")
    let schema = Fixture.object([
      API.Property(name: "title", schema: .inline(API.Schema(examples: [.string("@a;b")]))),
      API.Property(name: "data", schema: Fixture.schema(.file)),
      API.Property(name: "count", schema: Fixture.schema(.integer)),
    ])
    let type = API.MediaType(name: "multipart/form-data", schema: .inline(schema))
    operation.requestBody = API.RequestBody(content: [type])
    #expect(
      curl(operation) == """
        curl -X POST https://api.example.org/s \\
          --form-string 'title=@a;b' \\
          -F data=@data \\
          -F count=1
        """
    )
    operation.requestBody?.content[0].name = "application/x-www-form-urlencoded"
    #expect(curl(operation).contains("--data-urlencode 'title=@a;b'"))
  }
}

@Suite struct `Sample answers` {
  private typealias Fixture = ReferenceFixture

  @Test func `come from the first answer that went well`() throws {
    var operation = Fixture.operation("GET", "/s")
    operation.responses = [
      API.Response(status: "404", content: Fixture.json(Fixture.schema(.string))),
      API.Response(status: "201", content: Fixture.json(Fixture.schema(.integer))),
    ]
    let answer = try #require(AnswerSamples(api: Fixture.api(), operation: operation).first)
    #expect(answer.status == "201")
    #expect(answer.text == "1")
  }

  @Test func `prefer the writer's example`() throws {
    var operation = Fixture.operation("GET", "/s")
    var type = Fixture.json(Fixture.schema(.integer))[0]
    type.examples = [API.Example(value: .number("7"))]
    operation.responses = [API.Response(status: "200", content: [type])]
    #expect(AnswerSamples(api: Fixture.api(), operation: operation).first?.text == "7")
  }

  @Test func `show a gateway's stream a message a line, without its error`() {
    var operation = Fixture.operation("GET", "/s")
    operation.isStream = true
    let schema = Fixture.object([
      API.Property(name: "result", schema: Fixture.schema(.integer)),
      API.Property(name: "error", schema: Fixture.schema(.string)),
    ])
    operation.responses = [API.Response(status: "200", content: Fixture.json(.inline(schema)))]
    #expect(
      AnswerSamples(api: Fixture.api(), operation: operation).first?.text
        == "{\"result\": 1}\n{\"result\": 1}"
    )
  }
}
