extension API {
  /// One method on one path: the unit that readers look for.
  package struct Operation: Equatable, Sendable {
    /// The place of an operation in `Site.apis`.
    package struct ID: Hashable, Sendable {
      package var api: Int
      package var index: Int

      package init(api: Int, index: Int) {
        self.api = api
        self.index = index
      }
    }

    /// In upper case: `GET`.
    package var method: String
    package var path: PathTemplate
    /// The specification's `operationId`.
    package var operationID: String?
    /// The name of an event: the API sends this request, to an address that the reader gave it,
    /// and `path` is empty.
    package var webhook: String?
    package var summary: String?
    /// The text, with the parts of the operation where the writer put them.
    package var description: [Block] = []
    /// The names of the groups that list it, the main one first.
    package var groups: [String] = []
    package var parameters: [Parameter] = []
    /// The order in which the parameters are shown, by where they stand.
    package var parameterOrder: [Parameter.Location] = Parameter.Location.allCases
    package var requestBody: RequestBody?
    package var responses: [Response] = []
    package var securityRequirements: [SecurityRequirement] = []
    /// Its own servers; empty where the API's count.
    package var servers: [Server] = []
    package var externalDocumentation: ExternalDocumentation?
    package var isDeprecated: Bool = false
    /// Whether an answer is a stream of messages.
    package var isStream: Bool = false
    /// Requests and answers that the writer gave as examples.
    package var samples: [Sample] = []
    package var callbacks: [Callback] = []
    package var badges: [String] = []
    /// Whether the writer asked to keep it out of indexes.
    package var isUnlisted: Bool = false
    /// Whether its text and fields are shown with the next operation, which shares them.
    package var textFollows: Bool = false
    /// Where the reader finds it: the page and the fragment of its one home.
    package var home: LinkDestination?
    package var range: SourceRange

    package init(
      method: String,
      path: PathTemplate,
      operationID: String? = nil,
      webhook: String? = nil,
      summary: String? = nil,
      description: [Block] = [],
      groups: [String] = [],
      parameters: [Parameter] = [],
      requestBody: RequestBody? = nil,
      responses: [Response] = [],
      securityRequirements: [SecurityRequirement] = [],
      servers: [Server] = [],
      externalDocumentation: ExternalDocumentation? = nil,
      isDeprecated: Bool = false,
      isStream: Bool = false,
      samples: [Sample] = [],
      callbacks: [Callback] = [],
      badges: [String] = [],
      isUnlisted: Bool = false,
      home: LinkDestination? = nil,
      range: SourceRange
    ) {
      self.method = method
      self.path = path
      self.operationID = operationID
      self.webhook = webhook
      self.summary = summary
      self.description = description
      self.groups = groups
      self.parameters = parameters
      self.requestBody = requestBody
      self.responses = responses
      self.securityRequirements = securityRequirements
      self.servers = servers
      self.externalDocumentation = externalDocumentation
      self.isDeprecated = isDeprecated
      self.isStream = isStream
      self.samples = samples
      self.callbacks = callbacks
      self.badges = badges
      self.isUnlisted = isUnlisted
      self.home = home
      self.range = range
    }
  }

  /// A code sample in one language.
  package struct Sample: Equatable, Sendable {
    package enum Role: String, Sendable {
      case request
      case response
    }

    package var role: Role
    package var label: String?
    package var language: String
    package var text: String

    package init(role: Role, label: String? = nil, language: String, text: String) {
      self.role = role
      self.label = label
      self.language = language
      self.text = text
    }
  }

  /// Requests that the server makes to the client's address.
  package struct Callback: Equatable, Sendable {
    package var name: String
    /// The runtime expression for the address.
    package var expression: String
    package var operations: [Operation]

    package init(name: String, expression: String, operations: [Operation]) {
      self.name = name
      self.expression = expression
      self.operations = operations
    }
  }
}
