/// What the site file and the command line settle before the first stage runs.
package struct SiteConfiguration: Equatable, Sendable {
  /// Nil where the index page's title is to be taken.
  package var title: String?
  package var description: String?
  /// Begins and ends with `/`.
  package var basePath: String = "/docs/rest-api/"
  /// The internet address of the site for canonical links, without a path: `https://docs.example.org`.
  package var origin: String?
  package var language: String = "en"
  package var copyright: String?
  /// Nil where the navigation follows the documents' `toctree`s or folders.
  package var navigation: [ConfiguredNavigationItem]?
  package var apis: [ConfiguredAPI] = []
  /// Shell patterns of paths below the content root that the site leaves out.
  package var exclusions: [String] = []
  /// What `only` directives may ask for.
  package var tags: [String] = []
  /// Texts for `|name|` in every document.
  package var substitutions: [String: String] = [:]
  /// Whether raw HTML of documents reaches the pages.
  package var allowsRawHTML: Bool = false
  /// Whether quotation marks, dashes and ellipses of reStructuredText become typographic ones.
  package var usesSmartQuotes: Bool = true
  /// The variant that is built, or nil for the site itself.
  package var variant: String?

  package init(
    title: String? = nil,
    description: String? = nil,
    basePath: String = "/docs/rest-api/",
    origin: String? = nil,
    language: String = "en",
    copyright: String? = nil,
    navigation: [ConfiguredNavigationItem]? = nil,
    apis: [ConfiguredAPI] = [],
    exclusions: [String] = [],
    tags: [String] = [],
    substitutions: [String: String] = [:],
    allowsRawHTML: Bool = false,
    usesSmartQuotes: Bool = true,
    variant: String? = nil
  ) {
    self.title = title
    self.description = description
    self.basePath = basePath
    self.origin = origin
    self.language = language
    self.copyright = copyright
    self.navigation = navigation
    self.apis = apis
    self.exclusions = exclusions
    self.tags = tags
    self.substitutions = substitutions
    self.allowsRawHTML = allowsRawHTML
    self.usesSmartQuotes = usesSmartQuotes
    self.variant = variant
  }
}

package struct ConfiguredNavigationItem: Equatable, Sendable {
  package var title: String?
  /// A document's path without extension, or an internet address.
  package var target: String?
  package var targetRange: SourceRange
  package var children: [ConfiguredNavigationItem] = []

  package init(
    title: String? = nil,
    target: String? = nil,
    targetRange: SourceRange,
    children: [ConfiguredNavigationItem] = []
  ) {
    self.title = title
    self.target = target
    self.targetRange = targetRange
    self.children = children
  }
}

/// One entry of the site file's `apis`.
package struct ConfiguredAPI: Equatable, Sendable {
  package var id: String
  package var name: String?
  /// The specification's path below the content root.
  package var specification: String?
  /// Documents whose endpoints belong to the API, as shell patterns of paths.
  package var pages: [String] = []
  package var servers: [API.Server] = []
  package var login: API.Login?
  package var tryItOut: API.TryItOut = .on
  package var range: SourceRange

  package init(
    id: String,
    name: String? = nil,
    specification: String? = nil,
    pages: [String] = [],
    servers: [API.Server] = [],
    login: API.Login? = nil,
    tryItOut: API.TryItOut = .on,
    range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.specification = specification
    self.pages = pages
    self.servers = servers
    self.login = login
    self.tryItOut = tryItOut
    self.range = range
  }
}
