import DocsModel
import Testing

@testable import HTMLRendering

@Suite struct `Sample values` {
  private typealias Fixture = ReferenceFixture

  private let response = SampleGenerator(schemas: [], purpose: .response)

  private func sample(_ schema: API.Schema, named name: String = "") -> String {
    JSONText.compact(response.value(of: .inline(schema), named: name))
  }

  @Test func `take what the writer gave first`() {
    var schema = API.Schema(types: [.string])
    schema.values = [API.EnumerationValue(value: .string("red"))]
    #expect(sample(schema) == #""red""#)
    schema.values.append(API.EnumerationValue(value: .string("blue")))
    schema.defaultValue = .string("blue")
    #expect(sample(schema) == #""blue""#)
    schema.values.append(API.EnumerationValue(value: .string("green")))
    schema.examples = [.string("green")]
    #expect(sample(schema) == #""green""#)
  }

  @Test func `leave out what the writer gave against the schema`() {
    var schema = API.Schema(types: [.integer])
    schema.examples = [.string("seven"), .number("7")]
    #expect(sample(schema) == "7")
    schema.examples = [.string("seven")]
    #expect(sample(schema) == "1")
  }

  @Test(arguments: [
    API.Constraints(minLength: "3", maxLength: "5", pattern: "^[a-z]*$"),
    API.Constraints(minLength: "70"), API.Constraints(maxLength: "2"),
    API.Constraints(minLength: "12", pattern: "^x-[0-9]+$"),
  ])
  func `are texts of the length that is asked for`(constraints: API.Constraints) {
    let schema = API.Schema(types: [.string], constraints: constraints)
    let generator = SampleGenerator(schemas: [], purpose: .request)
    #expect(generator.check.allows(generator.value(of: .inline(schema)), schema))
  }

  @Test func `take the alternative that alone allows them`() {
    let a = Fixture.object([API.Property(name: "a", schema: Fixture.schema(.string))])
    var b = Fixture.object([
      API.Property(name: "b", schema: Fixture.schema(.string), isRequired: true)
    ])
    b.additionalProperties = .forbidden
    var schema = API.Schema()
    schema.compositions = [
      API.Composition(kind: .oneOf, choices: [.inline(b), .inline(a)]),
      API.Composition(kind: .not, choices: [.inline(b)]),
    ]
    #expect(sample(schema) == #"{"a": "string"}"#)
  }

  @Test func `end a required recursion where it can be left out`() {
    let link = API.Property(name: "next", schema: .named(.init(index: 0)), isRequired: true)
    let node = Fixture.object([link])
    let holder = Fixture.object([
      API.Property(name: "id", schema: Fixture.schema(.integer)),
      API.Property(name: "node", schema: .named(.init(index: 0))),
    ])
    let generator = SampleGenerator(schemas: [Fixture.named("Node", node)], purpose: .response)
    #expect(JSONText.compact(generator.value(of: .inline(holder))) == #"{"id": 1}"#)
  }

  @Test func `make elements that differ where they must`() {
    var schema = API.Schema(types: [.array], items: Fixture.schema(.integer))
    schema.constraints = API.Constraints(minItems: "3", uniqueItems: true)
    #expect(sample(schema) == "[1, 2, 3]")
  }

  @Test func `meet conditions and dependencies`() {
    var schema = Fixture.object([
      API.Property(name: "kind", schema: .inline(API.Schema(constantValue: .string("card")))),
      API.Property(name: "card", schema: Fixture.schema(.string)),
    ])
    schema.dependencies = [API.Dependency(property: "card", required: ["expiry"])]
    let condition = Fixture.object([
      API.Property(name: "kind", schema: .inline(API.Schema(constantValue: .string("card"))))
    ])
    schema.conditionals = [
      API.Conditional(
        condition: .inline(condition),
        consequence: .inline(API.Schema(otherRequiredProperties: ["holder"]))
      )
    ]
    let text = sample(schema)
    #expect(text.contains("expiry") && text.contains("holder"))
  }

