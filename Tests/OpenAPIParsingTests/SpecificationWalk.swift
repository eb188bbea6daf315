import DocsModel
import Foundation
import OpenAPIParsing

/// A plain walk over a specification's values that looks for each of them in what was parsed.
///
/// It follows references on its own, so that it shares nothing with the parser but its readers.
struct SpecificationWalk {
  struct Counts: Equatable {
    var operations = 0
    var parameters = 0
    var responses = 0
    var properties = 0
    var descriptions = 0
  }

  private let tree: SourceTree
  private let description: API.Description
  private var roots: [SourceFile.ID: Node] = [:]
  private var visited: Set<SourceRange> = []
  private(set) var counts = Counts()
  /// What the walk found and the description does not have.
  private(set) var missing: [String] = []

  init(tree: SourceTree, description: API.Description) {
    self.tree = tree
    self.description = description
  }

  mutating func walk(_ file: SourceFile) {
    guard let root = root(of: file.id) else { return }
    let schemas = (root["definitions"] ?? root["components"]?["schemas"])?.members ?? []
    for member in schemas {
      let index = description.schemas.firstIndex { $0.name == member.key }
      guard let index else { return missing.append("schema \(member.key)") }
      check(member.value, [.named(API.Schema.ID(index: index))], at: member.key)
    }
    for path in root["paths"]?.members ?? [] where !path.key.hasPrefix("x-") {
      checkPath(path) { $0.path.text == path.key }
    }
    for event in root["webhooks"]?.members ?? [] {
      checkPath(event) { $0.webhook == event.key }
    }
  }

  private mutating func checkPath(_ path: Node.Member, isItem: (API.Operation) -> Bool) {
    let item = target(of: path.value)
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
    let additional = item["additionalOperations"]?.members ?? []
    for member in item.members.filter({ methods.contains($0.key) }) + additional {
      let method = member.key.uppercased()
      counts.operations += 1
      let found = description.operations.first { $0.method == method && isItem($0) }
      guard let found else {
        missing.append("\(method) \(path.key)")
        continue
      }
      check(target(of: member.value), in: item, found, at: "\(method) \(path.key)")
    }
  }

  private mutating func check(
    _ operation: Node,
    in item: Node,
    _ found: API.Operation,
    at place: String
  ) {
    checkDescription(of: operation, [found.description], at: place)
    for parameter in (item["parameters"]?.items ?? []) + (operation["parameters"]?.items ?? []) {
      counts.parameters += 1
      check(parameter: target(of: parameter), of: found, at: place)
    }
    if let body = operation["requestBody"].map({ target(of: $0) }) {
      checkDescription(of: body, [found.requestBody?.description ?? []], at: place)
      checkContent(of: body, found.requestBody?.content ?? [], at: place + " body")
    }
    for member in operation["responses"]?.members ?? [] where !member.key.hasPrefix("x-") {
      counts.responses += 1
      check(response: member, of: found, at: "\(place) \(member.key)")
    }
  }

  private mutating func check(parameter: Node, of operation: API.Operation, at place: String) {
    let name = parameter["name"]?.string ?? ""
    let location = parameter["in"]?.string ?? ""
    let place = "\(place) \(location) \(name)"
    let content = operation.requestBody?.content ?? []
    switch location {
    case "body":
      if let schema = parameter["schema"] {
        check(schema, content.compactMap(\.schema), at: place)
      }
    case "formData":
      let fields = content.compactMap(\.schema).flatMap { expanded($0) }.flatMap(\.properties)
      if !fields.contains(where: { $0.name == name }) { missing.append(place) }
    default:
      let found = operation.parameters.filter {
        $0.name == name && $0.location.rawValue == location
      }
      if found.isEmpty { missing.append(place) }
      checkDescription(of: parameter, found.map(\.description), at: place)
      if let schema = parameter["schema"] { check(schema, found.map(\.schema), at: place) }
    }
  }

  private mutating func check(
    response member: Node.Member,
    of operation: API.Operation,
    at place: String
  ) {
    let response = target(of: member.value)
    let found = operation.responses.first { $0.status == member.key }
    guard let found else { return missing.append(place) }
    checkDescription(of: response, [found.description], at: place)
    for header in response["headers"]?.members ?? []
    where !found.headers.contains(where: { $0.name == header.key }) {
      missing.append("\(place) header \(header.key)")
    }
    checkContent(of: response, found.content, at: place)
    if let schema = response["schema"] {
      check(schema, found.content.compactMap { $0.schema ?? $0.itemSchema }, at: place)
    }
  }

