import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

/// Specifications of our own that use every field of every object: each text, each number and
/// each name in them has to be on a page.
@Suite struct `Every field of a specification` {
  @Test(arguments: ["oas-2.0/api.json", "oas-3.0/api.yaml", "oas-3.1/api.yaml", "oas-3.2/api.yaml"])
  func `is on a page`(path: String) async throws {
    let content = fixtures() + "/every-field/" + path.prefix { $0 != "/" }
    let folder = try TemporaryFolder()
    let site = folder.path + "/Public"
    let result = try await Program.run(["build", "--content", content, "--output", site])
    #expect(result.errors == "")
    #expect(result.status == 0)
    var words = SpecificationWords()
    for file in try FileManager.default.subpathsOfDirectory(atPath: content)
    where !file.hasSuffix(".svg") {
      guard let bytes = FileManager.default.contents(atPath: content + "/" + file) else { continue }
      let source = SourceFile(id: SourceFile.ID(0), path: file, bytes: Array(bytes))
      if let root = NodeReader().read(source).value { words.add(root) }
    }
    let text = try pageText(of: site)
    let missing = words.found.filter { !text.contains($0.text) }
    #expect(missing.map { "\($0.place): \($0.text)" } == [])
  }

  /// What all pages say, and the addresses in them.
  private func pageText(of site: String) throws -> String {
    let pages = try FileManager.default.subpathsOfDirectory(atPath: site)
      .filter { $0.hasSuffix(".html") }
    return try pages.map { page in
      var markup = try String(contentsOfFile: site + "/" + page, encoding: .utf8)
      markup.replace(/<wbr>/, with: "")
      let addresses = markup.matches(of: /(?:href|src|alt|aria-label)="([^"]*)"/).map(\.1)
      markup.replace(/<[^>]*>/, with: "")
      return unescaped(markup + " " + addresses.joined(separator: " "))
    }.joined(separator: "\n")
  }

  private func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

/// The texts, numbers and names of a specification that readers have to see.
private struct SpecificationWords {
  private(set) var found: [(place: String, text: String)] = []

  /// Words for programs, that pages say in words of their own.
  private static let forPrograms: Set<String> = [
    "$ref", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$schema", "$comment", "$self",
    "jsonSchemaDialect", "openapi", "swagger", "operationId", "operationRef", "in", "style",
    "type", "collectionFormat", "nodeType", "flow", "schemes",
  ]
  private static let maps: Set<String> = [
    "properties", "patternProperties", "headers", "responses", "content", "callbacks", "links",
    "variables", "scopes", "mapping", "schemas", "securitySchemes", "webhooks", "paths",
    "dependentSchemas", "dependentRequired", "encoding", "additionalOperations", "definitions",
  ]

  mutating func add(_ node: Node, at place: String = "", isMap: Bool = false) {
    switch node.kind {
    // A text beside a reference stands for that of its target, and a reference is a link.
    case .string(let text) where text.hasPrefix("Overridden") || text.hasPrefix("#/"): break
    case .string(let text):
      found.append((place, text.trimmingCharacters(in: .whitespacesAndNewlines)))
    case .number(let text): found.append((place, text))
    case .null, .boolean: break
    case .array(let items): for item in items { add(item, at: place) }
    case .object(let members):
      for member in members where isMap || !Self.forPrograms.contains(member.key) {
        let inner = place + "/" + member.key
        let isShared = place == "/responses" || place == "/components/responses"
        if isMap, !isShared { found.append((inner, member.key)) }
        add(member.value, at: inner, isMap: !isMap && Self.maps.contains(member.key))
      }
    }
  }
}
