import DocsModel

/// What every document may know of the others while its directives are replaced.
struct Project: Sendable {
  struct Specification: Sendable {
    var index: Int
    var operations: [API.Operation]
    var groups: [API.Group]
  }

  let configuration: SiteConfiguration
  let sources: SourceTree
  /// The names of the documents in the order of their indices.
  let names: [String]
  let documents: [String: Int]
  /// The indices of the documents in the order of their names.
  private let sortedDocuments: [Int]
  /// The documents, by name and by path, and the other files by the last steps of these.
  private let places: [String: [String]]
  /// By path below the content root.
  let specifications: [String: Specification]
  let python: PythonProgram

  init(
    configuration: SiteConfiguration,
    sources: SourceTree,
    documents: [Document],
    descriptions: [API.Description],
    python modules: [Python.Module]
  ) {
    self.configuration = configuration
    self.sources = sources
    python = PythonProgram(modules)
    names = documents.map { DocumentName.of($0.path) }
    self.documents = Dictionary(
      names.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    sortedDocuments = names.indices.sorted { [names] in (names[$0], $0) < (names[$1], $1) }
    places = Dictionary(grouping: names + sources.files.map(\.path), by: DocumentName.lastStep(of:))
    specifications = Dictionary(
      descriptions.enumerated().compactMap { index, description in
        description.specification.map {
          let specification = Specification(
            index: index,
            operations: description.operations,
            groups: description.groups
          )
          return ($0, specification)
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What has the same name in any folder.
  func namesakes(of path: String) -> [String] {
    places[DocumentName.lastStep(of: path)] ?? []
  }

  /// The documents that a pattern describes, in the order of their names.
  func documents(matching pattern: ShellPattern) -> [Int] {
    let prefix = pattern.literalPrefix
    let start = sortedDocuments.partitionPoint { names[$0] < prefix }
    return sortedDocuments[start...].prefix { names[$0].utf8.starts(with: prefix.utf8) }
      .filter { pattern.matches(names[$0]) }
  }
}

/// The names that documents go by.
enum DocumentName {
  private static let extensions = [".rst", ".md", ".markdown", ".txt"]

  static func lastStep(of path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    return String(path[(start ?? path.startIndex)...])
  }

  static func of(_ path: String) -> String {
    for ending in extensions where path.hasSuffix(ending) && path.utf8.count > ending.utf8.count {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
