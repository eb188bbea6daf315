extension API {
  package struct Parameter: Equatable, Sendable {
    /// OpenAPI's `in`.
    package enum Location: String, CaseIterable, Sendable {
      case path
      case query
      case header
      case cookie
      /// OpenAPI 3.2: the whole query string is one value.
      case queryString = "querystring"
    }

    /// How a value that is not one word is written; OpenAPI 2.0's `collectionFormat` has the
    /// same names as far as they mean the same.
    package enum Style: String, Sendable {
      case simple
      case form
      case label
      case matrix
      case spaceDelimited
      case pipeDelimited
      case tabDelimited
      case deepObject
      case cookie
    }

    package var name: String
    package var location: Location
    package var description: [Block] = []
    package var isRequired: Bool = false
    package var isDeprecated: Bool = false
    package var allowsEmptyValue: Bool = false
    package var allowsReserved: Bool = false
    package var style: Style = .simple
    package var explodes: Bool = false
    package var schema: SchemaUse = .any
    /// Set where the value is a document of its own: OpenAPI's `content`.
    package var mediaType: String?
    package var examples: [Example] = []
    package var range: SourceRange

    package init(
      name: String,
      location: Location,
      description: [Block] = [],
      isRequired: Bool = false,
      isDeprecated: Bool = false,
      allowsEmptyValue: Bool = false,
      allowsReserved: Bool = false,
      style: Style = .simple,
      explodes: Bool = false,
      schema: SchemaUse = .any,
      mediaType: String? = nil,
      examples: [Example] = [],
      range: SourceRange
    ) {
      self.name = name
      self.location = location
      self.description = description
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.allowsEmptyValue = allowsEmptyValue
      self.allowsReserved = allowsReserved
      self.style = style
      self.explodes = explodes
      self.schema = schema
      self.mediaType = mediaType
      self.examples = examples
      self.range = range
    }
  }

  package struct Example: Equatable, Sendable {
    package var name: String?
    package var summary: String?
    package var description: [Block] = []
    package var value: Value?
    /// The text that is sent, where that is told beside or instead of the value.
    package var serializedValue: String?
    /// An address to find the value at, as written; never fetched.
    package var externalValue: String?

    package init(
      name: String? = nil,
      summary: String? = nil,
      description: [Block] = [],
      value: Value? = nil,
      serializedValue: String? = nil,
      externalValue: String? = nil
    ) {
      self.name = name
      self.summary = summary
      self.description = description
      self.value = value
      self.serializedValue = serializedValue
      self.externalValue = externalValue
    }
  }
}
