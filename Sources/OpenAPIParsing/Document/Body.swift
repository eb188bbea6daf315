import DocsModel

extension OpenAPI {
  struct RequestBody {
    var description: Written<Text>?
    var isRequired = false
    var content: [Named<MediaType>] = []
  }

  struct MediaType {
    var schema: Written<Schema>?
    var itemSchema: Written<Schema>?
    var examples: [Named<Written<Example>>] = []
    var encodings: [Named<Encoding>] = []
  }

  struct Encoding {
    var contentType: String?
    var headers: [Named<Written<Header>>] = []
    var style: API.Parameter.Style?
    var explodes: Bool?
    var allowsReserved = false
  }

  struct Response {
    var description: Written<Text>?
    var headers: [Named<Written<Header>>] = []
    var content: [Named<MediaType>] = []
    var links: [Named<Written<Link>>] = []
    /// OpenAPI 2.0's one schema for all media types.
    var schema: Written<Schema>?
    /// OpenAPI 2.0's examples by media type.
    var examples: [Node.Member] = []
  }

  struct Link {
    var description: Written<Text>?
    /// The `operationId` or the reference of the operation.
    var operation: String
    var parameters: [API.LinkParameter] = []
  }
}
