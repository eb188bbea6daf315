import DocsModel
import MarkdownParsing
import SiteAssembly
import Testing

/// The endpoints of a text, and its blocks around them.
func endpoints(in text: String) -> (blocks: [Block], operations: [API.Operation]) {
  let file = SourceFile(id: .init(0), path: "rest.md", bytes: Array(text.utf8))
  return MarkdownEndpointReader().read(MarkdownParser().parse(file).value.blocks)
}

@Suite struct `Endpoints of Markdown` {
  @Test(arguments: [
    "### `GET /jobs/{id}`", "### GET /jobs/{id}", "## `GET` `/jobs/{id}`", "# **GET** /jobs/{id}",
    "`GET /jobs/{id}`", "**GET** `/jobs/{id}`", "**`GET /jobs/{id}`**:",
    "### `GET https://api.example.org/jobs/{id}`", "### `GET /jobs/{id}` (deprecated)",
  ])
  func `begin with a method and a path alone`(text: String) {
    let operations = endpoints(in: text).operations
    #expect(operations.map(\.method) == ["GET"])
    #expect(operations.map(\.path.text) == ["/jobs/{id}"])
    #expect(operations.map(\.isDeprecated) == [text.contains("deprecated")])
  }

  @Test(arguments: [
    "Call `GET /jobs` first.", "`GET /jobs` gives all.", "`/jobs`", "`GET`", "GET /jobs",
    "## GET started", "## The `GET /jobs` call", "## `get /jobs`", "- `GET /jobs`",
    "    GET /jobs",
  ])
  func `do not begin in running text`(text: String) {
    #expect(endpoints(in: text).operations.isEmpty)
  }

  @Test func `keep their headings and take what is below them`() throws {
    let (blocks, operations) = endpoints(
      in: """
        # Jobs
        Intro.
        ## `GET /jobs`
        Lists jobs. All of them.
        ### Notes
        More.
        ### `POST /jobs`
        Makes one.
        ## Other
        Text.
        """
    )
    #expect(operations.map(\.method) == ["GET", "POST"])
    #expect(operations.map(\.summary) == ["Lists jobs", "Makes one"])
    #expect(operations[0].description.count == 2)
    guard case .section(let jobs)? = blocks.first?.kind, jobs.blocks.count == 3,
      case .section(let list) = jobs.blocks[1].kind, list.blocks.count == 2,
      case .section(let create) = list.blocks[1].kind
    else {
      Issue.record("unexpected sections")
      return
    }
    #expect(jobs.blocks[1].attributes.ids == ["get-jobs"])
    #expect(list.blocks[0].kind == .operation(.init(api: -1, index: 0)))
    #expect(create.blocks.map(\.kind) == [.operation(.init(api: -1, index: 1))])
  }

  @Test func `of paragraphs end at the next one and at headings`() {
    let (_, operations) = endpoints(
      in: """
        ## Get a job
        `GET /jobs/<id>`

        Example response:
        ```
        {}
        ```

        `DELETE /jobs/<id>`

        Removes it.

        ### Query parameters
        - `force`: whether to stop it first

        ### Other
        Elsewhere.
        """
    )
    #expect(operations.map(\.summary) == ["Get a job", "Removes it"])
    #expect(operations.map(\.description.count) == [2, 2])
    #expect(operations[1].parameters.map(\.name) == ["id", "force"])
  }

  @Test func `of a section for the request alone take its siblings`() {
    let (blocks, operations) = endpoints(
      in: """
        # Jobs
        ## Get a job
        ### HTTP request
        `GET https://api.example.org/jobs/<id>`
        ### URL parameters
        Parameter | Description
        --- | ---
        id | which
        ### Query parameters
        Parameter | Default | Description
        --- | --- | ---
        full | false | all of it
        ## Stop a job
        Text.
        """
    )
    #expect(operations.map(\.summary) == ["Get a job"])
    #expect(operations[0].parameters.map(\.name) == ["id", "full"])
    #expect(operations[0].parameters.allSatisfy { !$0.description.isEmpty })
    guard case .section(let jobs)? = blocks.first?.kind else {
      Issue.record("no section")
      return
    }
    #expect(jobs.blocks.count == 2)
  }

  @Test func `have the variables of their paths as parameters`() {
    let path = "/a/<id:re:0x[0-9]{2}>/<port:int>/<file:path>/{name}"
    let parameters = endpoints(in: "## `GET \(path)`").operations[0].parameters
    #expect(parameters.map(\.name) == ["id", "port", "file", "name"])
    #expect(parameters.allSatisfy { $0.isRequired && $0.location == .path })
    let schemas = parameters.map(\.schema)
    #expect(
      schemas[0] == .inline(.init(types: [.string], constraints: .init(pattern: "0x[0-9]{2}")))
    )
    #expect(schemas[1] == .inline(.init(types: [.integer])))
    #expect(schemas[2] == .inline(.init(types: [.string])))
  }

  @Test func `may write variables with a colon`() {
    let operation = endpoints(in: "`GET /users/:id/jobs`").operations[0]
    #expect(operation.path.text == "/users/:id/jobs")
    #expect(operation.path.normalized == "/users/{id}/jobs")
  }

  @Test func `have the names of a query as parameters`() {
    let operation = endpoints(in: "## `GET /jobs?page={n}&all`").operations[0]
    #expect(operation.path.normalized == "/jobs")
    #expect(operation.path.text == "/jobs?page={n}&all")
    #expect(operation.parameters.map(\.name) == ["page", "all"])
  }

  @Test func `are summed up by their first sentence`() {
    func summary(_ text: String) -> String? {
      endpoints(in: "## `GET /a`\n" + text).operations[0].summary
    }
    #expect(summary("Gives e.g. a *job*. More.") == "Gives e.g. a job")
    #expect(summary("Gives jobs in two ways:\n- a") == "Gives jobs in two ways")
    #expect(summary("Query parameters:\n- a") == nil)
    #expect(summary("[Back to top](#top)") == nil)
    #expect(summary("```\ncode\n```") == nil)
  }
}
