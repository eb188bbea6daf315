extension API {
  package struct RequestBody: Equatable, Sendable {
    package var description: [Block] = []
    package var isRequired: Bool = false
    package var content: [MediaType]

    package init(description: [Block] = [], isRequired: Bool = false, content: [MediaType]) {
      self.description = description
      self.isRequired = isRequired
      self.content = content
    }
  }

  /// A body in one format.
  package struct MediaType: Equatable, Sendable {
    /// `application/json`, or a range such as `image/*`.
    package var name: String
    package var schema: SchemaUse?
    /// The schema of one message where the body is a stream of them.
    package var itemSchema: SchemaUse?
    package var examples: [Example] = []
    package var encodings: [Encoding] = []
    /// How the first parts of an unnamed multipart body are written, in their order.
    package var prefixEncodings: [Encoding] = []
    /// How one message of a stream, or one part of an unnamed multipart body, is written.
    package var itemEncoding: Encoding?
    /// Whether only a sample shows what the body is.
    package var hidesSchema: Bool = false

    package init(
      name: String,
      schema: SchemaUse? = nil,
      itemSchema: SchemaUse? = nil,
      examples: [Example] = [],
      encodings: [Encoding] = [],
      prefixEncodings: [Encoding] = [],
      itemEncoding: Encoding? = nil
    ) {
      self.name = name
      self.schema = schema
      self.itemSchema = itemSchema
      self.examples = examples
      self.encodings = encodings
      self.prefixEncodings = prefixEncodings
      self.itemEncoding = itemEncoding
    }
  }

  /// How one property of a form or multipart body is written; its name is empty for unnamed parts.
  package struct Encoding: Equatable, Sendable {
    package var property: String
    package var contentType: String?
    package var headers: [Header] = []
    package var style: Parameter.Style?
    package var explodes: Bool?
    package var allowsReserved: Bool = false
    package var parts: EncodedParts = EncodedParts()

    package init(
      property: String,
      contentType: String? = nil,
      headers: [Header] = [],
      style: Parameter.Style? = nil,
      explodes: Bool? = nil,
      allowsReserved: Bool = false,
      parts: EncodedParts = EncodedParts()
    ) {
      self.property = property
      self.contentType = contentType
      self.headers = headers
      self.style = style
      self.explodes = explodes
      self.allowsReserved = allowsReserved
      self.parts = parts
    }
  }

  /// How the parts of a part are written, which is a multipart body in turn.
  package struct EncodedParts: Equatable, Sendable {
    package var named: [Encoding] = []
    package var prefix: [Encoding] = []
    /// One at most: that of each further part.
    package var item: [Encoding] = []

    package init(named: [Encoding] = [], prefix: [Encoding] = [], item: [Encoding] = []) {
      self.named = named
      self.prefix = prefix
      self.item = item
    }
  }

  package struct Response: Equatable, Sendable {
    /// As written: `200`, `4XX`, `default`.
    package var status: String
    package var summary: String?
    package var description: [Block] = []
    package var headers: [Header] = []
    package var content: [MediaType] = []
    package var links: [Link] = []

    package init(
      status: String,
      summary: String? = nil,
      description: [Block] = [],
      headers: [Header] = [],
      content: [MediaType] = [],
      links: [Link] = []
    ) {
      self.status = status
      self.summary = summary
      self.description = description
      self.headers = headers
      self.content = content
      self.links = links
    }
  }

  package struct Header: Equatable, Sendable {
    package var name: String
    package var description: [Block] = []
    package var isRequired: Bool = false
    package var isDeprecated: Bool = false
    package var explodes: Bool = false
    package var schema: SchemaUse = .any
    /// Set where the value is a document of its own: OpenAPI's `content`.
    package var mediaType: String?
    package var examples: [Example] = []
    /// Where what it means is told, as for the headers that HTTP defines.
    package var documentation: String?

    package init(
      name: String,
      description: [Block] = [],
      isRequired: Bool = false,
      isDeprecated: Bool = false,
      explodes: Bool = false,
      schema: SchemaUse = .any,
      mediaType: String? = nil,
      examples: [Example] = [],
      documentation: String? = nil
    ) {
      self.name = name
      self.description = description
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.explodes = explodes
      self.schema = schema
      self.mediaType = mediaType
      self.examples = examples
      self.documentation = documentation
    }
  }

  /// What a reader can do next with an answer.
  package struct Link: Equatable, Sendable {
    package var name: String
    package var description: [Block] = []
    /// The `operationId` of the operation that it leads to; of one without, `GET /users`.
    package var operation: String
    package var parameters: [LinkParameter] = []
    /// The body to send; a string may be a runtime expression.
    package var requestBody: Value?
    /// Where the operation is called, if elsewhere.
    package var server: Server?

    package init(
      name: String,
      description: [Block] = [],
      operation: String,
      parameters: [LinkParameter] = [],
      requestBody: Value? = nil,
      server: Server? = nil
    ) {
      self.name = name
      self.description = description
      self.operation = operation
      self.parameters = parameters
      self.requestBody = requestBody
      self.server = server
    }
  }

  /// A value that a link hands to its operation, as a runtime expression.
  package struct LinkParameter: Equatable, Sendable {
    package var name: String
    package var expression: String

    package init(name: String, expression: String) {
      self.name = name
      self.expression = expression
    }
  }
}
