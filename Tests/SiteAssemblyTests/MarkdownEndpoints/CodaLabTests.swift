import DocsModel
import Foundation
import MarkdownParsing
import SiteAssembly
import TestSupport
import Testing

/// The pages that the project was begun for.
@Suite(.needsSharedInputs) struct `CodaLab's REST pages` {
  private func operations(of page: String) throws -> [API.Operation] {
    let path = SharedInputs.path + "/corpus/codalab/" + page
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let file = SourceFile(id: .init(0), path: page, bytes: bytes)
    let document = MarkdownParser().parse(file)
    #expect(document.diagnostics.isEmpty)
    return MarkdownEndpointReader().read(document.value.blocks).operations
  }

  private func properties(_ content: [API.MediaType]?) -> [String] {
    guard case .inline(let schema)? = content?.first?.schema else { return [] }
    guard case .inline(let items)? = schema.items else { return schema.properties.map(\.name) }
    return items.properties.map(\.name)
  }

  @Test func `have 71 operations with all their parameters`() throws {
    let operations = try operations(of: "REST-API-Reference.md")
    #expect(operations.count == 71)
    let parameters = operations.flatMap(\.parameters)
    #expect(parameters.count { $0.location == .path } == 50)
    #expect(parameters.count { $0.location == .query } == 53)
    #expect(parameters.count { $0.location == .header } == 4)
    let bodies = operations.map { properties($0.requestBody?.content).count }
    #expect(bodies.reduce(0, +) == 9)
    let answers = operations.map { properties($0.responses.first?.content).count }
    #expect(answers.reduce(0, +) == 12)
    #expect(operations.flatMap(\.responses).map(\.headers.count).reduce(0, +) == 12)
  }

  @Test func `have the lists that CommonMark reads as text`() throws {
    let operations = try operations(of: "REST-API-Reference.md")
    let stores = operations.first { $0.method == "POST" && $0.path.text == "/bundle_stores" }
    let names = ["name", "storage_type", "storage_format", "url", "authentication"]
    #expect(properties(stores?.requestBody?.content) == names)
    let users = operations.first { $0.method == "GET" && $0.path.text == "/users" }
    #expect(users?.parameters.map(\.name) == ["filter[user_name]", "filter[email]", "keywords"])
  }

  @Test func `have a token endpoint with its form`() throws {
    let operations = try operations(of: "REST.md")
    #expect(operations.map(\.method) == ["POST", "GET", "GET", "GET"])
    let content = operations[0].requestBody?.content
    #expect(content?.first?.name == "application/x-www-form-urlencoded")
    #expect(properties(content) == ["grant_type", "username", "password", "scope"])
    #expect(operations[2].parameters.map(\.name) == ["keywords", "specs", "worksheet", "depth"])
  }
}
