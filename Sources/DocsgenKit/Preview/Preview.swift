import DocsModel
import HTMLRendering
import SiteChecking

/// A site that follows its sources in memory: each build does what changed since the last one, and
/// its files are those of a clean build.
package struct Preview: Sendable {
  private let options: BuildOptions
  private var contentFiles = FileCache()
  private var themeFiles = FileCache()
  private var parsed = ParsedSources()
  private var checked = CheckMemory()
  private var sources = SourceTree(contents: [:])
  private var theme: [String: [UInt8]] = [:]
  private var renderer = HTMLRenderer(theme: Theme(files: [:]))
  /// The files that the last build found changed, by their paths below their folder.
  package private(set) var changes: [String] = []
  private var isBuilt = false
  private var styleVersion = 0
  private var scriptVersion = 0

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// Makes the site of the sources as they are now; nil where it would be the same again.
  package mutating func build() async throws -> PreviewedSite? {
    var log = StageLog()
    let content = try ContentFolder(at: options.content)
    try await read(content)
    guard !isBuilt || !changes.isEmpty else { return nil }
    isBuilt = true
    let assembled = try await assembleSite(
      options,
      sources: sources,
      reusing: &parsed,
      log: &log
    )
    let site = assembled.value.site
    let faults = SiteChecker().check(site, reusing: &checked)
    let pages = renderer.rendering(of: site)
    return PreviewedSite(
      pages: pages.value,
      downloads: SpecificationDownloads(site: site, sources: sources),
      assets: SiteAssets(of: site, in: content, sources),
      report: Report(
        assembled.diagnostics + faults + pages.diagnostics,
        in: ReportedFiles(sources, below: options.content, theme: theme, below: options.theme)
      ),
      styleVersion: styleVersion,
      scriptVersion: scriptVersion
    )
  }

  private mutating func read(_ content: ContentFolder) async throws {
    let old = sources
    sources = try await content.sources(reusing: &contentFiles, options.jobs)
    let theme = try await ThemeFolder(at: options.theme).files(reusing: &themeFiles)
    changes = sources.changes(since: old) + theme.changes(since: self.theme)
    guard theme != self.theme else { return }
    if !theme.agrees(with: self.theme, onFilesEndingIn: ".css") { styleVersion += 1 }
    if !theme.agrees(with: self.theme, onFilesEndingIn: ".js") { scriptVersion += 1 }
    self.theme = theme
    renderer = HTMLRenderer(theme: Theme(files: theme))
  }
}

extension SourceTree {
  /// The paths of what was added, changed or removed.
  fileprivate func changes(since old: SourceTree) -> [String] {
    let changed = files.filter { old[$0.path]?.bytes != $0.bytes }.map(\.path)
    let removed = old.files.filter { self[$0.path] == nil }.map(\.path)
    let others = assets.symmetricDifference(old.assets)
      .union(unreadable.filter { old.unreadable[$0.key] != $0.value }.keys)
      .union(old.unreadable.filter { unreadable[$0.key] == nil }.keys)
    return changed + removed + others.sorted()
  }
}

extension [String: [UInt8]] {
  fileprivate func changes(since old: Self) -> [String] {
    Set(keys).union(old.keys).filter { self[$0] != old[$0] }.sorted()
  }

  fileprivate func agrees(with other: Self, onFilesEndingIn end: String) -> Bool {
    filter { $0.key.hasSuffix(end) } == other.filter { $0.key.hasSuffix(end) }
  }
}
