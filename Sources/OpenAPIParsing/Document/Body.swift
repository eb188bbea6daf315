import DocsModel

extension OpenAPI {
  struct RequestBody {
    var description: Written<Text>?
    var isRequired = false
    var content: [Named<Written<MediaType>>] = []
  }

  struct MediaType {
    var schema: Written<Schema>?
    var itemSchema: Written<Schema>?
    var examples: [Named<Written<Example>>] = []
    var encodings = Encodings()
  }

  /// How the parts of a body are written: by name, in their order, and each further one.
  struct Encodings {
    var named: [Named<Encoding>] = []
    var prefix: [Encoding] = []
    /// One at most.
    var item: [Encoding]?
  }

  struct Encoding {
    var contentType: String?
    var headers: [Named<Written<Header>>] = []
    var style: API.Parameter.Style?
    var explodes: Bool?
    var allowsReserved = false
    var parts = Encodings()
  }

  struct Response {
    var summary: String?
    var description: Written<Text>?
    var headers: [Named<Written<Header>>] = []
    var content: [Named<Written<MediaType>>] = []
    var links: [Named<Written<Link>>] = []
    /// OpenAPI 2.0's one schema for all media types.
    var schema: Written<Schema>?
    /// OpenAPI 2.0's examples by media type.
    var examples: [Node.Member] = []
  }

  struct Link {
    var description: Written<Text>?
    enum Target {
      case identifier(String)
      case reference(Reference)
    }

    var target: Target?
    var parameters: [API.LinkParameter] = []
    var requestBody: Node?
    var server: Server?
  }
}
