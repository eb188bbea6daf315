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

    package init(
      name: String,
      schema: SchemaUse? = nil,
      itemSchema: SchemaUse? = nil,
      examples: [Example] = [],
      encodings: [Encoding] = []
    ) {
      self.name = name
      self.schema = schema
      self.itemSchema = itemSchema
      self.examples = examples
      self.encodings = encodings
    }
  }

  /// How one property of a form or multipart body is written.
  package struct Encoding: Equatable, Sendable {
    package var property: String
    package var contentType: String?
    package var headers: [Header] = []
    package var style: Parameter.Style?
    package var explodes: Bool?
    package var allowsReserved: Bool = false

    package init(
      property: String,
      contentType: String? = nil,
      headers: [Header] = [],
      style: Parameter.Style? = nil,
      explodes: Bool? = nil,
      allowsReserved: Bool = false
    ) {
      self.property = property
      self.contentType = contentType
      self.headers = headers
      self.style = style
      self.explodes = explodes
      self.allowsReserved = allowsReserved
    }
  }

  package struct Response: Equatable, Sendable {
    /// As written: `200`, `4XX`, `default`.
    package var status: String
    package var description: [Block] = []
    package var headers: [Header] = []
    package var content: [MediaType] = []
    package var links: [Link] = []

    package init(
      status: String,
      description: [Block] = [],
      headers: [Header] = [],
      content: [MediaType] = [],
      links: [Link] = []
    ) {
      self.status = status
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
    package var schema: SchemaUse = .any
    package var examples: [Example] = []
    /// Where what it means is told, as for the headers that HTTP defines.
    package var documentation: String?

    package init(
      name: String,
      description: [Block] = [],
      isRequired: Bool = false,
      isDeprecated: Bool = false,
      schema: SchemaUse = .any,
      examples: [Example] = [],
      documentation: String? = nil
    ) {
      self.name = name
      self.description = description
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.schema = schema
      self.examples = examples
      self.documentation = documentation
    }
  }

  /// What a reader can do next with an answer.
  package struct Link: Equatable, Sendable {
    package var name: String
    package var description: [Block] = []
    /// The `operationId` or path of the operation that it leads to.
    package var operation: String
    package var parameters: [LinkParameter] = []

    package init(
      name: String,
      description: [Block] = [],
      operation: String,
      parameters: [LinkParameter] = []
    ) {
      self.name = name
      self.description = description
      self.operation = operation
      self.parameters = parameters
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
