import DocsModel
import OpenAPIParsing
import Testing

@Suite struct `Names in specifications` {
  private let source = specification(
    """
    x-own: 1
    paths:
      x-draft: {get: 1}
      /a:
        x-own: 1
        get:
          responses:
            x-note: 1
            '200':
              description: A
              headers: {x-next: {schema: {type: string}}}
              content:
                x-format: {schema: {properties: {x-size: {type: integer}}}}
              links: {x-link: {operationId: a}}
          callbacks:
            x-bell: {x-own: 1, '{$url}': {post: {responses: {'200': {description: B}}}}}
    components:
      schemas: {x-schema: {}}
      securitySchemes:
        x-key: {type: apiKey, in: query, name: x-key}
        flow:
          type: oauth2
          flows: {password: {tokenUrl: /token, scopes: {x-all: All}}}
    """
  )

  @Test func `that begin with x- are extensions only beside fields`() throws {
    let result = parse(source)
    #expect(result.diagnostics == [])
    let description = try #require(result.value)
    #expect(description.operations.map(\.path.text) == ["/a"])
    let operation = try #require(description.operations.first)
    #expect(operation.responses.map(\.status) == ["200"])
    #expect(operation.responses[0].headers.map(\.name) == ["x-next"])
    #expect(operation.responses[0].content.map(\.name) == ["x-format"])
    #expect(operation.responses[0].links.map(\.name) == ["x-link"])
    #expect(operation.callbacks.map(\.name) == ["x-bell"])
    #expect(operation.callbacks.map(\.expression) == ["{$url}"])
    #expect(description.schemas.map(\.name) == ["x-schema"])
    #expect(description.securitySchemes.map(\.id) == ["x-key", "flow"])
    guard case .oauth2(let flows) = description.securitySchemes[1].kind else { return }
    #expect(flows.first?.scopes.map(\.name) == ["x-all"])
  }

  @Test func `of methods keep the order of the file`() throws {
    let response = "{responses: {'200': {description: A}}}"
    let source = """
      openapi: 3.2.0
      info: {title: T, version: '1'}
      paths:
        /a:
          put: \(response)
          additionalOperations: {LINK: \(response), COPY: \(response)}
          get: \(response)
      """
    let description = try #require(parse(source).value)
    #expect(description.operations.map(\.method) == ["PUT", "LINK", "COPY", "GET"])
  }
}

@Suite struct `What a path says` {
  @Test func `stands with each of its operations`() throws {
    let source = specification(
      """
      paths:
        /a:
          summary: The path
          description: For all.
          get: {summary: Own, description: For one., responses: {'200': {description: A}}}
          put: {responses: {'200': {description: A}}}
      """
    )
    let operations = try #require(parse(source).value?.operations)
    #expect(operations.map(\.summary) == ["Own", "The path"])
    #expect(paragraphs(of: operations[0].description) == ["For one.", "The path", "For all."])
    #expect(paragraphs(of: operations[1].description) == ["For all."])
  }
}

@Suite struct `Protocols of OpenAPI 2.0` {
  private func description(_ fields: String) -> API.Description? {
    parse(oldSpecification(fields + "schemes: [http, wss]\npaths: {}\n")).value
  }

  @Test func `stand in the addresses of servers`() {
    let description = description("host: a.example\n")
    #expect(description?.servers.map(\.url) == ["http://a.example", "wss://a.example"])
    #expect(description?.protocols == [])
  }

  @Test func `are told apart where no host is named`() {
    let description = description("basePath: /v1\n")
    #expect(description?.servers.map(\.url) == ["/v1"])
    #expect(description?.protocols == ["http", "wss"])
  }
}

@Suite struct `Lists in forms of OpenAPI 2.0` {
  @Test func `are one text with commas unless told otherwise`() throws {
    let source = oldSpecification(
      """
      host: a.example
      schemes: [https]
      paths:
        /a:
          post:
            schemes: [wss]
            parameters:
              - {name: plain, in: formData, type: array, items: {type: string}}
              - {name: piped, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: single, in: formData, type: string}
            responses: {'200': {description: A}}
      """
    )
    let operation = try #require(parse(source).value?.operations.first)
    let encodings = try #require(operation.requestBody?.content.first?.encodings)
    #expect(encodings.map(\.property) == ["plain", "piped"])
    #expect(encodings.map(\.style) == [.form, .pipeDelimited])
    #expect(encodings.map(\.explodes) == [false, false])
    #expect(operation.servers.map(\.url) == ["wss://a.example"])
  }
}
