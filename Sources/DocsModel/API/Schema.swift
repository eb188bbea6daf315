extension API {
  /// A schema in place, or the use of a named one.
  package indirect enum SchemaUse: Equatable, Sendable {
    case named(Schema.ID)
    case inline(Schema)

    /// No constraint at all.
    package static let any = SchemaUse.inline(Schema())
  }

  /// A schema that has a name and a page of its own.
  package struct NamedSchema: Equatable, Sendable {
    package var name: String
    package var schema: Schema
    package var home: LinkDestination?
    package var range: SourceRange

    package init(name: String, schema: Schema, home: LinkDestination? = nil, range: SourceRange) {
      self.name = name
      self.schema = schema
      self.home = home
      self.range = range
    }
  }

  /// JSON Schema 2020-12 as far as a reference shows it; older dialects are lowered to it.
  package struct Schema: Equatable, Sendable {
    /// The index of a schema in `Description.schemas`.
    package struct ID: Hashable, Sendable {
      package var index: Int

      package init(index: Int) {
        self.index = index
      }
    }

    package enum ValueType: String, CaseIterable, Sendable {
      case null
      case boolean
      case integer
      case number
      case string
      case array
      case object
      /// OpenAPI 2.0's uploaded file.
      case file
    }

    package var title: String?
    package var description: [Block] = []
    /// Without `null`; empty where any type will do.
    package var types: [ValueType] = []
    /// A type as a writer of prose put it, where it is none of `ValueType`.
    package var writtenType: String?
    package var isNullable: Bool = false
    package var format: String?
    package var isDeprecated: Bool = false
    package var isReadOnly: Bool = false
    package var isWriteOnly: Bool = false
    package var defaultValue: Value?
    package var constantValue: Value?
    package var values: [EnumerationValue] = []
    package var examples: [Value] = []
    package var constraints: Constraints = Constraints()
    package var properties: [Property] = []
    /// Names that are required though no property here has them.
    package var otherRequiredProperties: [String] = []
    package var patternProperties: [Property] = []
    package var additionalProperties: AdditionalProperties?
    /// The schema of the names of all properties.
    package var propertyNames: SchemaUse?
    /// What must hold where a property is there.
    package var dependencies: [Dependency] = []
    /// What no other part of the schema says of properties.
    package var unevaluatedProperties: AdditionalProperties?
    package var prefixItems: [SchemaUse] = []
    package var items: SchemaUse?
    package var contains: SchemaUse?
    /// What a text holds that is a document of its own.
    package var contentSchema: SchemaUse?
    /// What no other part of the schema says of items.
    package var unevaluatedItems: SchemaUse?
    package var compositions: [Composition] = []
    /// `if`, `then` and `else`.
    package var conditionals: [Conditional] = []
    package var discriminator: Discriminator?
    package var externalDocumentation: ExternalDocumentation?
    package var xml: XML?

    package init(
      title: String? = nil,
      description: [Block] = [],
      types: [ValueType] = [],
      writtenType: String? = nil,
      isNullable: Bool = false,
      format: String? = nil,
      isDeprecated: Bool = false,
      isReadOnly: Bool = false,
      isWriteOnly: Bool = false,
      defaultValue: Value? = nil,
      constantValue: Value? = nil,
      values: [EnumerationValue] = [],
      examples: [Value] = [],
      constraints: Constraints = Constraints(),
      properties: [Property] = [],
      otherRequiredProperties: [String] = [],
      patternProperties: [Property] = [],
      additionalProperties: AdditionalProperties? = nil,
      propertyNames: SchemaUse? = nil,
      dependencies: [Dependency] = [],
      unevaluatedProperties: AdditionalProperties? = nil,
      prefixItems: [SchemaUse] = [],
      items: SchemaUse? = nil,
      contains: SchemaUse? = nil,
      contentSchema: SchemaUse? = nil,
      unevaluatedItems: SchemaUse? = nil,
      compositions: [Composition] = [],
      conditionals: [Conditional] = [],
      discriminator: Discriminator? = nil,
      externalDocumentation: ExternalDocumentation? = nil,
      xml: XML? = nil
    ) {
      self.title = title
      self.description = description
      self.types = types
      self.writtenType = writtenType
      self.isNullable = isNullable
      self.format = format
      self.isDeprecated = isDeprecated
      self.isReadOnly = isReadOnly
      self.isWriteOnly = isWriteOnly
      self.defaultValue = defaultValue
      self.constantValue = constantValue
      self.values = values
      self.examples = examples
      self.constraints = constraints
      self.properties = properties
      self.otherRequiredProperties = otherRequiredProperties
      self.patternProperties = patternProperties
      self.additionalProperties = additionalProperties
      self.propertyNames = propertyNames
      self.dependencies = dependencies
      self.unevaluatedProperties = unevaluatedProperties
      self.prefixItems = prefixItems
      self.items = items
      self.contains = contains
      self.contentSchema = contentSchema
      self.unevaluatedItems = unevaluatedItems
      self.compositions = compositions
      self.conditionals = conditionals
      self.discriminator = discriminator
      self.externalDocumentation = externalDocumentation
      self.xml = xml
    }
  }

  package struct EnumerationValue: Equatable, Sendable {
    package var value: Value
    /// The name that generated code gives the value: `x-enum-varnames`.
    package var name: String?
    package var description: String?

    package init(
      value: Value,
      name: String? = nil,
      description: String? = nil
    ) {
      self.value = value
      self.name = name
      self.description = description
    }
  }

  package struct Property: Equatable, Sendable {
    package var name: String
    package var schema: SchemaUse
    package var isRequired: Bool = false
    /// The schema of an `allOf` that brought the property in.
    package var origin: Schema.ID?

    package init(
      name: String,
      schema: SchemaUse,
      isRequired: Bool = false,
      origin: Schema.ID? = nil
    ) {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
      self.origin = origin
    }
  }

  package indirect enum AdditionalProperties: Equatable, Sendable {
    case forbidden
    case allowed
    /// The schema of the values, and a word for the names.
    case schema(SchemaUse, name: String?)
  }

  package struct Composition: Equatable, Sendable {
    package enum Kind: String, Sendable {
      case allOf
      case oneOf
      case anyOf
      case not
    }

    package var kind: Kind
    package var choices: [SchemaUse]

    package init(kind: Kind, choices: [SchemaUse]) {
      self.kind = kind
      self.choices = choices
    }
  }

  package struct Discriminator: Equatable, Sendable {
    package struct Mapping: Equatable, Sendable {
      package var value: String
      package var schema: Schema.ID

      package init(value: String, schema: Schema.ID) {
        self.value = value
        self.schema = schema
      }
    }

    package var propertyName: String
    package var mapping: [Mapping] = []
    /// The schema of values that the mapping does not name.
    package var defaultMapping: Schema.ID?

    package init(
      propertyName: String,
      mapping: [Mapping] = [],
      defaultMapping: Schema.ID? = nil
    ) {
      self.propertyName = propertyName
      self.mapping = mapping
      self.defaultMapping = defaultMapping
    }
  }

  /// Numbers are kept as written.
  package struct Constraints: Equatable, Sendable {
    package var minimum: String?
    package var maximum: String?
    package var exclusiveMinimum: String?
    package var exclusiveMaximum: String?
    package var multipleOf: String?
    package var minLength: String?
    package var maxLength: String?
    package var pattern: String?
    package var minItems: String?
    package var maxItems: String?
    package var minContains: String?
    package var maxContains: String?
    package var uniqueItems: Bool = false
    /// What stands between the items of a list that is written as one text.
    package var separator: String?
    package var minProperties: String?
    package var maxProperties: String?
    package var contentMediaType: String?
    package var contentEncoding: String?

    package init(
      minimum: String? = nil,
      maximum: String? = nil,
      exclusiveMinimum: String? = nil,
      exclusiveMaximum: String? = nil,
      multipleOf: String? = nil,
      minLength: String? = nil,
      maxLength: String? = nil,
      pattern: String? = nil,
      minItems: String? = nil,
      maxItems: String? = nil,
      minContains: String? = nil,
      maxContains: String? = nil,
      uniqueItems: Bool = false,
      separator: String? = nil,
      minProperties: String? = nil,
      maxProperties: String? = nil,
      contentMediaType: String? = nil,
      contentEncoding: String? = nil
    ) {
      self.minimum = minimum
      self.maximum = maximum
      self.exclusiveMinimum = exclusiveMinimum
      self.exclusiveMaximum = exclusiveMaximum
      self.multipleOf = multipleOf
      self.minLength = minLength
      self.maxLength = maxLength
      self.pattern = pattern
      self.minItems = minItems
      self.maxItems = maxItems
      self.minContains = minContains
      self.maxContains = maxContains
      self.uniqueItems = uniqueItems
      self.separator = separator
      self.minProperties = minProperties
      self.maxProperties = maxProperties
      self.contentMediaType = contentMediaType
      self.contentEncoding = contentEncoding
    }
  }
}
