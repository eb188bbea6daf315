import DocsModel

/// Finds what references lead to, in this file and in others of the sources; reads each file once.
struct ReferenceResolver {
  /// A file of the sources that a reference led to.
  struct ReadFile {
    /// Nil where it is malformed.
    var root: Node?
    /// What `x-internal` took out of it.
    var internalPlaces: Set<String> = []
    var identifiers = SchemaIdentifiers()
  }

  let nodes: NodeFiles
  var files: [SourceFile.ID: ReadFile] = [:]
  /// The places that have an address of their own, by `$id` and `$self`.
  var identified: [String: Address] = [:]
  /// Where references led whose targets were asked for.
  private(set) var followed: Set<Address> = []
  /// How many names may still be compared with those that lead to nothing.
  var comparisons = 20_000
  var indexes: [Address: [String: Int]] = [:]
  var diagnostics: [Diagnostic] = []
  /// The files that references led to, found or not.
  var consulted: Set<String> = []

  init(nodes: NodeFiles, root: Node) {
    self.nodes = nodes
    add(root, of: sources[root.range.file])
  }

  var sources: SourceTree { nodes.sources }

  /// The roots of all files that were read, without their internal parts.
  var readRoots: [SourceFile.ID: Node] {
    files.compactMapValues(\.root)
  }

  func root(of file: SourceFile.ID) -> Node? {
    files[file]?.root
  }

  func path(of file: SourceFile.ID) -> String {
    sources[file].path
  }

  /// Where a reference leads, whether something is there or not; nil, with a message, where
  /// that is no file of the sources.
  mutating func address(of reference: OpenAPI.Reference) -> Address? {
    let uri = URIText.divided(reference.text)
    let fragment = PercentEncoding.decode(uri.fragment)
    guard !uri.address.isEmpty else { return address(of: fragment, in: home(of: reference)) }
    return base(of: uri.address, from: reference).map { address(of: fragment, in: $0) }
  }

  /// The value that a reference leads to, over any further references in its place.
  mutating func target(of reference: OpenAPI.Reference) -> Node? {
    var reference = reference
    var visited: Set<Address> = []
    while true {
      guard let address = address(of: reference) else { return nil }
      guard visited.insert(address).inserted else {
        diagnostics.append(.referenceRing(reference.text, at: reference.range))
        return nil
      }
      followed.insert(address)
      guard let node = node(at: address, of: reference) else { return nil }
      guard let next = OpenAPI.Reference(node) else { return node }
      reference = next
    }
  }

  /// The value at an address; nil, with a message, where there is none.
  ///
  /// What `x-internal` took out is nothing, without a message.
  mutating func node(at address: Address, of reference: OpenAPI.Reference) -> Node? {
    guard let file = file(address.file), var node = file.root else { return nil }
    guard address.pointer.isEmpty || address.pointer.hasPrefix("/") else {
      diagnostics.append(.missingTarget(reference.text, nearest: nil, at: reference.range))
      return nil
    }
    var place = Address(file: address.file, pointer: "")
    for step in address.steps {
      let next = Address(file: place.file, map: place.pointer, key: step)
      guard let child = child(step, of: node, at: place) else {
        if file.internalPlaces.contains(next.pointer) { return nil }
        let nearest = suggestion(for: step, in: node.members.lazy.map(\.key))
        diagnostics.append(.missingTarget(reference.text, nearest: nearest, at: reference.range))
        return nil
      }
      node = child
      place = next
    }
    return node
  }

  /// A text file of the sources that an example or another address leads to.
  mutating func text(at path: String, from document: SourceFile.ID) -> SourceFile? {
    guard !URIText.hasScheme(path[...]),
      let resolved = SourcePath.resolve(path, from: sources[document].path)
    else { return nil }
    consulted.insert(resolved)
    return sources[resolved]
  }
}
