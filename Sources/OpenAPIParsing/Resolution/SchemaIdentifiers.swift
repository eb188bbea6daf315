import DocsModel

/// The names that `$self`, `$id`, `$anchor` and `$dynamicAnchor` give to places of one file.
struct SchemaIdentifiers {
  struct Resource {
    /// Resolved against the addresses around it.
    var uri: String
    var pointer: String
    var range: SourceRange
  }

  private struct Anchor {
    var name: String
    var pointer: String
    var resource: String
  }

  /// In the order of the file, so that an inner one comes after the one around it.
  private(set) var resources: [Resource] = []
  private var anchors: [Anchor] = []

  init() {}

  init(of root: Node, in file: SourceFile) {
    guard Self.marks.contains(where: { ByteSearch.contains($0, in: file.bytes) }) else { return }
    var inner = root
    if let uri = root["$self"]?.string {
      resources.append(
        Resource(uri: String(URIText.divided(uri).address), pointer: "", range: root.range)
      )
    }
    inner.range = root.range
    collect(inner, at: "", resource: resources.first)
  }

  /// The innermost resource that a place is in.
  func resource(around range: SourceRange) -> Resource? {
    let place = resources.partitionPoint { $0.range.start <= range.start }
    return resources[..<place].last { range.end <= $0.range.end }
  }

  /// The pointer of an anchor, of the same resource if that has it.
  func anchor(_ name: String, in resource: String) -> String? {
    let found = anchors.filter { $0.name == name }
    return (found.first { $0.resource == resource } ?? found.first)?.pointer
  }

  private static let marks = ["$self", "$id", "$anchor", "$dynamicAnchor"].map { Array($0.utf8) }
  /// Fields that hold values, not schemas.
  private static let values: Set<String> = [
    "example", "examples", "default", "const", "enum", "value", "dataValue",
  ]

  private mutating func collect(_ node: Node, at pointer: String, resource: Resource?) {
    switch node.kind {
    case .array(let items):
      for (place, item) in items.enumerated() {
        collect(item, at: "\(pointer)/\(place)", resource: resource)
      }
    case .object(let members):
      let resource = add(node, at: pointer, within: resource)
      for member in members where !Self.values.contains(member.key) {
        let inner = Address(file: node.range.file, map: pointer, key: member.key).pointer
        collect(member.value, at: inner, resource: resource)
      }
    case .null, .boolean, .number, .string: break
    }
  }

  private mutating func add(
    _ node: Node,
    at pointer: String,
    within outer: Resource?
  ) -> Resource? {
    var resource = outer
    if let id = node["$id"]?.string {
      if id.hasPrefix("#") {
        anchors.append(
          Anchor(name: String(id.dropFirst()), pointer: pointer, resource: outer?.pointer ?? "")
        )
      } else {
        let text = String(URIText.divided(id).address)
        let uri = outer.map { URIText.resolve(text[...], against: $0.uri) } ?? text
        let inner = Resource(uri: uri, pointer: pointer, range: node.range)
        resources.append(inner)
        resource = inner
      }
    }
    for key in ["$anchor", "$dynamicAnchor"] {
      guard let name = node[key]?.string else { continue }
      anchors.append(Anchor(name: name, pointer: pointer, resource: resource?.pointer ?? ""))
    }
    return resource
  }
}
