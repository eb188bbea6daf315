import DocsModel

/// Puts libyaml's events together to one tree, with a stack of the collections that are open.
struct YAMLTreeBuilder {
  /// A finished node, with the figures that keep aliases in bounds.
  struct Built {
    var node: Node
    /// How many nodes it is, itself included and aliases written out.
    var size = 1
    /// How deep it nests; 0 for a scalar.
    var height = 0
  }

  private let file: SourceFile.ID
  private(set) var root: Node?
  var diagnostics: [Diagnostic] = []
  private var open: [YAMLCollection] = []
  /// Nil stands for an anchor whose node is not finished.
  private var anchors: [String: Built?] = [:]
  private var expanded = 0

  init(file: SourceFile.ID) {
    self.file = file
  }

  mutating func append(_ event: YAMLEvent, at range: SourceRange) throws(Malformation) {
    switch event.kind {
    case .scalar(let text, let isPlain):
      if expectsKey {
        addKey(text, isPlain: isPlain, anchor: event.properties?.anchor, at: range)
      } else {
        let kind = value(of: text, isPlain: isPlain, tag: event.properties?.tag, at: range)
        let built = Built(node: Node(kind: kind, range: range))
        if let anchor = event.properties?.anchor { anchors[anchor] = built }
        insert(built, at: range)
      }
    case .alias(let name): insert(try expand(name, at: range), at: range)
    case .sequenceStart, .mappingStart: try enter(event, at: range)
    case .collectionEnd: leave(at: range)
    case .documentStart, .documentEnd, .streamEnd: break
    }
  }

  private var expectsKey: Bool {
    !open.isEmpty && open[open.count - 1].expectsKey
  }

  private mutating func addKey(
    _ text: String,
    isPlain: Bool,
    anchor: String?,
    at range: SourceRange
  ) {
    if let anchor { anchors[anchor] = Built(node: Node(kind: .string(text), range: range)) }
    open[open.count - 1].addKey(text, isPlain: isPlain, at: range)
  }

  private mutating func value(
    of text: String,
    isPlain: Bool,
    tag: String?,
    at range: SourceRange
  ) -> Node.Kind {
    guard let tag else { return isPlain ? YAMLScalar.resolve(text) : .string(text) }
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return .string(text) }
    let name = tag.dropFirst(prefix.utf8.count)
    if let kind = YAMLScalar.resolve(text, tag: name) { return kind }
    diagnostics.append(.unfitTag(String(name), text: text, at: range))
    return .string(text)
  }

  private mutating func expand(
    _ name: String,
    at range: SourceRange
  ) throws(Malformation) -> Built {
    guard let anchored = anchors[name] else {
      throw Malformation(
        .unknownAnchor(name, nearest: NearMiss.nearest(to: name, in: anchors.keys), at: range)
      )
    }
    guard let built = anchored else { throw Malformation(.aliasInItself(name, at: range)) }
    expanded += built.size
    guard expanded <= YAMLReader.aliasBudget else {
      throw Malformation(.aliasesWithoutEnd(at: range))
    }
    guard open.count + built.height <= NodeReader.depthLimit else {
      throw Malformation(.nestedTooDeep(isJSON: false, at: range))
    }
    return built
  }

  private mutating func enter(
    _ event: YAMLEvent,
    at range: SourceRange
  ) throws(Malformation) {
    guard open.count < NodeReader.depthLimit else {
      throw Malformation(.nestedTooDeep(isJSON: false, at: range))
    }
    let anchor = event.properties?.anchor
    if let anchor { anchors[anchor] = .some(nil) }
    var isMapping = false
    if case .mappingStart = event.kind { isMapping = true }
    open.append(YAMLCollection(isMapping: isMapping, anchor: anchor, range: range))
  }

  private mutating func leave(at range: SourceRange) {
    guard let collection = open.popLast() else { return }
    let built = collection.finished(at: range)
    if let anchor = collection.anchor { anchors[anchor] = built }
    insert(built, at: built.node.range)
  }

  private mutating func insert(_ built: Built, at range: SourceRange) {
    guard !open.isEmpty else {
      root = built.node
      return
    }
    open[open.count - 1].insert(built, at: range, &diagnostics)
  }
}
