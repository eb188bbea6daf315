import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Schemas` {
  /// The schemas of a specification of OpenAPI 3.1, which must have no mistakes.
  private func schemas(_ text: String) throws -> [String: API.Schema] {
    let result = parse("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n" + text)
    #expect(result.diagnostics == [])
    let named = try #require(result.value).schemas
    return Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.schema) })
  }

  @Test func `deep inside others get names of their own`() throws {
    let open = String(repeating: "{properties: {next: ", count: 45)
    let close = String(repeating: "}}", count: 45)
    let schemas = try schemas("  schemas: {A: \(open){type: string}\(close)}")
    #expect(schemas.keys.sorted() == ["A", "next", "next_2"])
    #expect(schemas.values.contains { $0.properties.contains { $0.name == "next" } })
  }

  @Test func `say null in three spellings`() throws {
    let old = parse(
      specification(
        "paths: {}\ncomponents: {schemas: {A: {type: string, nullable: true}}}"
      )
    )
    #expect(old.value?.schemas.first?.schema.isNullable == true)
    let schemas = try schemas(
      """
        schemas:
          Listed: {type: [string, 'null']}
          Chosen: {description: Text, anyOf: [{type: string}, {type: 'null'}]}
          Named: {oneOf: [{$ref: '#/components/schemas/Listed'}, {type: 'null'}]}
      """
    )
    #expect(schemas["Listed"] == API.Schema(types: [.string], isNullable: true))
    #expect(schemas["Chosen"]?.types == [.string])
    #expect(schemas["Chosen"]?.isNullable == true)
    #expect(schemas["Chosen"]?.description.isEmpty == false)
    let use = API.Composition(kind: .allOf, choices: [.named(API.Schema.ID(index: 0))])
    #expect(schemas["Named"]?.isNullable == true)
    #expect(schemas["Named"]?.compositions == [use])
  }

  @Test func `keep what depends on other properties`() throws {
    let schema = try schemas(
      """
        schemas:
          A:
            dependentRequired: {card: [address, name]}
            dependentSchemas: {card: {required: [zip]}}
            if: {required: [card]}
            else: {required: [cash]}
      """
    )["A"]
    #expect(schema?.dependencies.map(\.property) == ["card", "card"])
    #expect(schema?.dependencies.first?.required == ["address", "name"])
    let conditional = schema?.conditionals.first
    #expect(conditional?.consequence == nil)
    #expect(
      conditional?.alternative == .inline(API.Schema(otherRequiredProperties: ["cash"]))
    )
  }

  @Test func `keep the other words of JSON Schema`() throws {
    let schema = try schemas(
      """
        schemas:
          A:
            propertyNames: {pattern: '^a'}
            patternProperties: {'^a': {type: integer}}
            unevaluatedProperties: false
            unevaluatedItems: {type: boolean}
            contains: {const: 1}
            minContains: 2
            maxContains: 3
            contentMediaType: application/json
            contentSchema: {type: object}
            prefixItems: [{type: string}, true]
            items: false
            xml: {name: a, attribute: true}
      """
    )["A"]
    #expect(schema?.propertyNames == .inline(API.Schema(constraints: .init(pattern: "^a"))))
    #expect(schema?.patternProperties.map(\.name) == ["^a"])
    #expect(schema?.unevaluatedProperties == .forbidden)
    #expect(schema?.unevaluatedItems == .inline(API.Schema(types: [.boolean])))
    #expect(schema?.constraints.minContains == "2")
    #expect(schema?.constraints.maxContains == "3")
    #expect(schema?.contentSchema == .inline(API.Schema(types: [.object])))
    #expect(schema?.prefixItems == [.inline(API.Schema(types: [.string])), .any])
    let nothing = API.Composition(kind: .not, choices: [.any])
    #expect(schema?.items == .inline(API.Schema(compositions: [nothing])))
    #expect(schema?.xml == API.XML(name: "a", nodeType: .attribute))
  }

  @Test func `tell where the parts of an allOf come from`() throws {
    let schema = try schemas(
      """
        schemas:
          Base: {required: [id, late], properties: {id: {type: integer}}, additionalProperties: {type: string}}
          A:
            allOf:
              - $ref: '#/components/schemas/Base'
              - {properties: {name: {type: string}}, minProperties: 2}
      """
    )["A"]
    #expect(schema?.properties.map(\.name) == ["id", "name"])
    #expect(schema?.properties.map(\.origin?.index) == [0, nil])
    #expect(schema?.properties.map(\.isRequired) == [true, false])
    #expect(schema?.otherRequiredProperties == ["late"])
    #expect(schema?.constraints.minProperties == "2")
    let text = API.SchemaUse.inline(API.Schema(types: [.string]))
    #expect(schema?.additionalProperties == .schema(text, name: nil))
  }

  @Test func `keep what every part of an allOf tells, once`() throws {
    let schemas = try schemas(
      """
        schemas:
          A:
            description: Own.
            allOf:
              - {description: First., properties: {a: {}}}
              - {description: "Own.\\n\\nFor few.", properties: {b: {}}}
              - {description: Second., properties: {c: {}}}
      """
    )
    let texts = try paragraphs(of: #require(schemas["A"]).description)
    #expect(texts == ["Own.", "First.", "For few.", "Second."])
  }

  @Test func `join a property that several parts of an allOf tell about`() throws {
    let schemas = try schemas(
      """
        schemas:
          Base: {properties: {size: {type: integer, description: In metres}, owner: {type: string}}}
          A:
            allOf:
              - $ref: '#/components/schemas/Base'
              - properties: {size: {minimum: 1}, owner: {$ref: '#/components/schemas/Base'}}
      """
    )
    let properties = try #require(schemas["A"]).properties
    #expect(properties.map(\.name) == ["size", "owner"])
    guard case .inline(let size) = properties[0].schema else {
      Issue.record("the size is a schema in place")
      return
    }
    #expect(size.types == [.integer])
    #expect(!size.description.isEmpty)
    #expect(size.constraints.minimum == "1")
    let owner = API.Composition(
      kind: .allOf,
      choices: [.inline(API.Schema(types: [.string])), .named(API.Schema.ID(index: 0))]
    )
    #expect(properties[1].schema == .inline(API.Schema(compositions: [owner])))
  }

  @Test func `keep what an earlier part says where a later one says nothing`() throws {
    let schemas = try schemas(
      """
        schemas:
          Base: {properties: {size: {type: integer}, list: {type: array, items: {type: string}}}}
          A:
            allOf: [{$ref: '#/components/schemas/Base'}]
            properties: {size: {}, list: {items: {}}}
      """
    )
    let properties = try #require(schemas["A"]).properties
    #expect(properties.map(\.schema) == schemas["Base"]?.properties.map(\.schema))
  }

  @Test func `show the properties of a named schema as required where they become so`() throws {
    let schemas = try schemas(
      """
        schemas:
          Base: {properties: {id: {type: integer}, name: {type: string}}}
          A: {required: [id], allOf: [{$ref: '#/components/schemas/Base'}]}
      """
    )
    let properties = try #require(schemas["A"]).properties
    #expect(properties.map(\.name) == ["id", "name"])
    #expect(properties.map(\.isRequired) == [true, false])
    #expect(properties.map(\.origin?.index) == [0, 0])
  }

  @Test func `take over a lone part in place of other than an object`() throws {
    let schemas = try schemas(
      """
        schemas:
          Flag: {type: boolean, allOf: [{description: Whether it is seen., default: true}]}
          Size: {maximum: 9, allOf: [{type: integer, minimum: 1}]}
          Few: {type: string, enum: [a, b], allOf: [{enum: [b]}]}
          Other: {type: string, enum: [a, b], allOf: [{enum: [c]}]}
          Form: {type: string, format: uri, allOf: [{format: uuid}]}
      """
    )
    #expect(schemas["Few"]?.values.map(\.value) == [.string("b")])
    #expect(schemas["Other"]?.compositions.count == 1)
    #expect(schemas["Form"]?.compositions.count == 1)
    let flag = try #require(schemas["Flag"])
    #expect(flag.types == [.boolean])
    #expect(paragraphs(of: flag.description) == ["Whether it is seen."])
    #expect(flag.defaultValue == .boolean(true))
    #expect(flag.compositions.isEmpty)
    let part = API.Schema(types: [.integer], constraints: API.Constraints(minimum: "1"))
    #expect(
      schemas["Size"]?.compositions == [API.Composition(kind: .allOf, choices: [.inline(part)])]
    )
  }

  @Test(arguments: ["x-enumDescriptions", "x-enum-descriptions"])
  func `describe the values of an enumeration by value or in a list`(field: String) throws {
    let schemas = try schemas(
      """
        schemas:
          Listed: {enum: [a, 1], \(field): [First, Second], x-enum-varnames: [A, ONE]}
          Named: {enum: [a, 1], \(field): {a: First, '1': Second}, x-enumNames: [A, ONE]}
      """
    )
    for schema in schemas.values {
      #expect(schema.values.map(\.description) == ["First", "Second"])
      #expect(schema.values.map(\.name) == ["A", "ONE"])
    }
  }
}
