import DocsModel
import OpenAPIParsing
import Testing

@Suite struct `A look at a file` {
  private func isSpecification(_ text: String, as path: String) -> Bool {
    let file = SourceFile(id: SourceFile.ID(0), path: path, bytes: Array(text.utf8))
    return OpenAPIParser(sources: SourceTree(contents: [:])).isSpecification(file)
  }

  @Test(arguments: [
    ("{\"info\": {}, \"swagger\" : \"2.0\"}", "a.json"),
    ("{\"a\": \"\\\"}\", \"openapi\": \"3.0.0\"}", "a.json"),
    ("{\"openapi\": \"3.0.0\"}", "a.yaml"),
    ("# API\ninfo: {}\nopenapi: 3.0.0\n", "a.yml"),
    ("---\n\"swagger\": '2.0'", "a.yaml"),
    ("# API\n---\n  info: {}\n  swagger: '2.0'\n", "a.yaml"),
  ])
  func `tells that it is a specification`(text: String, path: String) {
    #expect(isSpecification(text, as: path))
  }

  @Test(arguments: [
    ("{\"a\": {\"openapi\": 1}}", "a.json"), ("[\"openapi\"]", "a.json"),
    ("{\"a\": \"openapi\"}", "a.json"), ("{\"openapi\"", "a.json"), ("{\"a\\", "a.json"),
    ("", "a.json"), ("", "a.yaml"), ("title: openapi\n", "a.yaml"),
    ("x:\n  openapi: 3.0.0\n", "a.yaml"), ("openapis: 1\n", "a.yaml"),
    ("openapi: 3.0.0\n", "a.md"),
  ])
  func `tells that it is none`(text: String, path: String) {
    #expect(!isSpecification(text, as: path))
  }
}
