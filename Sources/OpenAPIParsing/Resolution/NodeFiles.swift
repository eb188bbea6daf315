package import DocsModel

/// The trees of JSON and YAML files: those that were read ahead are at hand, others are read when
/// they are asked for.
package struct NodeFiles: Sendable {
  package let sources: SourceTree
  private(set) var trees: [SourceFile.ID: Diagnosed<Node?>] = [:]

  package init(of sources: SourceTree) {
    self.sources = sources
  }

  /// Reads some files and all others that references lead to from there, several at a time.
  package init(of sources: SourceTree, reading files: [SourceFile], _ jobs: Jobs) async {
    self.sources = sources
    var known = Set(files.map(\.id))
    var round = files
    while !round.isEmpty {
      let read = await round.concurrentMap(jobs, weight: \.bytes.count) { file in
        let tree = NodeReader().read(file)
        return (tree, tree.value.map { Self.targets(of: $0, in: file, sources) } ?? [])
      }
      for (file, result) in zip(round, read) { trees[file.id] = result.0 }
      round = read.flatMap(\.1).filter { known.insert($0.id).inserted }
    }
  }

  func tree(of file: SourceFile) -> Diagnosed<Node?> {
    trees[file.id] ?? NodeReader().read(file)
  }

  /// The other files that references in a file lead to.
  private static func targets(
    of root: Node,
    in file: SourceFile,
    _ sources: SourceTree
  ) -> [SourceFile] {
    var names: Set<Substring> = []
    collectNames(in: root, to: &names)
    return names.compactMap { sources.file(named: $0, from: file) }
  }

  /// Collects what references say before their fragments.
  private static func collectNames(in node: Node, to names: inout Set<Substring>) {
    switch node.kind {
    case .null, .boolean, .number, .string: break
    case .array(let elements):
      for element in elements { collectNames(in: element, to: &names) }
    case .object(let members):
      for member in members {
        if member.key == "$ref", let text = member.value.string {
          names.insert(URIText.divided(text).address)
        } else {
          collectNames(in: member.value, to: &names)
        }
      }
    }
  }
}

extension SourceTree {
  /// The file of the sources that a relative address in another file leads to.
  func file(named uri: Substring, from document: SourceFile) -> SourceFile? {
    guard !uri.isEmpty, !URIText.hasScheme(uri) else { return nil }
    let path = SourcePath.resolve(PercentEncoding.decode(uri), from: document.path)
    return path.flatMap { self[$0] }
  }
}
