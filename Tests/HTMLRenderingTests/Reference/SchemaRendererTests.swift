import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Schemas` {
  private typealias Fixture = ReferenceFixture

  private func words(_ schema: API.Schema, in api: API.Description = Fixture.api()) -> String {
    TypeWords(api: api, content: Fixture.content(api)).html(.inline(schema)).text
  }

  @Test func `have types in words`() {
    let string = API.Schema(types: [.string])
    let dates = API.Schema(types: [.string], format: "date-time")
    #expect(words(string) == "string")
    #expect(words(dates) == "string · date-time")
    #expect(words(API.Schema(types: [.array], items: .inline(string))) == "array of string")
    let map = API.AdditionalProperties.schema(Fixture.schema(.integer), name: nil)
    #expect(
      words(API.Schema(types: [.object], additionalProperties: map)) == "map of string to integer"
    )
    #expect(
      words(API.Schema(types: [.string, .integer], isNullable: true))
        == "string or integer or null"
    )
    #expect(words(API.Schema()) == "any")
    #expect(words(API.Schema(types: [.boolean], format: "boolean")) == "boolean")
    #expect(words(API.Schema(writtenType: "LocalDateTime")) == "LocalDateTime")
    #expect(words(API.Schema(values: [.init(value: .string("a"))])) == "string")
  }

  @Test func `link to named types`() {
    let api = Fixture.api(schemas: [Fixture.named("Ship", API.Schema())])
    let ship = API.SchemaUse.named(API.Schema.ID(index: 0))
    let list = API.Schema(types: [.array], items: ship)
    #expect(words(list, in: api) == "array of <a href=\"schemas/Ship.html\">Ship</a>")
    let either = API.Schema(
      compositions: [API.Composition(kind: .oneOf, choices: [ship, Fixture.schema(.string)])]
    )
    #expect(words(either, in: api) == "<a href=\"schemas/Ship.html\">Ship</a> or string")
  }

  @Test(arguments: [
    (API.Constraints(minLength: "1", maxLength: "64"), "1 to 64 characters"),
    (API.Constraints(minLength: "1"), "at least 1 character"),
    (API.Constraints(minLength: "0", maxLength: "8"), "at most 8 characters"),
    (API.Constraints(minLength: "8", maxLength: "8"), "exactly 8 characters"),
    (API.Constraints(minimum: "1", maximum: "9"), "1 to 9"),
    (API.Constraints(minimum: "1", exclusiveMaximum: "9"), "at least 1 and less than 9"),
    (API.Constraints(exclusiveMinimum: "0"), "more than 0"),
    (API.Constraints(multipleOf: "5"), "a multiple of 5"),
    (API.Constraints(pattern: "^<a>$"), "matches <code>^&lt;a&gt;$</code>"),
    (API.Constraints(maxItems: "1", uniqueItems: true), "at most 1 item; no item twice"),
    (API.Constraints(minProperties: "2"), "at least 2 properties"),
    (API.Constraints(), ""),
  ])
  func `have constraints in words`(constraints: API.Constraints, expected: String) {
    let sentences = ConstraintWords(constraints: constraints).sentences
    #expect(sentences.map(\.text).joined(separator: "; ") == expected)
  }

  @Test func `list values, those with a text one by one`() {
    var schema = API.Schema(values: [.init(value: .string("a")), .init(value: .number("1"))])
    #expect(FieldFacts(schema: schema).html.text.contains("one of <code>a</code> <code>1</code>"))
    schema.values[0].description = "The first."
    #expect(FieldFacts(schema: schema).html.text.contains("<dd>The first.</dd>"))
  }

  @Test func `open a named schema once and link to it where it recurs`() {
    let id = API.Schema.ID(index: 0)
    let tree = Fixture.object([
      API.Property(name: "left", schema: .named(id)),
      API.Property(name: "right", schema: .named(id)),
    ])
    let api = Fixture.api(schemas: [Fixture.named("Tree", tree)])
    var renderer = SchemaRenderer(content: Fixture.content(api), api: api, headingLevel: 3)
    let html = renderer.members(of: .named(id), anchor: "body").text
    #expect(html.split(separator: "id=\"").count == 3)
    #expect(!html.contains("<details"))
    #expect(renderer.members(of: .named(id), anchor: "200").isEmpty)
  }

  @Test func `grow with the specification and not with its nesting`() {
    let schemas = (0..<40).map { index in
      Fixture.named(
        "S\(index)",
        Fixture.object(
          (0..<20).map { name in
            let next = API.Schema.ID(index: (index + name + 1) % 40)
            return API.Property(name: "p\(name)", schema: .named(next))
          }
        )
      )
    }
    let api = Fixture.api(schemas: schemas)
    var renderer = SchemaRenderer(content: Fixture.content(api), api: api, headingLevel: 3)
    let html = renderer.members(of: .named(API.Schema.ID(index: 0)), anchor: "body").text
    #expect(html.split(separator: "class=\"field\"").count < 70)
  }

  @Test func `end with inline schemas inside each other`() {
    var schema = API.Schema(types: [.string])
    for _ in 0..<90 {
      schema = Fixture.object([API.Property(name: "a", schema: .inline(schema))])
    }
    let api = Fixture.api()
    var renderer = SchemaRenderer(content: Fixture.content(api), api: api, headingLevel: 3)
    let html = renderer.members(of: .inline(schema), anchor: "body").text
    #expect(html.split(separator: "<details").count == 30)
  }

  @Test func `tell choices and what tells them apart`() {
    let cat = Fixture.named(
      "Cat",
      Fixture.object([API.Property(name: "lives", schema: Fixture.schema(.integer))])
    )
    let api = Fixture.api(schemas: [cat])
    let id = API.Schema.ID(index: 0)
    let schema = API.Schema(
      compositions: [
        API.Composition(kind: .oneOf, choices: [.named(id), Fixture.schema(.string, "A name.")])
      ],
      discriminator: API.Discriminator(
        propertyName: "kind",
        mapping: [API.Discriminator.Mapping(value: "cat", schema: id)]
      )
    )
    var renderer = SchemaRenderer(content: Fixture.content(api), api: api, headingLevel: 3)
    let html = renderer.members(of: .inline(schema), anchor: "body").text
    #expect(html.contains("<p class=\"choices-label\">One of</p>"))
    #expect(html.contains("<summary>Properties of <b>Cat</b></summary>"))
    #expect(html.contains("The value of <code>kind</code> tells which."))
    #expect(html.contains("<li><code>cat</code> <a href=\"schemas/Cat.html\">Cat</a></li>"))
  }

  @Test func `know who uses them`() {
    var operation = Fixture.operation("GET", "/ships")
    let list = API.Schema(types: [.array], items: .named(API.Schema.ID(index: 0)))
    operation.responses = [API.Response(status: "200", content: Fixture.json(.inline(list)))]
    let fleet = Fixture.object([
      API.Property(name: "flagship", schema: .named(API.Schema.ID(index: 0)))
    ])
    let api = Fixture.api(
      [operation],
      schemas: [Fixture.named("Ship", API.Schema()), Fixture.named("Fleet", fleet)]
    )
    let users = SchemaUsage(api).users(of: API.Schema.ID(index: 0))
    #expect(users.operations == [0])
    #expect(users.schemas == [API.Schema.ID(index: 1)])
    #expect(SchemaUsage(api).users(of: API.Schema.ID(index: 7)).operations.isEmpty)
  }
}
