import DocsModel

/// Renders one page after another into the theme's frame.
struct PageRenderer: Sendable {
  private let site: Site
  private let templates: TemplateEngine
  private let assetFolder: String
  private let tree: NavigationTree
  private let siteContext: SiteContext
  private let home: PagePath
  private let references: ReferenceIndex
  private let policy: ContentSecurityPolicy

  init(site: Site, theme: Theme, templates: TemplateEngine, samples: [SampleTable]) {
    self.site = site
    self.templates = templates
    assetFolder = theme.assetFolder
    tree = NavigationTree(site)
    references = ReferenceIndex(site, samples: samples)
    policy = ContentSecurityPolicy(for: site)
    home = site.home
    siteContext = SiteContext(
      title: site.title,
      description: site.configuration.description,
      copyright: site.configuration.copyright
    )
  }

  func render(_ page: Page) -> OutputFile {
    let content = content(at: page.path)
    let links = NavigationRenderer(tree: tree, content: content)
    var context = frame(at: page.path, title: page.title, kind: page.kind.name)
    context.page.description = page.description
    context.page.keywords = page.keywords
    context.page.canonical = site.internetAddress(of: page.path)
    context.navigation = links.navigation(for: page)
    context.breadcrumbs = links.breadcrumbs(of: page)
    context.outline = links.outline(page.outline)
    context.previous = page.previous.map(links.link)
    context.next = page.next.map(links.link)
    context.main = main(of: page, content)
    return output(context, at: page.path)
  }

  /// Renders a page that has no source, from the template of its name.
  func render(_ kind: ThemePage) -> OutputFile {
    let content = content(at: kind.path)
    let links = NavigationRenderer(tree: tree, content: content)
    var context = frame(at: kind.path, title: kind.title, kind: kind.rawValue)
    context.page.isUnlisted = true
    context.navigation = links.navigation(for: nil)
    let inner = ThemePageContext(site: siteContext, root: context.root, contents: links.contents())
    context.main = templates.render(kind.rawValue, inner)
    if kind == .notFound { context.base = site.configuration.basePath }
    return output(context, at: kind.path)
  }

  private func content(at path: PagePath) -> ContentRenderer {
    ContentRenderer(site: site, page: path, templates: templates, references: references)
  }

  private func main(of page: Page, _ content: ContentRenderer) -> HTML {
    switch page.kind {
    case .document: content.render(page.blocks, headingLevel: 1)
    case .apiIndex(let api): content.renderIndex(of: api)
    case .operation(let id): content.render(id, .none, headingLevel: 1)
    case .schema(let api, let id): content.renderSchema(id, of: api)
    case .components(let api): content.renderComponents(of: api, title: page.title)
    }
  }

  /// The frame of a page, with nothing of its own but the title.
  private func frame(at path: PagePath, title: String, kind: String) -> PageContext {
    let root = String(repeating: "../", count: path.path.utf8.count { $0 == UInt8(ascii: "/") })
    return PageContext(
      language: site.configuration.language,
      site: siteContext,
      page: PageFacts(
        title: title,
        fullTitle: title == siteContext.title ? title : "\(title) – \(siteContext.title)",
        kind: kind
      ),
      root: root,
      assets: root + assetFolder,
      home: content(at: path).address(of: .page(home, fragment: nil)),
      policy: policy.text
    )
  }

  private func output(_ context: PageContext, at path: PagePath) -> OutputFile {
    let page = templates.render("page", context)
    // A theme without a usable frame is reported; the text is shown even so.
    return OutputFile(path: path, bytes: (page.isEmpty ? context.main : page).bytes)
  }
}

/// The pages of every site that no author writes; the raw value names the template.
enum ThemePage: String, CaseIterable {
  case search
  case notFound = "not-found"

  var path: PagePath {
    switch self {
    case .search: PagePath("search.html")
    case .notFound: PagePath("404.html")
    }
  }

  var title: String {
    switch self {
    case .search: "Search"
    case .notFound: "Page not found"
    }
  }
}

extension Page.Kind {
  fileprivate var name: String {
    switch self {
    case .document: "document"
    case .apiIndex: "api"
    case .operation: "operation"
    case .schema: "schema"
    case .components: "components"
    }
  }
}
