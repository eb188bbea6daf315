import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

@Suite(.needsSharedInputs) struct `Real specifications` {
  /// Every specification of a folder with the walk over it.
  private func walks(_ folder: String) throws -> [(
    SpecificationWalk, API.Description, [Diagnostic]
  )] {
    let tree = try SourceTree.read(SharedInputs.path + "/" + folder) { path in
      path.hasSuffix(".json") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }
    let parser = OpenAPIParser(sources: tree)
    return try tree.files.filter { parser.isSpecification($0) }.map { file in
      let result = parser.parse(file)
      let description = try #require(result.value, "\(file.path)")
      var walk = SpecificationWalk(tree: tree, description: description)
      walk.walk(file)
      return (walk, description, result.diagnostics)
    }
  }

  @Test(arguments: [
    ("specs/determined.swagger.json", 260, 538),
    ("specs/kubernetes.swagger.json", 1123, 771),
  ])
  func `keep all that a plain walk finds`(path: String, operations: Int, schemas: Int) throws {
    let (tree, file, result) = try parse(path)
    let description = try #require(result.value)
    #expect(result.diagnostics == [])
    #expect(description.schemas.count == schemas)
    var walk = SpecificationWalk(tree: tree, description: description)
    walk.walk(file)
    #expect(walk.missing == [])
    #expect(walk.counts.operations == operations)
    #expect(description.operations.count == operations)
  }

  @Test(arguments: [
    ("specs/oai-examples", 20), ("corpus/dioptra-2023", 1), ("corpus/dioptra", 1),
    ("specs/digitalocean", 1),
  ])
  func `in many files keep all that a plain walk finds`(folder: String, count: Int) throws {
    let walks = try walks(folder)
    #expect(walks.count >= count)
    for (walk, description, diagnostics) in walks {
      #expect(walk.missing == [], "\(description.title)")
      #expect(walk.counts.operations == description.operations.count)
      #expect(diagnostics.allSatisfy { $0.range != nil && $0.pointer != nil })
    }
  }

  @Test func `have no mistakes where their authors made none`() throws {
    for folder in ["specs/oai-examples", "specs/digitalocean"] {
      for (_, description, diagnostics) in try walks(folder) {
        #expect(diagnostics.filter { $0.severity >= .error } == [], "\(description.title)")
      }
    }
  }

  @Test func `have their streams, and parameters with dots`() throws {
    let description = try #require(try parse("specs/determined.swagger.json").2.value)
    #expect(description.operations.count { $0.isStream } == 14)
    let inputs = description.operations.map {
      $0.parameters.count + ($0.requestBody == nil ? 0 : 1)
    }
    #expect(inputs.reduce(0, +) == 554)
    #expect(
      description.operations.contains { $0.path.variables.contains { $0.name.contains(".") } }
    )
  }

  @Test func `with mistakes of their authors are told all of them`() throws {
    let (_, _, result) = try parse("corpus/dioptra/reference/api-restapi/openapi.yml")
    #expect(
      Set(result.diagnostics.map(\.id)) == [
        "openapi-duplicate-operation-id", "openapi-missing-field", "openapi-other-version",
      ]
    )
    let ids = result.value?.operations.compactMap(\.operationID) ?? []
    #expect(ids.count == 235)
    #expect(Set(ids).count == 130)
  }

  private func parse(
    _ path: String
  ) throws -> (SourceTree, SourceFile, Diagnosed<API.Description?>) {
    let data = FileManager.default.contents(atPath: SharedInputs.path + "/" + path)
    let tree = SourceTree(contents: [path: try #require(data.map { Array($0) })])
    let file = try #require(tree[path])
    return (tree, file, OpenAPIParser(sources: tree).parse(file))
  }
}
