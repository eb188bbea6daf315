import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Mistakes in specifications` {
  @Test func `a version that is not known`() {
    let help = "known are 2.0, 3.0, 3.1 and 3.2"
    expectSpecificationDiagnostics(
      in: "openapi: ‹1›'4.0.0'",
      ["1": "unknown version '4.0.0' — \(help)"]
    )
    #expect(parse("openapi: '4.0.0'").value == nil)
  }

  @Test func `a version without quotes`() {
    let message = "expected a string for 'swagger', found a number — put it in quotes"
    expectSpecificationDiagnostics(
      in: "swagger: ‹1›2.0\ninfo: {title: T, version: '1'}\npaths: {}",
      ["1": message]
    )
  }

  @Test func `no version at all`() {
    expectSpecificationDiagnostics(
      in: "‹1›a: b",
      ["1": "expected 'openapi' or 'swagger' with the version of the specification"]
    )
  }

  @Test func `a malformed file`() {
    let result = parse("openapi: '3.0.0\n")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == ["yaml-syntax"])
  }

  @Test func `fields that are missing`() {
    expectSpecificationDiagnostics(
      in: "‹1›openapi: 3.0.0\ninfo: ‹2›{}\n",
      [
        "1": "a specification needs the field 'paths'",
        "2": "the field 'info' needs the field 'title'\nthe field 'info' needs the field 'version'",
      ]
    )
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          /a:
            get:
              ‹1›parameters: [‹2›{name: a}, ‹3›{in: query, schema: {}}]
            put:
              requestBody: ‹4›{}
              responses: {'200': ‹5›{}}
        """
      ),
      [
        "1": "an operation needs the field 'responses'",
        "2": "a parameter needs the field 'in'",
        "3": "a parameter needs the field 'name'",
        "4": "a request body needs the field 'content'",
        "5": "a response needs the field 'description'",
      ]
    )
  }

  @Test func `values of the wrong type, all of them, and the rest is built`() throws {
    let source = specification(
      """
      tags: ‹1›{}
      paths:
        /a:
          get:
            tags: [a]
            summary: ‹2›[1]
            deprecated: ‹3›'yes'
            operationId: ‹4›1
            parameters: [‹5›x, {name: a, in: query, schema: {maximum: ‹6›'9'}}]
            responses: ‹7›[]
          put: ‹8›1
      """
    )
    expectSpecificationDiagnostics(
      in: source,
      [
        "1": "expected an array for 'tags', found an object",
        "2": "expected a string for 'summary', found an array",
        "3": "expected a boolean for 'deprecated', found a string",
        "4": "expected a string for 'operationId', found a number — put it in quotes",
        "5": "expected an object for a parameter, found a string",
        "6": "expected a number for 'maximum', found a string",
        "7": "expected an object for 'responses', found an array",
        "8": "expected an object for an operation, found a number",
      ]
    )
    let operation = try #require(parse(source).value?.operations.first)
    #expect(operation.operationID == "1")
    #expect(operation.parameters.map(\.name) == ["a"])
  }

  @Test func `fields that are not known`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        ‹1›pathes: {}
        x-own: 1
        paths:
          /a:
            get:
              ‹2›zzzzz: 1
              responses: {'200': {description: A}}
        components: {schemas: {A: {‹3›requird: [], properties: {anything: {}}}}}
        """
      ),
      [
        "1": "unknown field 'pathes' of a specification — did you mean 'paths'?",
        "2": "unknown field 'zzzzz' of an operation",
        "3": "unknown field 'requird' of a schema — did you mean 'required'?",
      ]
    )
  }

  @Test func `words that are none of those there are`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          /a:
            get:
              parameters:
                - {name: a, in: ‹1›qurey}
                - {name: b, in: ‹2›body}
                - {name: c, in: query, style: ‹3›wild, schema: {type: ‹4›file}}
              responses: {'200': {description: A}}
        components: {securitySchemes: {s: {type: ‹5›basic}, k: {type: apiKey, name: k, in: ‹6›body}}}
        """
      ),
      [
        "1": "unknown value 'qurey' for 'in' — did you mean 'query'?",
        "2": "unknown value 'body' for 'in' — known are 'path', 'query', 'header', 'cookie'",
        "3": "unknown value 'wild' for 'style' — known are 'simple', 'form', 'label', 'matrix', "
          + "'spaceDelimited', 'pipeDelimited', 'deepObject'",
        "4": "the type 'file' belongs to OpenAPI 2.0",
        "5": "unknown value 'basic' for 'type' — known are 'apiKey', 'http', 'oauth2', "
          + "'openIdConnect'",
        "6": "unknown value 'body' for 'in' — known are 'query', 'header', 'cookie'",
      ]
    )
  }

  @Test func `paths and statuses that are none`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          ‹1›a:
            get:
              responses:
                ‹2›'20': {description: A}
                ‹3›600: {description: A}
                4XX: {description: A}
                200: {description: A}
                default: {description: A}
        """
      ),
      [
        "1": "the path 'a' does not begin with '/'",
        "2": "unknown status '20' — expected a code such as '200', a range such as '4XX', "
          + "or 'default'",
        "3": "unknown status '600' — expected a code such as '200', a range such as '4XX', "
          + "or 'default'",
      ]
    )
  }

  @Test func `an operationId that another operation has`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          /a:
            get: {operationId: one, responses: {'200': {description: A}}}
            put: {operationId: ‹1›one, responses: {'200': {description: A}}}
        """
      ),
      ["1": "duplicate operationId 'one' — GET /a in line 5 has it already"]
    )
  }

  @Test func `a parameter that stands twice`() {
    expectSpecificationDiagnostics(
      in: oldSpecification(
        """
        parameters: {a: {name: a, in: query, type: string}}
        paths:
          /a:
            get:
              parameters:
                - {$ref: '#/parameters/a'}
                - ‹1›{name: a, in: query, type: string}
                - {name: a, in: header, type: string}
                - {$ref: ‹2›'#/parameters/a'}
              responses: {'200': {description: A}}
        """
      ),
      ["1": "a second query parameter 'a'", "2": "a second query parameter 'a'"]
    )
  }

  @Test func `a security scheme that is not declared`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths: {/a: {get: {security: [{‹1›tokne: []}], responses: {'200': {description: A}}}}}
        components: {securitySchemes: {token: {type: http, scheme: bearer}}}
        """
      ),
      ["1": "unknown security scheme 'tokne' — did you mean 'token'?"]
    )
  }

  @Test func `a minor version that is newer`() throws {
    let source = "openapi: ‹1›'3.7.1'\ninfo: {title: T, version: '1'}\npaths: {}"
    expectSpecificationDiagnostics(
      in: source,
      ["1": "version '3.7.1' is newer than those that are known — it is read as 3.2"]
    )
    #expect(parse(source).value?.title == "T")
  }

  @Test func `words of other versions, which are read all the same`() throws {
    let source = specification(
      """
      paths:
        /a:
          query:
            responses: {'200': {description: A}}
      components:
        schemas: {A: {‹2›const: 1, exclusiveMaximum: ‹3›9, type: ‹4›[string, ‹5›'null']}}
      """
    ).replacing("    query:", with: "    ‹1›query:")
    expectSpecificationDiagnostics(
      in: source,
      [
        "1": "the field 'query' of a path belongs to OpenAPI 3.2 and later",
        "2": "the field 'const' of a schema belongs to OpenAPI 3.1 and later",
        "3": "a number for 'exclusiveMaximum' belongs to OpenAPI 3.1 and later",
        "4": "a list of types belongs to OpenAPI 3.1 and later",
        "5": "the type 'null' belongs to OpenAPI 3.1 and later",
      ]
    )
    let description = try #require(parse(source).value)
    #expect(description.operations.map(\.method) == ["QUERY"])
    let schema = try #require(description.schemas.first?.schema)
    #expect(schema.constantValue == .number("1"))
    #expect(schema.constraints.exclusiveMaximum == "9")
    #expect(schema.types == [.string])
    #expect(schema.isNullable)
  }

  @Test func `fields that later versions dropped`() {
    expectSpecificationDiagnostics(
      in: "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        + "components: {schemas: {A: {‹1›nullable: true, exclusiveMinimum: ‹2›true}}}",
      [
        "1": "the field 'nullable' of a schema belongs to OpenAPI 3.0",
        "2": "a boolean for 'exclusiveMinimum' belongs to OpenAPI 2.0 to 3.0",
      ]
    )
  }

  @Test func `references where the specification has none, which are followed`() throws {
    let source = specification(
      """
      paths: {$ref: ‹1›'paths.yaml'}
      components: {schemas: {A: {properties: {$ref: ‹2›'#/components/schemas/B/properties'}}, B: {properties: {b: {type: string}}}}}
      """
    )
    let others = ["paths.yaml": "/a: {get: {responses: {'200': {description: A}}}}"]
    let help = "it is followed, though the specification has none here"
    expectSpecificationDiagnostics(
      in: source,
      others: others,
      [
        "1": "a reference in the place of the field 'paths' — \(help)",
        "2": "a reference in the place of the field 'properties' — \(help)",
      ]
    )
    let description = try #require(parse(source, others: others).value)
    #expect(description.operations.count == 1)
    #expect(description.schemas.first?.schema.properties.map(\.name) == ["b"])
  }

  @Test func `path variables without parameters, and the reverse`() {
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths:
          /a/{id}/{name}:
            parameters: [‹1›{name: nam, in: path, required: true, schema: {type: string}}]
            ‹2›get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: A}}
        """
      ),
      [
        "1": "the path '/a/{id}/{name}' has no '{nam}' for the parameter 'nam'"
          + " — did you mean 'name'?",
        "2": "no parameter tells about '{name}' of the path '/a/{id}/{name}'",
      ]
    )
  }

  @Test func `a value in the place of an example`() throws {
    let source = specification(
      """
      paths:
        /a:
          get:
            responses:
              '200':
                description: A
                content: {application/json: {examples: {one: ‹1›{size: 1}}}}
      """
    )
    expectSpecificationDiagnostics(
      in: source,
      ["1": "a value in the place of an example object — the value belongs below 'value'"]
    )
    let type = parse(source).value?.operations.first?.responses.first?.content.first
    let size = Value.Member(name: "size", value: .number("1"))
    #expect(type?.examples.map(\.value) == [.object([size])])
  }

  @Test func `places and styles of parameters of later versions`() throws {
    let parameters =
      "[{name: a, in: ‹1›querystring, content: {text/plain: {}}},"
      + " {name: b, in: cookie, style: ‹2›cookie, schema: ‹3›true}]"
    let source = specification(
      "paths: {/a: {get: {parameters: \(parameters), responses: {'200': {description: A}}}}}"
    )
    expectSpecificationDiagnostics(
      in: source,
      [
        "1": "'querystring' for 'in' belongs to OpenAPI 3.2 and later",
        "2": "'cookie' for 'style' belongs to OpenAPI 3.2 and later",
        "3": "'true' in the place of a schema belongs to OpenAPI 3.1 and later",
      ]
    )
    let operation = try #require(parse(source).value?.operations.first)
    #expect(operation.parameters.map(\.location) == [.queryString, .cookie])
    #expect(operation.parameters.map(\.style) == [.form, .cookie])
    #expect(operation.parameters[1].schema == .any)
  }

  @Test func `keywords of older dialects, which are read as those of today`() throws {
    let source = specification(
      """
      paths: {}
      components:
        schemas:
          A: {items: ‹1›[{type: string}], ‹2›additionalItems: false}
          B: {‹3›dependencies: {a: [b], c: {required: [d]}}}
      """
    )
    let help = "belongs to older dialects of JSON Schema — it is read as"
    expectSpecificationDiagnostics(
      in: source,
      [
        "1": "a list for 'items' \(help) 'prefixItems'",
        "2": "the field 'additionalItems' of a schema \(help) 'items'",
        "3": "the field 'dependencies' of a schema \(help) "
          + "'dependentRequired' and 'dependentSchemas'",
      ]
    )
    let schemas = try #require(parse(source).value?.schemas.map(\.schema))
    let never = API.Schema(compositions: [API.Composition(kind: .not, choices: [.any])])
    #expect(schemas[0].prefixItems == [.inline(API.Schema(types: [.string]))])
    #expect(schemas[0].items == .inline(never))
    #expect(schemas[1].dependencies.map(\.property) == ["a", "c"])
    #expect(schemas[1].dependencies[0].required == ["b"])
    #expect(schemas[1].dependencies[1].schema != nil)
  }

  @Test func `the same id twice is no more than a warning`() {
    let operation = "{operationId: a, responses: {'200': {description: A}}}"
    let result = parse(specification("paths: {/a: {get: \(operation), put: \(operation)}}"))
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `have the pointers of their places`() {
    let result = parse(
      specification("paths: {/a~b: {get: {summary: [1], responses: {'200': {}}}}}")
    )
    #expect(
      Set(result.diagnostics.map(\.pointer)) == [
        "/paths/~1a~0b/get/summary", "/paths/~1a~0b/get/responses/200",
      ]
    )
  }
}
