import DocsModel
import Testing

@testable import OpenAPIParsing

@Suite struct `Files that are read ahead` {
  private let sources = SourceTree(
    contents: [
      "api.yml": """
      openapi: 3.1.0
      info: {title: T, version: "1"}
      paths: {/a: {$ref: 'paths/a.yml'}}
      x-other: {$ref: 'malformed.yml#/x'}
      """,
      "paths/a.yml": "get: {responses: {default: {$ref: '../answers.json#/any'}}}\n",
      "answers.json": #"{"any": {"description": "Any.", "x-back": {"$ref": "api.yml"}}}"#,
      "malformed.yml": "a: [\n",
    ].mapValues { Array($0.utf8) }
  )

  @Test func `give what files that are read on demand give`() async throws {
    let root = try #require(sources["api.yml"])
    let ahead = await NodeFiles(of: sources, reading: [root], Jobs(2))
    let paths = Set(ahead.trees.keys.map { sources[$0].path })
    #expect(paths == ["api.yml", "paths/a.yml", "answers.json", "malformed.yml"])
    let parsed = OpenAPIParser(nodes: ahead).parse(root)
    let onDemand = OpenAPIParser(sources: sources).parse(root)
    #expect(parsed.value == onDemand.value)
    #expect(parsed.diagnostics == onDemand.diagnostics)
    #expect(parsed.value?.operations.count == 1)
  }

  @Test func `are no cause of messages unless a reference is followed`() async throws {
    let root = try #require(sources["api.yml"])
    let ahead = await NodeFiles(of: sources, reading: [root], Jobs(2))
    #expect(OpenAPIParser(nodes: ahead).parse(root).diagnostics.isEmpty)
  }
}
