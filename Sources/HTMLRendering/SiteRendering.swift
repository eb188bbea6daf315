package import DocsModel

/// The files of a rendered site; each is made when it is asked for.
package struct SiteRendering: Sendable {
  private enum Source {
    case page(Page)
    case themePage(ThemePage)
    case searchIndex
    case sitemap
    case tryItOut(TryItOutFiles.Entry)
    case asset([UInt8])
  }

  /// All files, the pages first.
  package private(set) var paths: [PagePath] = []
  private var sources: [PagePath: Source] = [:]
  private let site: Site
  private let renderer: PageRenderer

  /// Where the samples of each API were made before, pages do not make them again.
  init(of site: Site, theme: Theme, templates: TemplateEngine, samples: [SampleTable]) {
    self.site = site
    renderer = PageRenderer(site: site, theme: theme, templates: templates, samples: samples)
    for page in site.pages { add(.page(page), at: page.path) }
    for page in ThemePage.allCases { add(.themePage(page), at: page.path) }
    add(.searchIndex, at: SearchIndex.path)
    if Sitemap.isWanted(for: site) { add(.sitemap, at: Sitemap.path) }
    for entry in TryItOutFiles(site: site, samples: samples).entries {
      add(.tryItOut(entry), at: entry.path)
    }
    addAssets(of: theme)
  }

  package func file(at path: PagePath) -> OutputFile? {
    switch sources[path] {
    case .page(let page)?: renderer.render(page)
    case .themePage(let page)?: renderer.render(page)
    case .searchIndex?: SearchIndex(site).file()
    case .sitemap?: Sitemap.file(for: site)
    case .tryItOut(let entry)?: entry.file
    case .asset(let bytes)?: OutputFile(path: path, bytes: bytes)
    case nil: nil
    }
  }

  /// How many lines of its source a document's page shows; none for other files.
  func weight(of path: PagePath) -> Int {
    guard case .page(let page)? = sources[path] else { return 0 }
    return Int(page.blocks.last?.range.end.line ?? 0)
  }

  /// The theme's own files, in the folder that templates load them from; those of the panel only
  /// where there is one.
  private mutating func addAssets(of theme: Theme) {
    let hasPanel = site.apis.contains { $0.tryItOut != .off }
    for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key })
    where hasPanel || !path.contains("try-it") {
      add(.asset(bytes), at: theme.place(ofAsset: path))
    }
  }

  /// An author's page comes before one of the theme with the same name.
  private mutating func add(_ source: Source, at path: PagePath) {
    guard sources[path] == nil else { return }
    sources[path] = source
    paths.append(path)
  }
}
