import DocsModel
import OpenAPIParsing
import Testing

@Suite struct `Components` {
  @Test func `that nothing refers to are kept, each with what it says`() throws {
    let result = parse(
      """
      openapi: 3.2.0
      info: {title: T, version: '1'}
      paths:
        /a: {get: {responses: {'200': {$ref: '#/components/responses/Used'}}}}
      components:
        responses:
          Used: {description: A, headers: {X-A: {$ref: '#/components/headers/Used'}}}
          Spare: {description: B, headers: {X-B: {$ref: '#/components/headers/Inner'}}}
        headers:
          Used: {schema: {type: string}}
          Inner: {schema: {type: string}}
          Spare: {schema: {type: integer}}
        parameters:
          page: {name: page, in: query, schema: {type: integer}}
        requestBodies:
          Pet: {content: {text/plain: {}}}
        examples:
          one: {value: 1}
        links:
          next: {operationId: x}
        callbacks:
          done: {'{$url}': {post: {responses: {'200': {description: C}}}}}
        pathItems:
          idle: {get: {responses: {'200': {description: D}}}}
        mediaTypes:
          lines: {schema: {type: string}}
      """
    )
    let unused = try #require(result.value).unusedComponents
    #expect(
      unused.map { "\($0.kind.rawValue) \($0.name)" } == [
        "path idle", "callback done", "parameter page", "request body Pet", "response Spare",
        "media type lines", "header Spare", "link next", "example one",
      ]
    )
    #expect(unused[0].content.callbacks.first?.operations.first?.method == "GET")
    #expect(unused[2].content.parameters.map(\.name) == ["page"])
    #expect(unused[3].content.requestBody?.content.map(\.name) == ["text/plain"])
    #expect(unused[4].content.responses.first?.headers.map(\.name) == ["X-B"])
    #expect(unused[8].content.requestBody?.content.first?.examples.count == 1)
  }

  @Test func `of OpenAPI 2.0 stand at the root`() throws {
    let result = parse(
      oldSpecification(
        """
        paths: {}
        parameters:
          body: {name: body, in: body, schema: {type: string}}
        responses:
          Spare: {description: B}
        """
      )
    )
    let unused = try #require(result.value).unusedComponents
    #expect(unused.map(\.name) == ["body", "Spare"])
    #expect(unused[0].content.requestBody != nil)
  }
}
