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
    ("components", ComponentsContext.self),
  ]

  private let theme: Theme
  private let templates: Diagnosed<TemplateEngine>

  package init(theme: Theme) {
    self.theme = theme
    templates = TemplateEngine.load(theme, roots: Self.templateRoots)
  }

  package func render(_ site: Site, jobs: Jobs) async -> Diagnosed<[OutputFile]> {
    var samples: [SampleTable] = []
    for api in site.apis { samples.append(await SampleTable(for: api, jobs: jobs)) }
    let rendering = rendering(of: site, samples: samples)
    let pages = rendering.value
    let files = await pages.paths.concurrentMap(jobs, weight: pages.weight(of:), pages.file(at:))
    return Diagnosed(files.compactMap(\.self), rendering.diagnostics)
  }

  /// The same files, each rendered when it is asked for.
  package func rendering(of site: Site) -> Diagnosed<SiteRendering> {
    rendering(of: site, samples: [])
  }

  private func rendering(of site: Site, samples: [SampleTable]) -> Diagnosed<SiteRendering> {
    templates.map { SiteRendering(of: site, theme: theme, templates: $0, samples: samples) }
  }
}
