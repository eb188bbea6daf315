import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

/// What a plain walk over a specification's values counts, whatever the parser makes of them.
private struct PlainCount: Equatable {
  var operations = 0
  var ownParameters = 0
  var responses = 0
  var properties = 0
  var schemaDescriptions = 0

  init() {}

  init(_ root: Node) {
    for path in root["paths"]?.members ?? [] {
      for member in path.value.members where member.value["responses"] != nil {
        operations += 1
        responses += member.value["responses"]?.members.count ?? 0
        if case .array(let items) = member.value["parameters"]?.kind {
          ownParameters += items.count
        }
      }
    }
    for schema in (root["definitions"] ?? root["components"]?["schemas"])?.members ?? [] {
      count(schema.value)
    }
  }

  private mutating func count(_ schema: Node) {
    if schema["description"]?.string?.isEmpty == false { schemaDescriptions += 1 }
    for property in schema["properties"]?.members ?? [] {
      properties += 1
      count(property.value)
    }
    for key in ["items", "additionalProperties"] { schema[key].map { count($0) } }
  }
}

extension PlainCount {
  init(_ description: API.Description) {
    self.init()
    for operation in description.operations {
      operations += 1
      responses += operation.responses.count
    }
    for schema in description.schemas { count(schema.schema) }
  }

  private mutating func count(_ schema: API.Schema) {
    if !schema.description.isEmpty { schemaDescriptions += 1 }
    for property in schema.properties {
      properties += 1
      count(property.schema)
    }
    schema.items.map { count($0) }
    if case .schema(let values, _) = schema.additionalProperties { count(values) }
  }

  private mutating func count(_ use: API.SchemaUse) {
    if case .inline(let schema) = use { count(schema) }
  }
}

@Suite(.needsSharedInputs) struct `Real specifications` {
  private func parse(_ path: String) throws -> (API.Description, Node, [Diagnostic]) {
    let data = FileManager.default.contents(atPath: SharedInputs.path + "/" + path)
    let bytes = try #require(data.map { Array($0) })
    let tree = SourceTree(contents: [path: bytes])
    let file = try #require(tree[path])
    let result = OpenAPIParser(sources: tree).parse(file)
    return (
      try #require(result.value), try #require(NodeReader().read(file).value), result.diagnostics
    )
  }

  @Test(arguments: [
    ("specs/determined.swagger.json", 260, 538),
    ("specs/kubernetes.swagger.json", 1123, 771),
  ])
  func `keep all that a plain walk finds`(path: String, operations: Int, schemas: Int) throws {
    let (description, root, diagnostics) = try parse(path)
    #expect(diagnostics == [])
    #expect(description.operations.count == operations)
    #expect(description.schemas.count == schemas)
    var walked = PlainCount(root)
    let ownParameters = walked.ownParameters
    walked.ownParameters = 0
    #expect(PlainCount(description) == walked)
    let inputs = description.operations.map { operation in
      operation.parameters.count + (operation.requestBody == nil ? 0 : 1)
    }
    #expect(inputs.reduce(0, +) >= ownParameters)
  }

  @Test func `have their streams, and parameters with dots`() throws {
    let (description, _, _) = try parse("specs/determined.swagger.json")
    #expect(description.operations.count { $0.isStream } == 14)
    let inputs = description.operations.map {
      $0.parameters.count + ($0.requestBody == nil ? 0 : 1)
    }
    #expect(inputs.reduce(0, +) == 554)
    #expect(
      description.operations.contains { $0.path.variables.contains { $0.name.contains(".") } }
    )
  }

  @Test func `with mistakes of their authors are told all of them and built`() throws {
    let (description, root, diagnostics) = try parse(
      "corpus/dioptra/reference/api-restapi/openapi.yml"
    )
    #expect(description.operations.count == PlainCount(root).operations)
    #expect(diagnostics.allSatisfy { $0.range != nil })
    #expect(
      Set(diagnostics.map(\.id)) == [
        "openapi-duplicate-operation-id", "openapi-missing-field", "openapi-value",
      ]
    )
  }

  @Test(arguments: ["specs/oai-examples", "corpus/dioptra-2023", "specs/digitalocean"])
  func `are found in their folders and read`(folder: String) throws {
    let tree = try SourceTree.read(SharedInputs.path + "/" + folder) { path in
      path.hasSuffix(".json") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }
    let parser = OpenAPIParser(sources: tree)
    let specifications = tree.files.filter { parser.isSpecification($0) }
    #expect(!specifications.isEmpty)
    for file in specifications {
      let result = parser.parse(file)
      #expect(result.value != nil, "\(file.path)")
      #expect(result.diagnostics.allSatisfy { $0.id.hasPrefix("openapi-") }, "\(file.path)")
    }
  }
}
