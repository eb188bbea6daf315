import DocsModel
import MarkdownParsing
import SiteAssembly
import Testing

@Suite struct `Fields of Markdown endpoints` {
  private func operation(_ text: String, method: String = "GET") -> API.Operation {
    endpoints(in: "## `\(method) /jobs/{id}`\n\n" + text).operations[0]
  }

  private func parameters(_ text: String) -> [API.Parameter] {
    operation(text).parameters.filter { $0.location != .path }
  }

  private func schema(_ use: API.SchemaUse?) -> API.Schema {
    if case .inline(let schema)? = use { schema } else { API.Schema() }
  }

  private func parts(_ operation: API.Operation) -> [OperationPart] {
    operation.description.compactMap { block in
      if case .operationPart(let part) = block.kind { part } else { nil }
    }
  }

  @Test(arguments: [
    "Query parameters:\n- `page`: which\n- `size`: how many",
    "**Query Parameter**\n\n* **page**: which\n* **size** - how many",
    "### Query parameters\n\n- page: which\n- size: how many",
    "Query parameters:\n    - `page`: which\n    - `size`: how many",
    "Text.\nQuery params:\n\n - `page` : which\n - `size` : how many",
    "| Query Parameter | Description |\n|---|---|\n| `page` | which |\n| `size` | how many |",
    "*URL query string:*\n\n| Name | Meaning |\n|---|---|\n| page | which |\n| size | how many |",
    "Takes the following query parameters:\n    page=which\n    size=many",
    "Query parameters\n\n| Name | Meaning |\n|---|---|\n| page | which |\n| size | how many |",
    "**Query parameters** (none needed)\n\n- `page`: which\n- `size`: how many",
    "1. Query parameters:\n    - `page`: which\n    - `size`: how many",
  ])
  func `are found below their labels`(text: String) {
    let parameters = parameters(text)
    #expect(parameters.map(\.name) == ["page", "size"])
    #expect(parameters.allSatisfy { $0.location == .query && !$0.isRequired })
    #expect(parameters.allSatisfy { $0.description.count == 1 })
  }

  @Test(arguments: [
    ("HTTP Request headers:", API.Parameter.Location.header), ("Path parameters", .path),
    ("Cookies:", .cookie), ("Parameters:", .query),
  ])
  func `are where their label says`(label: String, location: API.Parameter.Location) {
    let parameters = operation("**\(label)**\n- `name`: text").parameters
    #expect(parameters.last?.name == "name")
    #expect(parameters.last?.location == location)
  }

  @Test(arguments: [
    "Steps:", "Examples:", "Example query parameters:", "It can be one of:", "Error codes:",
  ])
  func `are not made of other lists`(label: String) {
    let operation = operation(label + "\n- `name`: text")
    #expect(operation.parameters.count == 1)
    #expect(parts(operation).isEmpty)
  }

