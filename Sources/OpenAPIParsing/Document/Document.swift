import DocsModel

extension OpenAPI {
  /// The root of a specification.
  struct Document {
    var version: Version
    var information = Information()
    var servers: [Server] = []
    /// OpenAPI 2.0's `schemes`, `host` and `basePath`, which later are one server.
    var schemes: [String] = []
    var host: String?
    var basePath: String?
    /// The media types of OpenAPI 2.0's bodies and answers.
    var consumes: [String] = []
    var produces: [String] = []
    var paths: [Named<PathItem>] = []
    var webhooks: [Named<PathItem>] = []
    var components = Components()
    var security: [[Named<[String]>]] = []
    var tags: [Tag] = []
    var tagGroups: [TagGroup] = []
    var externalDocumentation: ExternalDocumentation?
  }

  struct Information {
    var title = ""
    var version = ""
    var summary: String?
    var description: Written<Text>?
    var termsOfService: String?
    var contact: API.Contact?
    var license: API.License?
    var logo: Image?
  }

  /// What references lead to, with the name of the map that it stands in.
  struct Components {
    struct Map<Value> {
      /// The pointer of the map: `/components/schemas`, or `/definitions` in OpenAPI 2.0.
      var pointer = ""
      var entries: [Named<Written<Value>>] = []
    }

    var schemas = Map<Schema>()
    var parameters = Map<Parameter>()
    var requestBodies = Map<RequestBody>()
    var responses = Map<Response>()
    var headers = Map<Header>()
    var examples = Map<Example>()
    var links = Map<Link>()
    var callbacks = Map<Callback>()
    var securitySchemes = Map<SecurityScheme>()
    var pathItems: [Named<PathItem>] = []
    var mediaTypes = Map<MediaType>()
  }

  struct Server {
    var url: String
    var range: SourceRange
    var name: String?
    var description: Written<Text>?
    var variables: [Variable] = []

    struct Variable {
      var name: String
      var defaultValue: String
      var values: [String] = []
      var description: Written<Text>?
    }
  }

  struct Tag {
    var name: String
    var displayName: String?
    var summary: String?
    var description: Written<Text>?
    var parent: Text?
    var kind: String?
    var externalDocumentation: ExternalDocumentation?
  }

  /// `x-tagGroups`: tags below a heading.
  struct TagGroup {
    var name: String
    var tags: [Text]
  }

  struct ExternalDocumentation {
    var url: String
    var description: Written<Text>?
  }
}
