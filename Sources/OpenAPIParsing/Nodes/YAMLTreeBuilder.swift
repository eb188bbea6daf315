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

  mutating func append(_ event: YAMLEvent.Kind, at range: SourceRange) throws(Malformation) {
    switch event {
    case .scalar(let scalar): try append(scalar, at: range)
    case .alias(let name): try insert(expand(name, at: range), at: range, isMergeKey: false)
    case .sequenceStart(let properties):
      try enter(YAMLCollection(isMapping: false, properties: properties, range: range))
    case .mappingStart(let properties):
      try enter(YAMLCollection(isMapping: true, properties: properties, range: range))
    case .collectionEnd: try leave(at: range)
    case .documentStart, .documentEnd, .streamEnd: break
    }
  }

  private mutating func append(
    _ scalar: YAMLEvent.Scalar,
    at range: SourceRange
  ) throws(Malformation) {
    let isKey = open.last?.expectsKey == true
    let kind = isKey ? .string(scalar.text) : value(of: scalar, at: range)
    let built = Built(node: Node(kind: kind, range: range))
    if let anchor = scalar.properties.anchor { anchors[anchor] = built }
    let isMergeKey = isKey && scalar.isPlain && scalar.text == "<<"
    try insert(built, at: range, isMergeKey: isMergeKey)
  }

  private mutating func value(of scalar: YAMLEvent.Scalar, at range: SourceRange) -> Node.Kind {
    guard let tag = scalar.properties.tag else {
      return scalar.isPlain ? YAMLScalar.resolve(scalar.text) : .string(scalar.text)
    }
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return .string(scalar.text) }
    let name = tag.dropFirst(prefix.utf8.count)
    if let kind = YAMLScalar.resolve(scalar.text, tag: name) { return kind }
    diagnostics.append(.unfitTag(String(name), text: scalar.text, at: range))
    return .string(scalar.text)
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

  private mutating func enter(_ collection: YAMLCollection) throws(Malformation) {
    guard open.count < NodeReader.depthLimit else {
      throw Malformation(.nestedTooDeep(isJSON: false, at: collection.range))
    }
    if let anchor = collection.properties.anchor { anchors[anchor] = .some(nil) }
    open.append(collection)
  }

  private mutating func leave(at range: SourceRange) throws(Malformation) {
    guard let collection = open.popLast() else { return }
    let built = collection.finished(at: range)
    if let anchor = collection.properties.anchor { anchors[anchor] = built }
    try insert(built, at: built.node.range, isMergeKey: false)
  }

  private mutating func insert(
    _ built: Built,
    at range: SourceRange,
    isMergeKey: Bool
  ) throws(Malformation) {
    guard !open.isEmpty else {
      root = built.node
      return
    }
    open[open.count - 1].insert(built, at: range, isMergeKey: isMergeKey, &diagnostics)
  }
}
