/// The one page model: everything that is rendered, with every link resolved.
package struct Site: Sendable {
  package var configuration: SiteConfiguration
  package var pages: [Page]
  package var navigation: [NavigationItem]
  package var apis: [API.Description]
  package var assets: [Asset]

  package subscript(id: API.Operation.ID) -> API.Operation {
    apis[id.api].operations[id.index]
  }

  package init(
    configuration: SiteConfiguration,
    pages: [Page],
    navigation: [NavigationItem],
    apis: [API.Description],
    assets: [Asset]
  ) {
    self.configuration = configuration
    self.pages = pages
    self.navigation = navigation
    self.apis = apis
    self.assets = assets
  }
}

/// One HTML file of the site.
package struct Page: Sendable {
  package enum Kind: Equatable, Sendable {
    /// A source document.
    case document(SourceFile.ID)
    /// The list of an API's operations, by its index in `Site.apis`.
    case apiIndex(Int)
    case operation(API.Operation.ID)
    case schema(api: Int, API.Schema.ID)
    /// What a specification defines and no operation uses.
    case components(api: Int)
  }

  package var path: PagePath
  package var kind: Kind
  /// The title as plain text.
  package var title: String
  /// For search engines and previews.
  package var description: String?
  package var keywords: String?
  /// A document's text; empty for pages whose kind says all.
  package var blocks: [Block] = []
  /// Headings below the title, for the page's own table of contents.
  package var outline: [OutlineItem] = []
  package var breadcrumbs: [PageLink] = []
  package var previous: PageLink?
  package var next: PageLink?
  /// Whether the site's search and navigation leave it out.
  package var isOrphan: Bool = false

  package init(
    path: PagePath,
    kind: Kind,
    title: String,
    description: String? = nil,
    keywords: String? = nil,
    blocks: [Block] = [],
    outline: [OutlineItem] = [],
    breadcrumbs: [PageLink] = [],
    previous: PageLink? = nil,
    next: PageLink? = nil,
    isOrphan: Bool = false
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.description = description
    self.keywords = keywords
    self.blocks = blocks
    self.outline = outline
    self.breadcrumbs = breadcrumbs
    self.previous = previous
    self.next = next
    self.isOrphan = isOrphan
  }
}

package struct PageLink: Equatable, Sendable {
  package var title: String
  package var destination: LinkDestination

  package init(title: String, destination: LinkDestination) {
    self.title = title
    self.destination = destination
  }
}

package struct OutlineItem: Equatable, Sendable {
  package var title: String
  package var fragment: String
  package var children: [OutlineItem] = []

  package init(title: String, fragment: String, children: [OutlineItem] = []) {
    self.title = title
    self.fragment = fragment
    self.children = children
  }
}

/// An entry of the site's navigation.
package struct NavigationItem: Equatable, Sendable {
  package var title: String
  /// Nil for a heading that only groups what is below it.
  package var destination: LinkDestination?
  package var children: [NavigationItem] = []

  package init(
    title: String,
    destination: LinkDestination? = nil,
    children: [NavigationItem] = []
  ) {
    self.title = title
    self.destination = destination
    self.children = children
  }
}

/// A file that the site takes over as it is.
package struct Asset: Hashable, Sendable {
  /// Below the content root.
  package var source: String
  package var destination: PagePath

  package init(source: String, destination: PagePath) {
    self.source = source
    self.destination = destination
  }
}