  @Test func `stand in the text where the writer put them`() {
    let operation = operation("Before.\n\nQuery parameters:\n- `page`: which\n\nAfter.")
    #expect(operation.description.count == 3)
    let selection = OperationPart.Selection.parameters(.query, names: ["page"])
    #expect(
      parts(operation) == [
        OperationPart(label: [.text("Query parameters:")], selection: selection)
      ]
    )
  }

  @Test(arguments: [
    ("`a`: REQUIRED. Text.", true), ("`a`: (Required) Text.", true),
    ("`a` (int, required): T", true),
    ("`a`: OPTIONAL. Text.", false), ("`a`: Text. Required.", true), ("`a`: Text (required)", true),
    ("`a`: Required when `b` is not given.", false), ("`a`: the required text", false),
  ])
  func `are required where the text says so`(item: String, isRequired: Bool) {
    #expect(parameters("Query parameters:\n- \(item)").map(\.isRequired) == [isRequired])
  }

  @Test(arguments: [
    ("`a`: (optional) String. Text", API.Schema.ValueType.string), ("`a` (int): text", .integer),
    ("`a`: Bool. If true", .boolean), ("`a`: MULTIPLE. Text", .array),
    ("`a`: Text. May be provided multiple times.", .array), ("`a`: List of ids", .array),
  ])
  func `have types where the text says so`(item: String, type: API.Schema.ValueType) {
    let parameters = parameters("Query parameters:\n- \(item)")
    #expect(parameters.map { schema($0.schema).types } == [[type]])
  }

  @Test(arguments: [
    ("Default is `0`.", Value.number("0")), ("Default is 0, meaning all", .number("0")),
    ("Defaults to `default`, which is all.", .string("default")),
    ("default is 'a b'", .string("a b")),
    ("(default: True)", .boolean(true)), ("Default is\n  False. If not", .boolean(false)),
    ("Default: asc.", .string("asc")),
  ])
  func `have defaults where the text says so`(text: String, value: Value) {
    let parameters = parameters("Query parameters:\n- `a`: one, \(text)")
    #expect(parameters.map { schema($0.schema).defaultValue } == [value])
  }

  @Test(arguments: [
    "Defaults to 1. Otherwise it defaults to 0.", "Default is the newest one", "by default all",
  ])
  func `have no default where the text leaves it open`(text: String) {
    let parameters = parameters("Query parameters:\n- `a`: \(text)")
    #expect(parameters.map { schema($0.schema).defaultValue } == [nil])
  }

  @Test func `of tables are read by the names of the columns`() {
    let parameters = operation(
      """
      | Parameter | In | Type | Required | Default | Since | Description |
      |---|---|---|---|---|---|---|
      | `page` | query | integer | no | 1 | 2.0 | which |
      | `X-Trace` | header | uuid | yes | | | a mark |
      | `tags` | query | array of strings | | | | some |
      """
    ).parameters.dropFirst()
    #expect(parameters.map(\.name) == ["page", "X-Trace", "tags"])
    #expect(parameters.map(\.location) == [.query, .header, .query])
    #expect(parameters.map(\.isRequired) == [false, true, false])
    let schemas = parameters.map { schema($0.schema) }
    #expect(schemas[0] == API.Schema(types: [.integer], defaultValue: .number("1")))
    #expect(schemas[1] == API.Schema(types: [.string], format: "uuid"))
    #expect(schemas[2].types == [.array])
    #expect(parameters.first?.description.count == 2)
  }

  @Test func `of a form make a form body`() {
    let operation = operation(
      """
      | Form Parameter | Description |
      |---|---|
      | `user` | REQUIRED. Who |
      | `scope` | OPTIONAL. What |
      """,
      method: "POST"
    )
    let media = operation.requestBody?.content.first
    #expect(media?.name == "application/x-www-form-urlencoded")
    #expect(schema(media?.schema).properties.map(\.name) == ["user", "scope"])
    #expect(schema(media?.schema).properties.map(\.isRequired) == [true, false])
    #expect(parts(operation).map(\.selection) == [.requestBody(names: ["user", "scope"])])
  }

  @Test func `of a token request may be set as an outline, which stays`() {
    let operation = operation(
      "Token request:\n\n    user\n        REQUIRED. Who\n\n    scope\n        OPTIONAL. What\n",
      method: "POST"
    )
    let body = schema(operation.requestBody?.content.first?.schema)
    #expect(body.properties.map(\.isRequired) == [true, false])
    #expect(operation.description.count == 2)
  }

  @Test func `of JSON bodies nest as their lists do`() {
    let operation = operation(
      """
      JSON request body:
      - `name`: (string, required)
      - `owner` (object): who
        - `id`: (int)
      - `tags` (array):
        - `key`: text
      """,
      method: "POST"
    )
    let body = schema(operation.requestBody?.content.first?.schema)
    #expect(body.properties.map(\.name) == ["name", "owner", "tags"])
    #expect(schema(body.properties[1].schema).properties.map(\.name) == ["id"])
    #expect(schema(schema(body.properties[2].schema).items).properties.map(\.name) == ["key"])
    let names = ["name", "owner", "owner.id", "tags", "tags[].key"]
    #expect(parts(operation).map(\.selection) == [.requestBody(names: names)])
  }

  @Test func `of answers belong to the answer`() {
    let operation = operation(
      """
      Returns a list of jobs, each with the following fields:
      - `id`: which

      Response headers (for files):
      - `Content-Type: <type>`
      - `Range: bytes`: what

      Response headers (for folders):
      - `Content-Type: application/zip`

      Status codes:
      - `200 OK`: all well
      - 404: not there
      """
    )
    #expect(operation.responses.map(\.status) == ["200", "404"])
    let answer = schema(operation.responses[0].content.first?.schema)
    #expect(schema(answer.items).properties.map(\.name) == ["id"])
    #expect(operation.responses[0].headers.map(\.name) == ["Content-Type", "Range"])
    #expect(
      parts(operation).map(\.selection) == [
        .responseBody(names: ["[].id"]), .responseHeaders(names: ["Content-Type", "Range"]),
        .responses(codes: ["200", "404"]),
      ]
    )
  }

  @Test func `keep the lists of values in their own text`() {
    let parameters = parameters(
      """
      Query parameters:

      - `words`: what to look for. Forms:
      - `name=<name>`: by name
      - `.count`: how many
      - `page`: which
      """
    )
    #expect(parameters.map(\.name) == ["words", "page"])
    #expect(parameters[0].description.count == 2)
  }

  @Test(arguments: [
    "One of `x`, `y` or `z`.", "Must be either 'x', 'y' or 'z'.", "Possible values: `x`, `y`, `z`",
  ])
  func `have the values that the text lists`(text: String) {
    let parameters = parameters("Query parameters:\n- `a`: \(text)")
    let values = parameters.map { schema($0.schema).values.map(\.value) }
    #expect(values == [[.string("x"), .string("y"), .string("z")]])
  }

  @Test func `below a heading of an answer belong to that answer`() {
    let operation = operation(
      """
      ### Request

      #### Headers
      - `X-Trace`: a mark

      ### Response 201

      #### Headers
      - `Location`: where

      #### Body
      - `id`: which
      """,
      method: "POST"
    )
    #expect(operation.parameters.map(\.name) == ["id", "X-Trace"])
    #expect(operation.responses.map(\.status) == ["201"])
    #expect(operation.responses[0].headers.map(\.name) == ["Location"])
    #expect(schema(operation.responses[0].content.first?.schema).properties.count == 1)
  }

  @Test func `lose no text`() {
    let operation = operation("Headers:\n- `Range: bytes=<start>`: some *bytes*")
    #expect(operation.parameters[1].name == "Range")
    #expect(
      operation.parameters[1].description.map(\.kind) == [
        .paragraph([
          .literal(Literal(text: "bytes=<start>")), .text(": some "), .emphasis([.text("bytes")]),
        ])
      ]
    )
  }
}
