import DocsModel

extension Lowering {
  /// The group of operations without a tag.
  static let untagged = "default"
  /// The group of events without a tag.
  static let events = "webhooks"

  func groupNames(of operation: OpenAPI.Operation, isWebhook: Bool) -> [String] {
    guard operation.tags.isEmpty else { return operation.tags }
    return [isWebhook ? Self.events : Self.untagged]
  }

  /// The headings around others and the tags in the order of the file, then those that only
  /// operations name, and last what has none.
  mutating func groups(of operations: [API.Operation]) -> [API.Group] {
    var groups: [API.Group] = []
    var places: [String: Int] = [:]
    let tags = Set(document.tags.map(\.name))
    for heading in document.tagGroups where places[heading.name] == nil {
      guard !tags.contains(heading.name) else { continue }
      places[heading.name] = groups.count
      groups.append(API.Group(name: heading.name))
    }
    for tag in document.tags where places[tag.name] == nil {
      places[tag.name] = groups.count
      groups.append(group(of: tag))
    }
    let named = operations.flatMap(\.groups)
    for name in named.filter({ $0 != Self.untagged }) + named where places[name] == nil {
      places[name] = groups.count
      groups.append(API.Group(name: name))
    }
    if let place = places[Self.untagged], groups[place].displayName == nil {
      groups[place].displayName = groups.count == 1 ? "Operations" : "Other operations"
    }
    if let place = places[Self.events], groups[place].displayName == nil {
      groups[place].displayName = "Webhooks"
    }
    for parent in document.tags.compactMap(\.parent) { checkTag(parent, places) }
    addTagGroups(to: &groups, places)
    cutRings(in: &groups, places)
    return groups
  }

  private mutating func group(of tag: OpenAPI.Tag) -> API.Group {
    API.Group(
      name: tag.name,
      displayName: tag.displayName,
      summary: tag.summary,
      description: blocks(tag.description),
      externalDocumentation: externalDocumentation(tag.externalDocumentation),
      parent: tag.parent?.string,
      kind: tag.kind
    )
  }

  /// A name that no tag and no operation has.
  private mutating func checkTag(_ tag: OpenAPI.Text, _ places: [String: Int]) {
    guard places[tag.string] == nil else { return }
    let nearest = NearMiss.nearest(to: tag.string, in: places.keys.sorted())
    ownDiagnostics.append(.unknownTag(tag.string, nearest: nearest, at: tag.range))
  }

  /// Lets no group be around itself, and none stand below a group that is not there.
  private mutating func cutRings(in groups: inout [API.Group], _ places: [String: Int]) {
    var isSettled = [Bool](repeating: false, count: groups.count)
    for start in groups.indices {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var current = start
      while !isSettled[current] {
        path.append(current)
        onPath.insert(current)
        let next = groups[current].parent.flatMap { places[$0] }
        guard let next, !onPath.contains(next) else {
          if next != nil { reportRing(of: groups[current].name) }
          groups[current].parent = nil
          break
        }
        current = next
      }
      for place in path { isSettled[place] = true }
    }
  }

  private mutating func reportRing(of tag: String) {
    guard let parent = document.tags.first(where: { $0.name == tag })?.parent else { return }
    ownDiagnostics.append(.tagRing(tag, at: parent.range))
  }

  /// A heading of `x-tagGroups` is a group around the groups of its tags.
  private mutating func addTagGroups(to groups: inout [API.Group], _ places: [String: Int]) {
    for heading in document.tagGroups {
      for tag in heading.tags where tag.string != heading.name {
        guard let place = places[tag.string] else {
          checkTag(tag, places)
          continue
        }
        groups[place].parent = heading.name
      }
    }
  }
}
