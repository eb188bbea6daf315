import DocsModel
import Foundation
import OpenAPIParsing
import TestSupport
import Testing

/// Markup that tries to run and strings that break programs, put into every text and every name of
/// a specification that has all fields.
@Suite(.needsSharedInputs) struct `Hostile texts in every field` {
  @Test(arguments: ["html-injection", "naughty-strings"])
  func `leave no active markup on a page`(name: String) async throws {
    let path = SharedInputs.path + "/conformance/\(name).json"
    let payloads = try JSONDecoder().decode(
      [String].self,
      from: Data(contentsOf: URL(filePath: path))
    )
    let folder = try TemporaryFolder()
    let template = fixtures() + "/every-field/oas-3.0/api.yaml"
    let specification = try #require(HostileSpecification(template: template))
    try folder.write(specification.text(with: payloads), to: "content/api.json")
    let site = folder.path + "/Public"
    _ = try await Program.run(["build", "--content", folder.path + "/content", "--output", site])
    let pages = try FileManager.default.subpathsOfDirectory(atPath: site)
      .filter { $0.hasSuffix(".html") && !$0.hasPrefix("_static/") }
    #expect(pages.count > payloads.count)
    for page in pages {
      let markup = try String(contentsOfFile: site + "/" + page, encoding: .utf8)
      #expect(ActiveMarkup.found(in: markup) == [], "on \(page)")
    }
  }
}

/// One operation with all fields for each payload, which stands in the place of all texts in it.
private struct HostileSpecification {
  private let root: Node

  /// Words that have to be others' for the rest to be read.
  private static let fixed: Set<String> = ["in", "style", "type", "$ref", "operationId"]
  private static let maps: Set<String> = [
    "properties", "examples", "links", "headers", "callbacks", "encoding", "content",
  ]

  init?(template path: String) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    let file = SourceFile(id: SourceFile.ID(0), path: path, bytes: Array(bytes))
    guard let root = NodeReader().read(file).value else { return nil }
    self.root = root
  }

  func text(with payloads: [String]) -> String {
    let item = root["paths"]?["/trees/{tree}"]?["get"]
    let paths = payloads.enumerated().map { place, payload in
      let operation = item.map { filled($0, with: payload) } ?? .null
      let methods = Value.object([Value.Member(name: "get", value: operation)])
      return Value.Member(name: "/\(place)/" + payload, value: methods)
    }
    let information = root["info"].map { filled($0, with: payloads[0]) } ?? .null
    return JSONText.compact(
      .object([
        Value.Member(name: "openapi", value: .string("3.0.0")),
        Value.Member(name: "info", value: information),
        Value.Member(name: "paths", value: .object(paths)),
      ])
    )
  }

  private func filled(_ node: Node, with payload: String, isMap: Bool = false) -> Value {
    switch node.kind {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .number(let text): return .number(text)
    case .string: return .string(payload)
    case .array(let items): return .array(items.map { filled($0, with: payload) })
    case .object(let members):
      return .object(
        members.map { member in
          let name = isMap ? member.key + payload : member.key
          if !isMap, Self.fixed.contains(member.key), let word = member.value.string {
            return Value.Member(name: name, value: .string(word))
          }
          let isInnerMap = !isMap && Self.maps.contains(member.key)
          return Value.Member(
            name: name,
            value: filled(member.value, with: payload, isMap: isInnerMap)
          )
        }
      )
    }
  }
}

/// What could run in a page besides the theme's own scripts.
private enum ActiveMarkup {
  private static let harmless: Set<String> = [
    "a", "article", "b", "base", "blockquote", "body", "br", "button", "code", "dd", "del",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "input", "kbd", "li", "link",
    "main", "meta", "nav", "ol", "p", "pre", "q", "search", "section", "small", "span", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "ul", "var",
    "wbr",
  ]

  /// By scalars, as browsers read: a mark may combine with a bracket.
  static func found(in markup: String) -> [String] {
    let tag = /<([A-Za-z][^\s>\/]*)([^>]*)>/.matchingSemantics(.unicodeScalar)
    return markup.matches(of: tag).compactMap { match in
      let name = match.1.lowercased()
      let attributes = match.2
      let isOwnScript =
        name == "script" && attributes.contains("src=\"")
        && attributes.contains(/src="[.\/]*_static\/[a-z0-9\/-]+\.js"/)
      guard harmless.contains(name) || isOwnScript else { return String(match.0.prefix(120)) }
      let value = /"[^"]*"/.matchingSemantics(.unicodeScalar)
      let outside = attributes.replacing(value, with: "\"\"").lowercased()
      let handler = outside.contains(/\s(on[a-z]+|style|srcdoc)\s*=/)
      let address = attributes.lowercased().contains(
        /(href|src|action)="\s*(javascript|data|vbscript):/
      )
      return handler || address ? String(match.0.prefix(120)) : nil
    }
  }
}
