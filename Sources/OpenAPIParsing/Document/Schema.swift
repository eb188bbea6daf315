import DocsModel

extension OpenAPI {
  /// A schema of any of the dialects: OpenAPI's own, or JSON Schema 2020-12.
  struct Schema {
    enum Additional {
      case allowed(Bool)
      case schema(Written<Schema>)
    }

    struct Discriminator {
      var propertyName: String
      var mapping: [Named<String>] = []
      var defaultMapping: Named<String>?
    }

    struct Conditional {
      var condition: Written<Schema>
      var consequence: Written<Schema>?
      var alternative: Written<Schema>?
    }

    /// `dependentRequired` and `dependentSchemas`.
    struct Dependency {
      var property: String
      var required: [String] = []
      var schema: Written<Schema>?
    }

    /// A reference that has fields beside it.
    var reference: Reference?
    var title: String?
    var description: Written<Text>?
    var types: [API.Schema.ValueType] = []
    var isNullable = false
    var format: String?
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    var defaultValue: Node?
    var constantValue: Node?
    var values: [Node] = []
    var valueDescriptions: Node?
    var valueNames: Node?
    var examples: [Node] = []
    var constraints = API.Constraints()
    var properties: [Named<Written<Schema>>] = []
    var required: [String] = []
    var patternProperties: [Named<Written<Schema>>] = []
    var additionalProperties: Additional?
    var additionalPropertiesName: String?
    var unevaluatedProperties: Additional?
    var propertyNames: Written<Schema>?
    var dependencies: [Dependency] = []
    var prefixItems: [Written<Schema>] = []
    var items: Written<Schema>?
    var contains: Written<Schema>?
    var unevaluatedItems: Written<Schema>?
    var contentSchema: Written<Schema>?
    var allOf: [Written<Schema>] = []
    /// The other compositions in the order of JSON Schema's text.
    var compositions: [(kind: API.Composition.Kind, choices: [Written<Schema>])] = []
    /// `if` with `then` and `else`.
    var conditional: Conditional?
    var discriminator: Discriminator?
    var xml: API.XML?
    var externalDocumentation: ExternalDocumentation?
    /// How many schemas it is, those within it included.
    var size = 1
    var range: SourceRange
  }
}
