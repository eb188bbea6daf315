import DocsModel

/// Finds what references lead to, in this file and in others of the sources; reads each file once.
struct ReferenceResolver {
  private let sources: SourceTree
  private var roots: [SourceFile.ID: Node?] = [:]
  /// How many names may still be compared with those that lead to nothing.
  private var comparisons = 20_000
  private var indexes: [Address: [String: Int]] = [:]
  var diagnostics: [Diagnostic] = []
  /// The files that references led to, found or not.
  private(set) var consulted: Set<String> = []

  init(sources: SourceTree, root: Node) {
    self.sources = sources
    roots[root.range.file] = root
  }

  /// Where a reference leads, whether something is there or not; nil, with a message, where
  /// that is no file of the sources.
  mutating func address(of reference: OpenAPI.Reference) -> Address? {
    let text = reference.text
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let pointer = parts.count > 1 ? PercentEncoding.decode(parts[1]) : ""
    guard let path = parts.first, !path.isEmpty else {
      return Address(file: reference.range.file, pointer: pointer)
    }
    guard !Self.hasScheme(path) else {
      diagnostics.append(.remoteReference(text, at: reference.range))
      return nil
    }
    return file(at: PercentEncoding.decode(path), from: reference).map {
      Address(file: $0, pointer: pointer)
    }
  }

  func path(of file: SourceFile.ID) -> String {
    sources[file].path
  }

  /// The value at an address; nil, with a message, where there is none.
  mutating func node(at address: Address, of reference: OpenAPI.Reference) -> Node? {
    guard var node = root(of: address.file) else { return nil }
    guard address.pointer.isEmpty || address.pointer.hasPrefix("/") else {
      diagnostics.append(.missingTarget(reference.text, nearest: nil, at: reference.range))
      return nil
    }
    var place = Address(file: address.file, pointer: "")
    for step in address.steps {
      guard let next = child(step, of: node, at: place) else {
        let nearest = suggestion(for: step, in: node.members.lazy.map(\.key))
        diagnostics.append(.missingTarget(reference.text, nearest: nearest, at: reference.range))
        return nil
      }
      node = next
      place = Address(file: place.file, map: place.pointer, key: step)
    }
    return node
  }

  private mutating func file(
    at path: String,
    from reference: OpenAPI.Reference
  ) -> SourceFile.ID? {
    let document = sources[reference.range.file].path
    guard let resolved = SourcePath.resolve(path, from: document) else {
      diagnostics.append(.referenceOutside(reference.text, at: reference.range))
      return nil
    }
    consulted.insert(resolved)
    if let file = sources[resolved] { return file.id }
    let nearest = suggestion(for: resolved, in: sources.files.lazy.map(\.path))
    diagnostics.append(.missingFile(resolved, nearest: nearest, at: reference.range))
    return nil
  }

  private mutating func root(of file: SourceFile.ID) -> Node? {
    if let root = roots[file] { return root }
    let result = NodeReader().read(sources[file])
    diagnostics.append(contentsOf: result.diagnostics)
    roots[file] = .some(result.value)
    return result.value
  }

  private mutating func child(_ step: String, of node: Node, at place: Address) -> Node? {
    switch node.kind {
    case .object(let members): return member(step, of: members, at: place)
    case .array(let items):
      guard let index = Int(step), items.indices.contains(index) else { return nil }
      return items[index]
    case .null, .boolean, .number, .string: return nil
    }
  }

  /// Large maps get an index when they are first asked, so that no reference looks at all names.
  private mutating func member(
    _ key: String,
    of members: [Node.Member],
    at place: Address
  ) -> Node? {
    guard members.count > 32 else { return members.first { $0.key == key }?.value }
    if indexes[place] == nil {
      indexes[place] = Dictionary(
        uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) }
      )
    }
    return indexes[place]?[key].map { members[$0].value }
  }

  /// Whether a text begins as an address with a scheme does: `https:`.
  private static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return text.hasPrefix("//")
    }
    let scheme = text.utf8[..<colon]
    return scheme.count > 1
      && scheme.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  private mutating func suggestion(
    for name: String,
    in names: some Collection<String>
  ) -> String? {
    guard names.count <= comparisons else { return nil }
    comparisons -= names.count
    return NearMiss.nearest(to: name, in: names)
  }
}
