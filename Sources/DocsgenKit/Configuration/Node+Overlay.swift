import OpenAPIParsing

extension Node {
  /// The site file with the keys that a variant sets anew.
  ///
  /// APIs are joined by their id: the keys that the variant gives are replaced, the others stay.
  func overlaid(by variant: Node) -> Node {
    let own = members.filter { $0.key != "variants" }
    return Node(kind: .object(Self.join(own, variant.members, joiningAPIs: true)), range: range)
  }

  private static func join(
    _ members: [Member],
    _ newer: [Member],
    joiningAPIs: Bool = false
  ) -> [Member] {
    var result = members
    for member in newer {
      guard let index = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      let older = result[index].value
      result[index] = member
      if joiningAPIs, member.key == "apis" {
        result[index].value = joinAPIs(older, member.value)
      }
    }
    return result
  }

  private static func joinAPIs(_ older: Node, _ newer: Node) -> Node {
    guard case .array(var apis) = older.kind, case .array(let changes) = newer.kind else {
      return newer
    }
    for change in changes {
      let id = change["id"]?.string
      guard let id, let index = apis.firstIndex(where: { $0["id"]?.string == id }) else {
        apis.append(change)
        continue
      }
      let members = join(apis[index].members, change.members)
      apis[index] = Node(kind: .object(members), range: apis[index].range)
    }
    return Node(kind: .array(apis), range: newer.range)
  }
}
