import DocsModel
import OpenAPIParsing
import TestSupport
import Testing

/// References by the names that schemas give to themselves.
@Suite struct `Identified schemas` {
  /// The name of the schema that the only property of the schema `A` uses.
  private func target(_ schemas: String, others: [String: String] = [:]) -> String? {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n" + schemas
    let result = parse(text, others: others)
    #expect(result.diagnostics == [])
    let named = result.value?.schemas ?? []
    let property = named.first { $0.name == "A" }?.schema.properties.first
    if case .named(let id)? = property?.schema { return named[id.index].name }
    return nil
  }

  @Test(arguments: ["$anchor", "$dynamicAnchor"])
  func `are found by an anchor`(keyword: String) {
    let schemas = """
          A: {properties: {b: {$ref: '#bee'}}}
          B: {\(keyword): bee, type: string}
      """
    #expect(target(schemas) == "B")
  }

  @Test func `are found by a dynamic reference, as a link to its first target`() {
    let schemas = """
          A: {$dynamicAnchor: node, properties: {child: {$dynamicRef: '#node'}}}
      """
    #expect(target(schemas) == "A")
  }

  @Test(arguments: ["https://trees.example/b", "b", "/b", "../x/../b", "https://trees.example/b#"])
  func `are found by an address, whole or relative`(reference: String) {
    let schemas = """
          A:
            $id: https://trees.example/a
            properties: {b: {$ref: '\(reference)'}}
          B: {$id: 'https://trees.example/b', type: string}
      """
    #expect(target(schemas) == "B")
  }

  @Test func `have pointers of their own, and those of the file`() {
    let inner = """
          A:
            $id: https://trees.example/a
            properties: {b: {$ref: '#/$defs/C'}}
            $defs: {C: {type: string}}
      """
    #expect(target(inner) == "C")
    let outer = """
          A:
            $id: https://trees.example/a
            properties: {b: {$ref: '#/components/schemas/B'}}
          B: {type: string}
      """
    #expect(target(outer) == "B")
  }

  @Test func `keep anchors of the same name apart`() {
    let schemas = """
          A: {$id: 'https://trees.example/a', properties: {b: {$ref: '#x'}}, $defs: {D: {$anchor: x}}}
          B: {$id: 'https://trees.example/b', $defs: {C: {$anchor: x}}}
      """
    #expect(target(schemas) == "D")
  }

  @Test func `stand in files beside the one that says its own address`() throws {
    let text = """
      openapi: 3.2.0
      $self: https://trees.example/api/openapi.yaml
      info: {title: T, version: '1'}
      components:
        schemas:
          A: {$ref: 'https://trees.example/api/parts/leaf.yaml#/Leaf'}
      """
    let result = parse(text, others: ["parts/leaf.yaml": "Leaf: {type: string}"])
    #expect(result.diagnostics == [])
    #expect(result.value?.schemas.map(\.schema) == [API.Schema(types: [.string])])
  }
}