  @Test(arguments: [
    ("date-time", #""2026-01-31T09:30:00Z""#), ("uuid", #""123e4567-e89b-12d3-a456-426614174000""#),
    ("ipv4", #""192.0.2.1""#), ("unheard-of", #""string""#),
  ])
  func `follow the format`(format: String, expected: String) {
    #expect(sample(API.Schema(types: [.string], format: format)) == expected)
  }

  @Test(arguments: [("createdAt", "2026"), ("homepage_url", "https:"), ("email", "ada@")])
  func `follow the name where there is no format`(name: String, start: String) {
    let text = sample(API.Schema(types: [.string]), named: name)
    #expect(text.hasPrefix("\"" + start) || name == "createdAt")
  }

  @Test func `keep to lengths`() {
    let short = API.Constraints(minLength: "2", maxLength: "4")
    #expect(sample(API.Schema(types: [.string], constraints: short)) == #""stri""#)
    let long = API.Constraints(minLength: "8", maxLength: "8")
    #expect(sample(API.Schema(types: [.string], constraints: long)) == #""stringst""#)
  }

  @Test(arguments: [
    (API.Constraints(minimum: "10"), "10"), (API.Constraints(maximum: "-3"), "-3"),
    (API.Constraints(exclusiveMinimum: "4"), "5"), (API.Constraints(multipleOf: "5"), "5"),
    (API.Constraints(minimum: "7", multipleOf: "5"), "10"), (API.Constraints(), "1"),
    (API.Constraints(minimum: "9223372036854775807"), "9223372036854775807"),
  ])
  func `keep to bounds`(constraints: API.Constraints, expected: String) {
    #expect(sample(API.Schema(types: [.integer], constraints: constraints)) == expected)
  }

  @Test func `find a number in a narrow range`() {
    let range = API.Constraints(exclusiveMinimum: "0", exclusiveMaximum: "0.4")
    #expect(sample(API.Schema(types: [.number], constraints: range)) == "0.2")
  }

  @Test func `leave out what a request or an answer cannot hold`() {
    let schema = Fixture.object([
      API.Property(name: "id", schema: .inline(API.Schema(types: [.integer], isReadOnly: true))),
      API.Property(name: "key", schema: .inline(API.Schema(types: [.boolean], isWriteOnly: true))),
    ])
    #expect(sample(schema) == #"{"id": 1}"#)
    let request = SampleGenerator(schemas: [], purpose: .request)
    #expect(JSONText.compact(request.value(of: .inline(schema))) == #"{"key": true}"#)
  }

  @Test func `end where a schema recurs`() {
    let id = API.Schema.ID(index: 0)
    let tree = Fixture.object([
      API.Property(name: "name", schema: Fixture.schema(.string)),
      API.Property(name: "parent", schema: .named(id)),
      API.Property(
        name: "children",
        schema: .inline(API.Schema(types: [.array], items: .named(id))),
        isRequired: true
      ),
    ])
    let generator = SampleGenerator(
      schemas: [Fixture.named("Tree", tree)],
      purpose: .response
    )
    let text = JSONText.compact(generator.value(of: .named(id)))
    #expect(text == #"{"name": "example", "children": []}"#)
  }

  @Test func `join all of, and take the first of one of`() {
    let first = Fixture.object([
      API.Property(name: "a", schema: Fixture.schema(.integer))
    ])
    let second = Fixture.object([
      API.Property(name: "b", schema: Fixture.schema(.boolean))
    ])
    let choices: [API.SchemaUse] = [.inline(first), .inline(second)]
    var schema = API.Schema(compositions: [API.Composition(kind: .allOf, choices: choices)])
    #expect(sample(schema) == #"{"a": 1, "b": true}"#)
    schema.compositions = [API.Composition(kind: .oneOf, choices: choices)]
    #expect(sample(schema) == #"{"a": 1}"#)
  }

  @Test func `name the choice by its discriminator`() {
    let cat = Fixture.object([
      API.Property(name: "kind", schema: Fixture.schema(.string), isRequired: true)
    ])
    let id = API.Schema.ID(index: 0)
    let generator = SampleGenerator(
      schemas: [Fixture.named("Cat", cat)],
      purpose: .response
    )
    let schema = API.Schema(
      compositions: [API.Composition(kind: .oneOf, choices: [.named(id)])],
      discriminator: API.Discriminator(
        propertyName: "kind",
        mapping: [API.Discriminator.Mapping(value: "cat", schema: id)]
      )
    )
    #expect(JSONText.compact(generator.value(of: .inline(schema))) == #"{"kind": "cat"}"#)
  }

  @Test func `have as many different elements as are needed`() {
    var schema = API.Schema(types: [.array], items: Fixture.schema(.integer))
    #expect(sample(schema) == "[1]")
    schema.constraints = API.Constraints(minItems: "3", uniqueItems: true)
    #expect(sample(schema) == "[1, 2, 3]")
  }

  @Test func `show a map with one key`() {
    let values = API.AdditionalProperties.schema(Fixture.schema(.integer), name: nil)
    #expect(sample(API.Schema(types: [.object], additionalProperties: values)) == #"{"key": 1}"#)
  }

  @Test func `stay of a size to be read`() {
    let schemas = (0..<30).map { index in
      let next = API.SchemaUse.named(API.Schema.ID(index: min(index + 1, 29)))
      return Fixture.named(
        "S\(index)",
        Fixture.object(
          (0..<5).map { API.Property(name: "p\($0)", schema: next) }
        )
      )
    }
    let generator = SampleGenerator(schemas: schemas, purpose: .response)
    let text = JSONText.indented(generator.value(of: .named(API.Schema.ID(index: 0))))
    #expect(text.split(separator: "\n").count < 120)
  }

  @Test func `show something of each part of a wide schema`() {
    let leaves = (0..<30).map { API.Property(name: "p\($0)", schema: Fixture.schema(.integer)) }
    let parts = ["metadata", "spec", "status"].map { name in
      API.Property(name: name, schema: .inline(Fixture.object(leaves)))
    }
    let text = sample(Fixture.object(parts))
    #expect(text.contains(#""metadata": {"p0": 1, "p1": 1"#))
    #expect(text.contains(#""status": {"p0": 1, "p1": 1"#))
    #expect(!text.contains("p29"))
  }

  @Test func `escape what JSON escapes`() {
    #expect(JSONText.compact(.string("a\"b\\c\n\u{1}é")) == #""a\"b\\c\n\u0001é""#)
    #expect(JSONText.indented(.array([.number("1"), .object([])])) == "[\n  1,\n  {}\n]")
  }
}
