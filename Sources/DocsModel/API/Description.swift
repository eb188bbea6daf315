extension API {
  /// One API: what a specification, or the pages of a site, say of it.
  package struct Description: Equatable, Sendable {
    /// Names the API in addresses: lower-case letters, digits and `-`.
    package var id: String
    package var title: String
    package var version: String = ""
    package var summary: String?
    /// `x-logo`: a picture for the head of the API's page.
    package var logo: Image?
    package var description: [Block] = []
    /// Whether its texts are reStructuredText, as a document said; they are CommonMark otherwise.
    package var hasRestructuredText: Bool = false
    package var contact: Contact?
    package var license: License?
    package var termsOfService: String?
    package var externalDocumentation: ExternalDocumentation?
    package var servers: [Server] = []
    /// OpenAPI 2.0's `schemes` where it names no host: `http`, `wss`.
    package var protocols: [String] = []
    /// What the paths of the operations stand below: OpenAPI 2.0's `basePath`, `/` cut at the end.
    package var basePath: String = ""
    package var groups: [Group] = []
    package var operations: [Operation] = []
    /// A schema's index is its `Schema.ID`.
    package var schemas: [NamedSchema] = []
    package var securitySchemes: [SecurityScheme] = []
    package var unusedComponents: [Component] = []
    /// Where they stand; nil where there are none.
    package var componentsPage: PagePath?
    package var login: Login?
    package var tryItOut: TryItOut = .on
    /// Whether requests of pages carry `X-Requested-With: XMLHttpRequest`.
    package var sendsRequestedWith: Bool = false
    /// Whether a reader may type the address of another server.
    package var allowsOtherServers: Bool = false
    /// The specification's path below the content root.
    package var specification: String?
    /// The folder that the API's own pages stand in: `rest-api`.
    package var folder: PagePath = PagePath("")

    package init(
      id: String,
      title: String,
      version: String = "",
      summary: String? = nil,
      logo: Image? = nil,
      description: [Block] = [],
      contact: Contact? = nil,
      license: License? = nil,
      termsOfService: String? = nil,
      externalDocumentation: ExternalDocumentation? = nil,
      servers: [Server] = [],
      protocols: [String] = [],
      basePath: String = "",
      groups: [Group] = [],
      operations: [Operation] = [],
      schemas: [NamedSchema] = [],
      securitySchemes: [SecurityScheme] = [],
      login: Login? = nil,
      tryItOut: TryItOut = .on,
      sendsRequestedWith: Bool = false,
      allowsOtherServers: Bool = false,
      specification: String? = nil,
      folder: PagePath = PagePath("")
    ) {
      self.id = id
      self.title = title
      self.version = version
      self.summary = summary
      self.logo = logo
      self.description = description
      self.contact = contact
      self.license = license
      self.termsOfService = termsOfService
      self.externalDocumentation = externalDocumentation
      self.servers = servers
      self.protocols = protocols
      self.basePath = basePath
      self.groups = groups
      self.operations = operations
      self.schemas = schemas
      self.securitySchemes = securitySchemes
      self.login = login
      self.tryItOut = tryItOut
      self.sendsRequestedWith = sendsRequestedWith
      self.allowsOtherServers = allowsOtherServers
      self.specification = specification
      self.folder = folder
    }
  }

  package struct Contact: Equatable, Sendable {
    package var name: String?
    package var url: String?
    package var email: String?

    package init(name: String? = nil, url: String? = nil, email: String? = nil) {
      self.name = name
      self.url = url
      self.email = email
    }
  }

  package struct License: Equatable, Sendable {
    package var name: String
    package var identifier: String?
    package var url: String?

    package init(name: String, identifier: String? = nil, url: String? = nil) {
      self.name = name
      self.identifier = identifier
      self.url = url
    }
  }

  package struct ExternalDocumentation: Equatable, Sendable {
    package var url: String
    package var description: [Block] = []

    package init(url: String, description: [Block] = []) {
      self.url = url
      self.description = description
    }
  }

  /// Operations that a reader looks for together; OpenAPI's tag.
  package struct Group: Equatable, Sendable {
    package var name: String
    /// The name to show, where it is another.
    package var displayName: String?
    package var summary: String?
    package var description: [Block] = []
    package var externalDocumentation: ExternalDocumentation?
    /// The name of the group around this one.
    package var parent: String?
    /// OpenAPI 3.2's word for what the group is for: `nav`, `badge`, `audience`.
    package var kind: String?

    package init(
      name: String,
      displayName: String? = nil,
      summary: String? = nil,
      description: [Block] = [],
      externalDocumentation: ExternalDocumentation? = nil,
      parent: String? = nil,
      kind: String? = nil
    ) {
      self.name = name
      self.displayName = displayName
      self.summary = summary
      self.description = description
      self.externalDocumentation = externalDocumentation
      self.parent = parent
      self.kind = kind
    }
  }

  package struct Server: Equatable, Sendable {
    package struct Variable: Equatable, Sendable {
      package var name: String
      package var defaultValue: String
      package var values: [String] = []
      package var description: [Block] = []

      package init(
        name: String,
        defaultValue: String,
        values: [String] = [],
        description: [Block] = []
      ) {
        self.name = name
        self.defaultValue = defaultValue
        self.values = values
        self.description = description
      }
    }

    /// As written, with `{variables}`; a path is relative to the page's own origin.
    package var url: String
    package var name: String?
    package var description: [Block] = []
    package var variables: [Variable] = []

    package init(
      url: String,
      name: String? = nil,
      description: [Block] = [],
      variables: [Variable] = []
    ) {
      self.url = url
      self.name = name
      self.description = description
      self.variables = variables
    }
  }

  /// Whether pages offer to send requests.
  package enum TryItOut: String, CaseIterable, Sendable {
    case on
    case off
    case sameOrigin = "same-origin"
  }
}
