/// All that the template `page` and its partials may see: the interface of theme authors.
struct PageContext {
  /// The language of the pages: `en`.
  var language: String
  var site: SiteContext
  var page: PageFacts
  /// What leads from this page to the site's first folder: `../../`, or nothing.
  var root: String
  /// What leads to the theme's styles and scripts: `../_static/3f9a1c07b2d46e58/`.
  var assets: String
  /// The address of the site's first page.
  var home: String
  /// Set on pages that may show under any address: what their relative addresses start from.
  var base: String?
  /// The Content-Security-Policy of the page.
  var policy: String
  /// The navigation of the site as a list of links, with the branch of this page open.
  var navigation = HTML()
  /// The pages above this one, from the top.
  var breadcrumbs: [LinkContext] = []
  /// The headings of the page as a list of links; empty where there are fewer than two.
  var outline = HTML()
  var previous: LinkContext?
  var next: LinkContext?
  /// The content of `<main>`.
  var main = HTML()
}

extension PageContext: TemplateContext {
  static let fields: [TemplateField<PageContext>] = [
    .text("language") { $0.language },
    .context("site") { $0.site },
    .context("page") { $0.page },
    .text("root") { $0.root },
    .text("assets") { $0.assets },
    .text("home") { $0.home },
    .text("base") { $0.base },
    .text("policy") { $0.policy },
    .html("navigation") { $0.navigation },
    .list("breadcrumbs") { $0.breadcrumbs },
    .html("outline") { $0.outline },
    .context("previous") { $0.previous },
    .context("next") { $0.next },
    .html("main") { $0.main },
  ]
}

/// What is the same on all pages.
struct SiteContext {
  var title: String
  var description: String?
  var copyright: String?
}

extension SiteContext: TemplateContext {
  static let fields: [TemplateField<SiteContext>] = [
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("copyright") { $0.copyright },
  ]
}

/// What is told of a page outside its content.
struct PageFacts {
  var title: String
  /// The title with the site's, for the browser's tabs and for search engines.
  var fullTitle: String
  var description: String?
  var keywords: String?
  /// The page's own address on the internet, where the site has one.
  var canonical: String?
  /// A class for style sheets: `document`, `api`, `operation`, `schema`, `search`, `not-found`.
  var kind: String
  /// Whether search engines are asked to leave it out.
  var isUnlisted = false
}

extension PageFacts: TemplateContext {
  static let fields: [TemplateField<PageFacts>] = [
    .text("title") { $0.title },
    .text("fullTitle") { $0.fullTitle },
    .text("description") { $0.description },
    .text("keywords") { $0.keywords },
    .text("canonical") { $0.canonical },
    .text("kind") { $0.kind },
    .flag("isUnlisted") { $0.isUnlisted },
  ]
}

struct LinkContext {
  var title: String
  var address: String
}

extension LinkContext: TemplateContext {
  static let fields: [TemplateField<LinkContext>] = [
    .text("title") { $0.title },
    .text("address") { $0.address },
  ]
}

/// What the templates `search` and `not-found` see: pages of the theme without a source.
struct ThemePageContext {
  var site: SiteContext
  var root: String
  /// The whole navigation as a list of links.
  var contents: HTML
}

extension ThemePageContext: TemplateContext {
  static let fields: [TemplateField<ThemePageContext>] = [
    .context("site") { $0.site },
    .text("root") { $0.root },
    .html("contents") { $0.contents },
  ]
}
