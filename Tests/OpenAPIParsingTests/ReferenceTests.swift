import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `References` {
  private func schemas(_ entries: String) -> String {
    specification("paths: {}\ncomponents:\n  schemas:\n" + entries)
  }

  @Test func `to nothing are errors with a near name`() {
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›'#/components/schemas/Pets'}}\n    Cat: {}"),
      [
        "1": "the reference '#/components/schemas/Pets' leads to nothing — did you mean 'Pet'?"
      ]
    )
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›'#pet'}}"),
      ["1": "the reference '#pet' leads to nothing"]
    )
  }

  @Test func `to files that are not there are errors`() {
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›'parts/cats.yaml'}}"),
      others: ["parts/cat.yaml": "{}"],
      ["1": "there is no file 'parts/cats.yaml' — did you mean 'parts/cat.yaml'?"]
    )
  }

  @Test func `to folders, and to what is not read, are errors`() throws {
    let text = schemas("    A: {items: {$ref: parts}}\n    B: {items: {$ref: pipe.yaml}}")
    let tree = SourceTree(
      contents: ["api.yaml": Array(text.utf8), "parts/a.yaml": []],
      unreadable: ["pipe.yaml": "it is not a regular file"]
    )
    let file = try #require(tree["api.yaml"])
    #expect(
      OpenAPIParser(sources: tree).parse(file).diagnostics.map(\.message) == [
        "the reference 'parts' leads to a folder",
        "the file 'pipe.yaml' is not read: it is not a regular file",
      ]
    )
  }

  @Test func `out of the content folder are errors`() {
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›/etc/passwd}}"),
      ["1": "the reference '/etc/passwd' leaves the content folder"]
    )
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›'../cat.yaml'}}"),
      ["1": "the reference '../cat.yaml' leaves the content folder"]
    )
  }

  @Test(arguments: ["http://pets.example/a.yaml#/A", "//pets.example/a", "file:///etc/passwd"])
  func `to other machines are never followed`(address: String) {
    expectSpecificationDiagnostics(
      in: schemas("    Pet: {items: {$ref: ‹1›'\(address)'}}"),
      [
        "1": "the reference '\(address)' leads out of the sources"
          + " — nothing is fetched: keep a copy of the file beside this one"
      ]
    )
  }

  @Test func `that lead to each other are errors`() {
    expectSpecificationDiagnostics(
      in: schemas(
        """
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: ‹1›'#/components/schemas/A'}
            C: {$ref: ‹2›'#/components/schemas/C'}
            D: {$ref: '#/components/schemas/A'}
        """
      ),
      [
        "1": "the reference '#/components/schemas/A' leads back to itself",
        "2": "the reference '#/components/schemas/C' leads back to itself",
      ]
    )
    expectSpecificationDiagnostics(
      in: specification(
        """
        paths: {}
        components:
          parameters:
            a: {$ref: ‹2›'#/components/parameters/b'}
            b: {$ref: ‹1›'#/components/parameters/a'}
        """
      ),
      [
        "2": "the reference '#/components/parameters/b' leads back to itself",
        "1": "the reference '#/components/parameters/a' leads back to itself",
      ]
    )
  }

  @Test func `to a schema around them are no problem`() throws {
    let result = parse(schemas("    A: {properties: {next: {$ref: '#/components/schemas/A'}}}"))
    #expect(result.diagnostics == [])
    let schema = try #require(result.value?.schemas.first)
    #expect(schema.schema.properties.first?.schema == .named(API.Schema.ID(index: 0)))
  }

  @Test func `that make a schema a part of itself are errors`() {
    expectSpecificationDiagnostics(
      in: schemas(
        """
            A: {allOf: [{$ref: ‹2›'#/components/schemas/B'}], properties: {a: {}}}
            B: {allOf: [{$ref: ‹1›'#/components/schemas/A'}], properties: {b: {}}}
        """
      ),
      [
        "1": "through 'allOf' the schema '#/components/schemas/A' is a part of itself",
        "2": "through 'allOf' the schema '#/components/schemas/B' is a part of itself",
      ]
    )
  }

  @Test func `show the mistakes of the file that they lead to once`() {
    let text = schemas("    A: {$ref: 'a.json'}\n    B: {items: {$ref: 'a.json'}}")
    let result = parse(text, others: ["a.json": "{\"type\": 1, \"tpye\": 2}"])
    #expect(
      result.diagnostics.map(\.id) == ["openapi-type", "openapi-value", "openapi-unknown-field"]
    )
    let broken = parse(text, others: ["a.json": "{"])
    #expect(broken.diagnostics.map(\.id) == ["json-syntax"])
  }

  @Test func `name what they lead to by their last step, each differently`() {
    let text = schemas(
      """
          Pet: {properties: {a: {$ref: 'x.yaml#/Pet'}, b: {$ref: 'y.yaml#/Pet'}}}
      """
    )
    let part = "Pet: {type: string}"
    let result = parse(text, others: ["x.yaml": part, "y.yaml": part])
    #expect(result.value?.schemas.map(\.name) == ["Pet", "Pet_2", "Pet_3"])
  }

  @Test func `with fields beside them keep those`() throws {
    let text = schemas(
      """
          A: {type: string}
          B: {properties: {a: {$ref: '#/components/schemas/A', description: Mine}}}
      """
    )
    let schema = try #require(parse(text).value?.schemas.last?.schema)
    guard case .inline(let property) = schema.properties.first?.schema else {
      Issue.record("the description is lost")
      return
    }
    #expect(property.description.count == 1)
    #expect(property.compositions.map(\.kind) == [.allOf])
  }
}
