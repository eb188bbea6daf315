import DocsModel

/// Finds the properties that dotted names lead to: `[].owner.name`, `items[].id`, `a.b`.
///
/// A writer's list may have thousands of them: the properties of each place are looked up by name.
struct FieldFinder {
  private static let depthLimit = 32

  private let api: API.Description
  private let root: API.SchemaUse
  /// The properties of a place by their names; the place as in a path, with a dot at its end.
  private var known: [String: [String: API.Property]] = [:]

  init(api: API.Description, root: API.SchemaUse) {
    self.api = api
    self.root = root
  }

  /// A property whose own name has the dots is found first.
  mutating func property(at path: String) -> API.Property? {
    let isList = path.hasPrefix("[]")
    var rest = path.hasPrefix("[].") ? path.dropFirst(3) : path[...]
    var place = isList ? "[]." : ""
    var properties = properties(at: place, of: root, isList: isList)
    for _ in 0..<Self.depthLimit {
      if let property = properties[String(rest)] { return property }
      let step = rest.prefix { $0 != "." }
      let isList = step.hasSuffix("[]")
      guard let property = properties[String(isList ? step.dropLast(2) : step)] else { return nil }
      guard step.endIndex < rest.endIndex else { return isList ? element(of: property) : property }
      rest = rest[rest.index(after: step.endIndex)...]
      place += step + "."
      properties = self.properties(at: place, of: property.schema, isList: isList)
    }
    return nil
  }

  private mutating func properties(
    at place: String,
    of use: API.SchemaUse,
    isList: Bool
  ) -> [String: API.Property] {
    if let properties = known[place] { return properties }
    var schema = api.schema(use)
    if isList, let items = schema.items { schema = api.schema(items) }
    let properties = schema.properties.firstByKey(\.name)
    known[place] = properties
    return properties
  }

  /// What a name such as `tags[]` is about.
  private func element(of property: API.Property) -> API.Property {
    var element = property
    if let items = api.schema(property.schema).items { element.schema = items }
    return element
  }
}

extension Sequence {
  /// The elements by a key, of those with the same the first.
  func firstByKey<Key: Hashable>(_ key: (Element) -> Key) -> [Key: Element] {
    Dictionary(map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
