import DocsModel
import MarkdownParsing
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Descriptions` {
  /// The blocks that a specification's description becomes.
  private func blocks(_ text: String) throws -> [Block] {
    let quoted = Node(kind: .string(text), range: .startOfFile(SourceFile.ID(0))).json
    let result = parse(
      "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"\",\"version\":\"\",\"description\":\(quoted)}}",
      as: "api.json"
    )
    return try #require(result.value).description
  }

  @Test(arguments: [
    "A plain text.", "Two words ", " indented", "1. one", "a_b", "a _b_", "_a", "a_", "a*b*c",
    "at www.kites.example now", "wow", "see https://kites.example/a", "Note: this", "a: b", "a:/b",
    "`code`", "A [link](a)", "a < b", "a & b &amp;", "a\nb", "# A", "a # b", "a\\_b",
    "snake_case_x",
    "Ünï", "aü", "a~b~~c~~", "http://a.example", "x", "a!", "a (b) 'c' \"d\" 50% = +1 - 2?; $e",
    "a | b", "{a}", "2024", "a-b", "- a", "ftp://a.example", "mailto:a@b.example", "a  b", "a\tb",
  ])
  func `are what CommonMark makes of them, plain ones too`(text: String) throws {
    let found = try blocks(text)
    let range = try #require(found.first?.range)
    #expect(found == MarkdownParser().blocks(of: text, at: range))
  }

  @Test(.needsSharedInputs, arguments: ["determined.swagger.json", "kubernetes.swagger.json"])
  func `of real specifications are so as well`(name: String) throws {
    let folder = SharedInputs.path + "/specs"
    let tree = try SourceTree.read(folder) { $0 == name }
    let file = try #require(tree[name])
    let description = try #require(OpenAPIParser(sources: tree).parse(file).value)
    let root = try #require(NodeReader().read(file).value)
    for named in description.schemas {
      let node = root["definitions"]?[named.name]?["description"]
      guard let text = node?.string, let range = node?.range else { continue }
      #expect(named.schema.description == MarkdownParser().blocks(of: text, at: range))
    }
  }
}
