import DocsModel
import SiteAssembly

/// Results of a parser, kept as long as everything that they were made of stays the same: the file,
/// the files that it asked for, and the list of all files, by which missing names are matched and
/// places are numbered.
struct ParseCache<Value: Sendable>: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let consulted: [String: [UInt8]?]
    let result: Diagnosed<Value>
  }

  private var entries: [String: Entry] = [:]
  private var listing: [String] = []
  private var unreadable: [String: String] = [:]

  /// The results for some files in their order; only what changed is parsed.
  mutating func results(
    of files: [SourceFile],
    in sources: SourceTree,
    _ jobs: Jobs,
    _ parse: @escaping @Sendable (SourceFile) -> Diagnosed<Value>
  ) async -> [Diagnosed<Value>] {
    forgetIfMoved(sources)
    let stale = files.filter { !isCurrent(entries[$0.path], for: $0, in: sources) }
    let fresh = await stale.concurrentMap(jobs, weight: \.bytes.count, parse)
    for (file, result) in zip(stale, fresh) {
      let consulted = result.consulted.map { ($0, sources[$0]?.bytes) }
      entries[file.path] = Entry(
        bytes: file.bytes,
        consulted: Dictionary(uniqueKeysWithValues: consulted),
        result: result
      )
    }
    return files.compactMap { entries[$0.path]?.result }
  }

  private mutating func forgetIfMoved(_ sources: SourceTree) {
    let paths = sources.files.map(\.path)
    guard paths != listing || sources.unreadable != unreadable else { return }
    entries = [:]
    listing = paths
    unreadable = sources.unreadable
  }

  private func isCurrent(_ entry: Entry?, for file: SourceFile, in sources: SourceTree) -> Bool {
    guard let entry, entry.bytes == file.bytes else { return false }
    return entry.consulted.allSatisfy { sources[$0]?.bytes == $1 }
  }
}

/// What was parsed of a site's sources.
struct ParsedSources: Sendable {
  var documents = ParseCache<Document>()
  var descriptions = ParseCache<API.Description?>()
  var python = ParseCache<Python.Module>()
  /// What the last assembly made of them.
  var assembly = AssemblyMemory()
  private var markup = MarkupSettings(SiteConfiguration())
  private var pythonRoots: [String] = []
  private var restructured: Set<String> = []

  /// Drops what the site file has read another way now.
  mutating func prepare(for configuration: SiteConfiguration) {
    if configuration.pythonRoots != pythonRoots { python = ParseCache() }
    pythonRoots = configuration.pythonRoots
    let markup = MarkupSettings(configuration)
    guard markup != self.markup else { return }
    documents = ParseCache()
    python = ParseCache()
    self.markup = markup
  }

  /// Drops specifications whose texts are of another language now.
  mutating func prepare(forRestructured paths: Set<String>) {
    if paths != restructured { descriptions = ParseCache() }
    restructured = paths
  }
}

/// What of a configuration parsers of markup go by.
private struct MarkupSettings: Equatable {
  private let roles: Set<String>
  private let allowsRawHTML: Bool
  private let prolog: EmbeddedText?
  private let epilog: EmbeddedText?

  init(_ configuration: SiteConfiguration) {
    roles = Set(configuration.addressRoles.keys)
    allowsRawHTML = configuration.allowsRawHTML
    prolog = configuration.prolog
    epilog = configuration.epilog
  }
}