  private mutating func checkContent(of node: Node, _ found: [API.MediaType], at place: String) {
    for member in node["content"]?.members ?? [] {
      let type = found.first { $0.name == member.key }
      guard let type else {
        missing.append("\(place) \(member.key)")
        continue
      }
      for name in ["schema", "itemSchema"] {
        guard let schema = target(of: member.value)[name] else { continue }
        check(schema, [type.schema, type.itemSchema].compactMap(\.self), at: place)
      }
    }
  }
}

extension SpecificationWalk {
  /// Looks for a schema's own parts in any of the schemas that may show it.
  private mutating func check(_ node: Node, _ uses: [API.SchemaUse], at place: String) {
    let node = target(of: node)
    guard visited.insert(node.range).inserted else { return }
    let found = uses.flatMap { expanded($0) }
    checkDescription(of: node, found.map(\.description), at: place)
    for property in target(of: node["properties"]).members {
      counts.properties += 1
      let place = "\(place).\(property.key)"
      let matches = found.flatMap(\.properties).filter { $0.name == property.key }
      if matches.isEmpty { missing.append(place) }
      check(property.value, matches.map(\.schema), at: place)
    }
    let origins = found.flatMap(\.properties).compactMap(\.origin).map { API.SchemaUse.named($0) }
    for part in node["allOf"]?.items ?? [] { check(part, uses + origins, at: place) }
    let choices = found.flatMap(\.compositions).flatMap(\.choices)
    for name in ["oneOf", "anyOf"] {
      for choice in node[name]?.items ?? [] where choice["type"]?.string != "null" {
        check(choice, choices + uses, at: "\(place) \(name)")
      }
    }
    if let items = node["items"] { check(items, found.compactMap(\.items), at: place + "[]") }
    if let values = node["additionalProperties"], !values.members.isEmpty {
      check(values, found.compactMap(\.additionalProperties?.values), at: place + "{}")
    }
  }

  private mutating func checkDescription(of node: Node, _ found: [[Block]], at place: String) {
    guard let text = node["description"]?.string, text.contains(where: { !$0.isWhitespace }) else {
      return
    }
    counts.descriptions += 1
    if found.allSatisfy(\.isEmpty) { missing.append("description of \(place)") }
  }

  /// The schema with those that it is put together of.
  private func expanded(_ use: API.SchemaUse, depth: Int = 0) -> [API.Schema] {
    let schema: API.Schema
    switch use {
    case .named(let id): schema = description.schemas[id.index].schema
    case .inline(let inline): schema = inline
    }
    guard depth < 8 else { return [schema] }
    let parts = schema.compositions.filter { $0.kind == .allOf }.flatMap(\.choices)
    return [schema] + parts.flatMap { expanded($0, depth: depth + 1) }
  }

  private mutating func root(of file: SourceFile.ID) -> Node? {
    if let root = roots[file] { return root }
    roots[file] = NodeReader().read(tree[file]).value
    return roots[file]
  }

  private mutating func target(of node: Node?) -> Node {
    guard let node else {
      return Node(kind: .null, range: .startOfFile(SourceFile.ID(0)))
    }
    var current = node
    for _ in 0..<20 {
      guard let text = current["$ref"]?.string else { break }
      let parts = text.split(separator: "#", omittingEmptySubsequences: false)
      let path = tree[current.range.file].path
      let file = parts[0].isEmpty ? path : SourcePath.resolve(String(parts[0]), from: path)
      guard let file, let source = tree[file], var next = root(of: source.id) else { break }
      for step in (parts.count > 1 ? parts[1] : "").split(separator: "/") {
        let key = String(step.replacing("~1", with: "/").replacing("~0", with: "~"))
        let decoded = key.removingPercentEncoding ?? key
        next = next[decoded] ?? Int(decoded).map { next.items[$0] } ?? next
      }
      current = next
    }
    return current
  }
}

extension Node {
  fileprivate var items: [Node] {
    if case .array(let items) = kind { items } else { [] }
  }
}

extension API.AdditionalProperties {
  fileprivate var values: API.SchemaUse? {
    if case .schema(let values, _) = self { values } else { nil }
  }
}
