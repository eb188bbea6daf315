package import DocsModel

/// What a specification's authors keep to themselves: every object that says `x-internal: true`.
package enum InternalParts {
  /// A tree without its internal parts, and the JSON pointers of these.
  ///
  /// A property that goes takes its name out of `required`.
  package static func removed(
    from root: Node,
    of file: SourceFile
  ) -> (node: Node, places: Set<String>) {
    guard ByteSearch.contains(Array(mark.utf8), in: file.bytes) else { return (root, []) }
    var places: Set<String> = []
    return (removed(from: root, at: "", keysAreNames: false, &places), places)
  }

  private static let mark = "x-internal"
  /// Fields that hold the author's values, where the mark is a name like any other.
  private static let values: Set<String> = [
    "example", "default", "const", "enum", "value", "dataValue",
  ]
  /// Maps whose keys the author chooses, so that none of them is such a field.
  private static let maps: Set<String> = [
    "properties", "patternProperties", "dependentSchemas", "definitions", "$defs", "schemas",
    "parameters", "headers", "responses", "examples", "requestBodies", "links", "callbacks",
    "securitySchemes", "pathItems", "mediaTypes", "encoding", "variables",
  ]

  private static func removed(
    from node: Node,
    at pointer: String,
    keysAreNames: Bool,
    _ places: inout Set<String>
  ) -> Node {
    var result = node
    switch node.kind {
    case .array(let items):
      result.kind = .array(
        items.enumerated().compactMap { place, item in
          kept(item, at: "\(pointer)/\(place)", keysAreNames: false, &places)
        }
      )
    case .object(let members):
      result.kind = .object(
        members.compactMap { member in
          guard keysAreNames || !values.contains(member.key) else { return member }
          var member = member
          let inner = Address(file: node.range.file, map: pointer, key: member.key).pointer
          let isMap = !keysAreNames && maps.contains(member.key)
          guard let value = kept(member.value, at: inner, keysAreNames: isMap, &places) else {
            return nil
          }
          member.value = value
          return member
        }
      )
      dropNames(of: node, from: &result)
    case .null, .boolean, .number, .string: break
    }
    return result
  }

  private static func kept(
    _ node: Node,
    at pointer: String,
    keysAreNames: Bool,
    _ places: inout Set<String>
  ) -> Node? {
    guard node[mark]?.kind != .boolean(true) else {
      places.insert(pointer)
      return nil
    }
    return removed(from: node, at: pointer, keysAreNames: keysAreNames, &places)
  }

  /// Takes the names of properties that are gone out of `required`.
  private static func dropNames(of original: Node, from node: inout Node) {
    let before = original["properties"]?.members ?? []
    let after = node["properties"]?.members ?? []
    guard before.count != after.count, case .object(var members) = node.kind,
      let place = members.firstIndex(where: { $0.key == "required" }),
      case .array(let names) = members[place].value.kind
    else { return }
    let gone = Set(before.map(\.key)).subtracting(after.map(\.key))
    members[place].value.kind = .array(names.filter { !gone.contains($0.string ?? "") })
    node.kind = .object(members)
  }
}
