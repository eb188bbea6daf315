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
  /// What every reStructuredText document begins with, below its metadata.
  package var prolog: EmbeddedText?
  /// What every reStructuredText document ends with.
  package var epilog: EmbeddedText?
  /// Folders below the content root that Python modules are found in, as on Python's own path.
  package var pythonRoots: [String] = []
  /// Whether raw HTML of documents reaches the pages.
  package var allowsRawHTML: Bool = false
  /// The roles that stand for addresses, by name.
  package var addressRoles: [String: AddressRole] = [:]
  /// Whether figures, tables and code samples with captions are numbered.
  package var numbersFigures: Bool = false
  /// The servers that a server of the site passes other requests on to.
  package var upstreams: [ConfiguredUpstream] = []
  /// Whether quotation marks, dashes and ellipses of reStructuredText become typographic ones.
  package var usesSmartQuotes: Bool = true
  /// The variant that is built, or nil for the site itself.
  package var variant: String?
  /// When the site is built, for documents that show it.
  package var time = UTCTime()

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
    addressRoles: [String: AddressRole] = [:],
    numbersFigures: Bool = false,
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
    self.addressRoles = addressRoles
    self.numbersFigures = numbersFigures
    self.usesSmartQuotes = usesSmartQuotes
    self.variant = variant
  }
}

/// A role of the site's own for addresses that differ in one part, as Sphinx's `extlinks`.
package struct AddressRole: Equatable, Sendable {
  /// With `%s` where the role's text goes: `https://example.org/issues/%s`.
  package var address: String
  /// What the link shows, with `%s` for the role's text; nil for the whole address.
  package var caption: String?

  package init(address: String, caption: String? = nil) {
    self.address = address
    self.caption = caption
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
  package var sendsRequestedWith: Bool = false
  package var allowsOtherServers: Bool = false
  package var range: SourceRange

  package init(
    id: String,
    name: String? = nil,
    specification: String? = nil,
    pages: [String] = [],
    servers: [API.Server] = [],
    login: API.Login? = nil,
    tryItOut: API.TryItOut = .on,
    sendsRequestedWith: Bool = false,
    allowsOtherServers: Bool = false,
    range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.specification = specification
    self.pages = pages
    self.servers = servers
    self.login = login
    self.tryItOut = tryItOut
    self.sendsRequestedWith = sendsRequestedWith
    self.allowsOtherServers = allowsOtherServers
    self.range = range
  }
}

/// One entry of the site file's `upstreams`.
package struct ConfiguredUpstream: Equatable, Sendable {
  /// The paths that go to it begin with this one.
  package var path: String
  package var url: String

  package init(path: String, url: String) {
    self.path = path
    self.url = url
  }
}
