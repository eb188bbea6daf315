import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Internal parts` {
  @Test func `are left out wherever they stand`() throws {
    let result = parse(
      specification(
        """
        tags: [{name: a}, {name: secret, x-internal: true}]
        servers: [{url: /}, {url: /secret, x-internal: true}]
        paths:
          /hidden: {x-internal: true, get: {responses: {'200': {description: A}}}}
          /a:
            put: {x-internal: true, responses: {'200': {description: A}}}
            get:
              parameters:
                - {name: secret, in: query, x-internal: true, schema: {type: string}}
                - {$ref: '#/components/parameters/Hidden'}
              responses:
                '200': {description: A, headers: {Hidden: {x-internal: true, schema: {}}}}
        components:
          parameters: {Hidden: {name: hidden, in: query, x-internal: true, schema: {type: string}}}
          schemas:
            Hidden: {x-internal: true}
            Shown:
              required: [secret, value]
              properties: {secret: {x-internal: true}, value: {type: string}}
              example: {secret: {x-internal: true}}
        """
      )
    )
    #expect(result.diagnostics == [])
    let description = try #require(result.value)
    #expect(description.groups.map(\.name) == ["a", "default"])
    #expect(description.servers.map(\.url) == ["/"])
    #expect(description.operations.map(\.method) == ["GET"])
    #expect(description.operations.first?.parameters == [])
    #expect(description.operations.first?.responses.first?.headers == [])
    let schema = try #require(description.schemas.first?.schema)
    #expect(description.schemas.count == 1)
    #expect(schema.properties.map(\.name) == ["value"])
    #expect(schema.otherRequiredProperties == [])
    #expect(schema.examples.first != .object([]))
  }

  @Test func `are told by the word itself, whatever its place`() throws {
    let text = specification(
      "paths: {}\ncomponents: {schemas: {A: {properties: {value: {x-internal: true}, b: {x-internal: false}}}}}"
    )
    let schema = try #require(parse(text).value?.schemas.first?.schema)
    #expect(schema.properties.map(\.name) == ["b"])
  }
}
