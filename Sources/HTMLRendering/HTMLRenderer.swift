package import DocsModel

/// Renders a site with a theme into the files of the finished site.
///
/// Files that the content brings along are not among them: they are copied.
package struct HTMLRenderer: Sendable {
  /// The templates that pages begin with, and what each may see.
  static let templateRoots: [(name: String, context: any TemplateContext.Type)] = [
    ("page", PageContext.self),
    ("search", ThemePageContext.self),
    ("not-found", ThemePageContext.self),
    ("operation", OperationContext.self),
    ("schema", SchemaContext.self),
    ("api-index", APIIndexContext.self),
  ]

  private let theme: Theme

  package init(theme: Theme) {
    self.theme = theme
  }

  package func render(_ site: Site, jobs: Jobs) async -> Diagnosed<[OutputFile]> {
    let templates = TemplateEngine.load(theme, roots: Self.templateRoots)
    let renderer = PageRenderer(site: site, templates: templates.value)
    var files = await site.pages.concurrentMap(jobs, weight: \.sourceLines) {
      renderer.render($0)
    }
    let taken = Set(files.map(\.path))
    files += ThemePage.allCases.filter { !taken.contains($0.path) }.map { renderer.render($0) }
    files.append(SearchIndex(site).file())
    if let sitemap = Sitemap.file(for: site) { files.append(sitemap) }
    files += TryItOutFiles(site: site).files
    files += theme.assetFiles(withTryItOut: site.apis.contains { $0.tryItOut != .off })
    return Diagnosed(files, templates.diagnostics)
  }
}

extension Page {
  /// How many lines of its source a document's page shows; none for pages of an API.
  fileprivate var sourceLines: Int {
    Int(blocks.last?.range.end.line ?? 0)
  }
}

extension Theme {
  /// The theme's own files, in the folder that templates load them from; those of the panel only
  /// where there is one.
  fileprivate func assetFiles(withTryItOut hasPanel: Bool) -> [OutputFile] {
    assets.sorted { $0.key < $1.key }
      .filter { hasPanel || !$0.key.contains("try-it") }
      .map { path, bytes in OutputFile(path: PagePath("_static/" + path), bytes: bytes) }
  }
}
