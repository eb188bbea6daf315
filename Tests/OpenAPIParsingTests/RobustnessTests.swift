import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

@Suite struct `Hostile specifications` {
  #if DEBUG
    /// Frames are several times as large without optimisation.
    private let stackSize = 4 * 512 * 1024
  #else
    private let stackSize = 512 * 1024
  #endif

  /// Parses on a thread with as little stack as the workers of a build have.
  private func parseOnSmallStack(_ text: String, others: [String: String] = [:]) async -> [String] {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        let ids = parse(text, as: "api.json", others: others).diagnostics.map(\.id)
        continuation.resume(returning: ids)
      }
      thread.stackSize = stackSize
      thread.start()
    }
  }

  private func api(schema: String) -> String {
    "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"\",\"version\":\"\"},\"paths\":{},"
      + "\"components\":{\"schemas\":{\"A\":\(schema)}}}"
  }

  @Test(arguments: [
    ("{\"items\":", "}"), ("{\"properties\":{\"a\":", "}}"), ("{\"allOf\":[", "]}"),
    ("{\"oneOf\":[", "]}"), ("{\"additionalProperties\":", "}"), ("{\"allOf\":[{},", "]}"),
  ])
  func `with schemas in schemas are read as deep as the file may nest`(
    open: String,
    close: String
  ) async {
    for depth in [19, 60, 500] {
      let schema =
        String(repeating: open, count: depth) + "{}" + String(repeating: close, count: depth)
      let ids = await parseOnSmallStack(api(schema: schema))
      #expect(depth > 60 ? ids == ["json-depth"] : ids == [])
    }
  }

  @Test func `with values in values are read`() async {
    let value = String(repeating: "[", count: 190) + String(repeating: "]", count: 190)
    let ids = await parseOnSmallStack(api(schema: "{\"default\":\(value)}"))
    #expect(ids == [])
  }

  @Test func `that lay a file in a file in a file are read`() async {
    var others: [String: String] = [:]
    for number in 0..<2_000 {
      others["\(number).json"] = "{\"items\":{\"$ref\":\"\(number + 1).json\"}}"
    }
    let ids = await parseOnSmallStack(api(schema: "{\"$ref\":\"0.json\"}"), others: others)
    #expect(ids == ["openapi-missing-file"])
  }

  @Test func `that put ever more together by allOf stay small`() {
    let schemas = (1...400).map { number in
      let parts = (1...3).map { _ in "{$ref: '#/components/schemas/S\(number - 1)'}" }
      return
        "    S\(number): {allOf: [\(parts.joined(separator: ", "))], properties: {p\(number): {}}}"
    }
    let text = specification(
      "paths: {}\ncomponents:\n  schemas:\n    S0: {properties: {a: {}}}\n"
        + schemas.joined(separator: "\n")
    )
    let result = parse(text)
    #expect(result.diagnostics == [])
    let count = result.value?.schemas.map(\.schema.properties.count).reduce(0, +) ?? 0
    #expect(count < 10_000)
  }

  @Test func `that take properties from themselves by reference come to an end`() {
    let reference = "{\"properties\":{\"$ref\":\"#/components/schemas/A/properties\"}}"
    let result = parse(
      api(schema: "{\"properties\":{\"a\":\(reference),\"b\":\(reference)}}"),
      as: "api.json"
    )
    #expect(
      Set(result.diagnostics.map(\.id)).isSubset(of: ["openapi-reference-place", "openapi-type"])
    )
    #expect((result.value?.schemas.count ?? 0) < 20_000)
  }

  @Test func `with ten thousand properties and a hundred thousand values are read whole`() throws {
    let properties = (0..<10_000).map { "\"p\($0)\":{}" }.joined(separator: ",")
    let values = (0..<100_000).map { "\($0)" }.joined(separator: ",")
    let result = parse(
      api(schema: "{\"properties\":{\(properties)},\"enum\":[\(values)]}"),
      as: "api.json"
    )
    #expect(result.diagnostics == [])
    let schema = try #require(result.value?.schemas.first?.schema)
    #expect(schema.properties.count == 10_000)
    #expect(schema.values.count == 100_000)
  }

  @Test func `with thousands of path variables are told each of them`() {
    let variables = (0..<2_000).map { "{v\($0)}" }.joined(separator: "/")
    let responses = #"{"200":{"description":"A"}}"#
    let result = parse(
      """
      {"openapi":"3.0.0","info":{"title":"Test","version":"1"},
      "paths":{"/\(variables)":{"get":{"responses":\(responses)}}}}
      """,
      as: "api.json"
    )
    #expect(result.diagnostics.count { $0.id == "openapi-path-variable" } == 2_000)
  }

  @Test(arguments: [
    "old-bodies/api.json", "parameters/api.yaml", "schemas/api.yaml", "newest/api.yaml",
  ])
  func `with any value in any place are read to their end`(path: String) throws {
    let text = try String(contentsOfFile: fixtures() + "/" + path, encoding: .utf8)
    let root = try #require(read(text, as: path).value)
    for (number, mutated) in mutations(of: root).enumerated() {
      let result = parse(mutated.json, as: "api.json")
      #expect(result.value != nil || !result.diagnostics.isEmpty, "mutation \(number)")
      #expect(result.diagnostics.allSatisfy { $0.range != nil }, "mutation \(number)")
    }
  }

  /// The tree with each of its nodes replaced by another value in turn.
  private func mutations(of node: Node) -> [Node] {
    let other = replacements[Int(node.range.start.column) % replacements.count]
    var result = other.kind == node.kind ? [] : [other]
    switch node.kind {
    case .object(let members):
      for (place, member) in members.enumerated() {
        for mutated in mutations(of: member.value) {
          var members = members
          members[place].value = mutated
          result.append(Node(kind: .object(members), range: node.range))
        }
      }
    case .array(let items):
      for (place, item) in items.enumerated() {
        for mutated in mutations(of: item) {
          var items = items
          items[place] = mutated
          result.append(Node(kind: .array(items), range: node.range))
        }
      }
    case .null, .boolean, .number, .string: break
    }
    return result
  }

  private var replacements: [Node] {
    let range = SourceRange.startOfFile(SourceFile.ID(0))
    let string = Node(kind: .string("#/definitions/Kite"), range: range)
    return [
      Node(kind: .null, range: range), Node(kind: .number("-1"), range: range),
      Node(kind: .array([string]), range: range), string,
      Node(
        kind: .object([Node.Member(key: "$ref", keyRange: range, value: string)]),
        range: range
      ),
    ]
  }
}
