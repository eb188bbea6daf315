extension API {
  /// JSON Schema's `if`, `then` and `else`.
  package struct Conditional: Equatable, Sendable {
    package var condition: SchemaUse
    /// What holds too where the condition does.
    package var consequence: SchemaUse?
    /// What holds where it does not.
    package var alternative: SchemaUse?

    package init(
      condition: SchemaUse,
      consequence: SchemaUse? = nil,
      alternative: SchemaUse? = nil
    ) {
      self.condition = condition
      self.consequence = consequence
      self.alternative = alternative
    }
  }

  /// What must hold where an object has a property: `dependentRequired`, `dependentSchemas`.
  package struct Dependency: Equatable, Sendable {
    package var property: String
    /// The names of the properties that must be there too.
    package var required: [String] = []
    package var schema: SchemaUse?

    package init(property: String, required: [String] = [], schema: SchemaUse? = nil) {
      self.property = property
      self.required = required
      self.schema = schema
    }
  }

  /// How a value is written in XML.
  package struct XML: Equatable, Sendable {
    package enum NodeType: String, CaseIterable, Sendable {
      case element
      case attribute
      case text
      case cdata
      case none
    }

    package var name: String?
    package var namespace: String?
    package var prefix: String?
    /// Nil where nothing is told; older specifications tell of attributes only.
    package var nodeType: NodeType?
    /// Whether an array has an element of its own around its items.
    package var isWrapped: Bool = false

    package init(
      name: String? = nil,
      namespace: String? = nil,
      prefix: String? = nil,
      nodeType: NodeType? = nil,
      isWrapped: Bool = false
    ) {
      self.name = name
      self.namespace = namespace
      self.prefix = prefix
      self.nodeType = nodeType
      self.isWrapped = isWrapped
    }
  }
}
