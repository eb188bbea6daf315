import DocsModel

extension OpenAPI {
  struct PathItem {
    /// A path item elsewhere; what stands beside the reference adds to it.
    var reference: Reference?
    var summary: String?
    var description: Written<Text>?
    var servers: [Server] = []
    var parameters: [Written<Parameter>] = []
    /// By method in upper case; authors keep operations in files of their own, though the
    /// specification lets them do so only with paths.
    var operations: [Named<Written<Operation>>] = []
    var range: SourceRange
  }

  struct Operation {
    var tags: [String] = []
    var summary: String?
    var description: Written<Text>?
    var externalDocumentation: ExternalDocumentation?
    var id: Named<String>?
    var parameters: [Written<Parameter>] = []
    var requestBody: Written<RequestBody>?
    var responses: [Named<Written<Response>>] = []
    var callbacks: [Named<Written<Callback>>] = []
    var isDeprecated = false
    /// Nil where the specification's own counts.
    var security: [[Named<[String]>]]?
    var servers: [Server] = []
    /// OpenAPI 2.0's media types; nil where the specification's own count.
    var consumes: [String]?
    var produces: [String]?
    /// OpenAPI 2.0's schemes of addresses; nil where the specification's own count.
    var schemes: [String]?
    var samples: [Written<API.Sample>] = []
    var badges: [String] = []
  }

  struct Callback {
    /// Path items by the runtime expression of their address.
    var items: [Named<PathItem>]
  }
}
