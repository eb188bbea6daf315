import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `What objects of a specification need` {
  @Test func `addresses and scopes of OAuth flows`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths: {}
        components:
          securitySchemes:
            a: {type: oauth2, flows: {authorizationCode: ‹1›{scopes: {}}}}
            b: {type: oauth2, flows: {password: ‹2›{tokenUrl: /token}}}
        """
      ),
      [
        "1": "an OAuth flow needs the field 'authorizationUrl'\n"
          + "an OAuth flow needs the field 'tokenUrl'",
        "2": "an OAuth flow needs the field 'scopes'",
      ]
    )
    expectSpecificationDiagnostics(
      in: oldSpecification(
        "paths: {}\nsecurityDefinitions: {a: ‹1›{type: oauth2, flow: implicit, scopes: {}}}"
      ),
      ["1": "a security scheme needs the field 'authorizationUrl'"]
    )
  }

  @Test func `what tells of a parameter's value`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          /a/{b}:
            get:
              parameters:
                - ‹1›{name: b, in: path, schema: {type: string}}
                - ‹2›{name: c, in: query}
                - ‹3›{name: d, in: query, schema: {}, content: {text/plain: {}}}
              responses: {'200': {description: A}}
        """
      ),
      [
        "1": "the path parameter 'b' needs 'required: true'",
        "2": "a parameter needs the field 'schema' or 'content'",
        "3": "a parameter has the field 'schema' or the field 'content', not both",
      ]
    )
    expectSpecificationDiagnostics(
      in: oldSpecification(
        """
        paths:
          /a:
            get:
              parameters: [‹1›{name: c, in: query}, ‹2›{name: d, in: body}]
              responses: {'200': {description: A}}
        """
      ),
      [
        "1": "a parameter needs the field 'type'", "2": "a parameter needs the field 'schema'",
      ]
    )
  }

  @Test func `tags that there are`() throws {
    let source = """
      openapi: 3.2.0
      info: {title: T, version: '1'}
      tags:
        - {name: ships, parent: ‹1›flet}
        - {name: fleet}
        - {name: hen, parent: egg}
        - {name: egg, parent: ‹2›hen}
      x-tagGroups: [{name: All, tags: [ships, ‹3›boats]}]
      paths: {}
      """
    expectSpecificationDiagnostics(
      in: source,
      [
        "1": "unknown tag 'flet' — did you mean 'fleet'?",
        "2": "through 'parent' the tag 'egg' is around itself",
        "3": "unknown tag 'boats'",
      ]
    )
    let groups = try #require(parse(source).value?.groups)
    #expect(groups.first { $0.name == "hen" }?.parent == "egg")
    #expect(groups.first { $0.name == "egg" }?.parent == nil)
  }

  @Test func `a dialect that is known`() {
    expectSpecificationDiagnostics(
      in: """
        openapi: 3.1.0
        jsonSchemaDialect: ‹1›https://json-schema.org/draft-07/schema
        info: {title: T, version: '1'}
        components:
          schemas:
            A: {$schema: 'https://json-schema.org/draft/2020-12/schema'}
            B: {$schema: ‹2›'https://dialect.example/own', ‹3›minimun: 1}
        """,
      [
        "1": "the dialect 'https://json-schema.org/draft-07/schema' is not known"
          + " — schemas are read as those of JSON Schema 2020-12",
        "2": "the dialect 'https://dialect.example/own' is not known"
          + " — schemas are read as those of JSON Schema 2020-12",
        "3": "unknown field 'minimun' of a schema — did you mean 'minimum'?",
      ]
    )
  }

  @Test func `no more beside a reference than its version lets stand there`() throws {
    let rest = """
      paths:
        /a:
          get:
            responses:
              '200': {$ref: '#/components/responses/A', ‹1›description: Own, ‹2›headers: {}}
      components: {responses: {A: {description: Shared}}}
      """
    expectSpecificationDiagnostics(
      in: specification(rest),
      [
        "1": "the field 'description' of a reference belongs to OpenAPI 3.1 and later",
        "2": "unknown field 'headers' of a reference",
      ]
    )
    let response = parse(specification(rest)).value?.operations.first?.responses.first
    #expect(response.map { paragraphs(of: $0.description) } == ["Own"])
  }
}
