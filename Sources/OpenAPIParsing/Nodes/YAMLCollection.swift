import DocsModel

/// A sequence or mapping whose end is not reached.
struct YAMLCollection {
  /// What the next value of a mapping belongs to.
  private enum Key {
    case text(String, SourceRange)
    case merge
    /// The value is read and dropped.
    case unusable
  }

  let isMapping: Bool
  let anchor: String?
  var range: SourceRange
  private var items: [Node] = []
  private var members: [Node.Member] = []
  private var keys = KeyIndex()
  private var key: Key?
  /// Keys that only a merge brought in; a key of the mapping itself takes their place.
  private var merged: Set<String> = []
  private var size = 1
  private var height = 1

  init(isMapping: Bool, anchor: String?, range: SourceRange) {
    self.isMapping = isMapping
    self.anchor = anchor
    self.range = range
    if isMapping { members.reserveCapacity(4) }
  }

  var expectsKey: Bool { isMapping && key == nil }

  mutating func addKey(_ text: String, isPlain: Bool, at range: SourceRange) {
    self.range.end = max(self.range.end, range.end)
    key = isPlain && text == "<<" ? .merge : .text(text, range)
  }

  mutating func insert(
    _ built: YAMLTreeBuilder.Built,
    at range: SourceRange,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.range.end = max(self.range.end, range.end)
    guard !expectsKey else {
      key = key(from: built.node, at: range, &diagnostics)
      return
    }
    size += built.size
    height = max(height, built.height + 1)
    switch key {
    case nil: items.append(built.node)
    case .text(let text, let keyRange):
      insert(built.node, for: text, at: keyRange, &diagnostics)
    case .merge: merge(built.node, &diagnostics)
    case .unusable: break
    }
    key = nil
  }

  /// The collection up to its closing bracket; blocks have none and end with their last entry.
  func finished(at end: SourceRange) -> YAMLTreeBuilder.Built {
    var range = range
    if end.start != end.end { range.end = end.end }
    let kind: Node.Kind = isMapping ? .object(members) : .array(items)
    return YAMLTreeBuilder.Built(
      node: Node(kind: kind, range: range),
      size: size,
      height: height
    )
  }

  private func key(
    from node: Node,
    at range: SourceRange,
    _ diagnostics: inout [Diagnostic]
  ) -> Key {
    switch node.kind {
    case .string(let text), .number(let text): return .text(text, range)
    case .boolean(let flag): return .text(flag ? "true" : "false", range)
    case .null: return .text("", range)
    case .array, .object:
      diagnostics.append(.keyIsNoText(node.kindName, at: range))
      return .unusable
    }
  }

  private mutating func insert(
    _ value: Node,
    for key: String,
    at range: SourceRange,
    _ diagnostics: inout [Diagnostic]
  ) {
    let member = Node.Member(key: key, keyRange: range, value: value)
    guard let place = keys.place(of: key, in: members) else {
      members.append(member)
      return
    }
    if merged.remove(key) != nil {
      members[place] = member
    } else {
      let first = members[place].keyRange
      diagnostics.append(.duplicateKey(key, isJSON: false, first: first, at: range))
    }
  }

  /// Takes over what the mapping does not say itself (`<<: *base` or a list of mappings).
  private mutating func merge(_ node: Node, _ diagnostics: inout [Diagnostic]) {
    let sources: [Node]
    if case .array(let nodes) = node.kind { sources = nodes } else { sources = [node] }
    for source in sources {
      guard case .object(let others) = source.kind else {
        diagnostics.append(.mergeOfNoMapping(source.kindName, at: source.range))
        continue
      }
      for member in others where keys.place(of: member.key, in: members) == nil {
        members.append(member)
        merged.insert(member.key)
      }
    }
  }
}
