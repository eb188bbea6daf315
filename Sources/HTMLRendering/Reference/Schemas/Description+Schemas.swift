import DocsModel

extension API.Description {
  func schema(_ use: API.SchemaUse) -> API.Schema {
    switch use {
    case .inline(let schema): schema
    case .named(let id): named(id)?.schema ?? API.Schema()
    }
  }

  func named(_ id: API.Schema.ID) -> API.NamedSchema? {
    schemas.indices.contains(id.index) ? schemas[id.index] : nil
  }
}

extension API.SchemaUse {
  /// Whether no value fits: JSON Schema's `false`.
  var isNothing: Bool {
    self == .inline(API.Schema(compositions: [API.Composition(kind: .not, choices: [.any])]))
  }
}

extension API.Schema {
  /// Whether it has a structure to show, beyond what its type and its facts say.
  var hasMembers: Bool {
    !properties.isEmpty || !patternProperties.isEmpty || !compositions.isEmpty
      || !prefixItems.isEmpty || !conditionals.isEmpty || contains != nil || contentSchema != nil
      || unevaluatedItems != nil || hasUnevaluatedSchema || hasDescribedNames
      || dependencies.contains { $0.schema != nil }
  }

  /// What its members are, in a word.
  var partsTitle: HTML {
    guard properties.isEmpty, patternProperties.isEmpty else { return "Properties" }
    if !prefixItems.isEmpty || contains != nil || unevaluatedItems != nil { return "Items" }
    return contentSchema == nil ? "Properties" : "Content"
  }

  private var hasUnevaluatedSchema: Bool {
    if case .schema? = unevaluatedProperties { true } else { false }
  }

  /// Whether more is said of the names of members than fits into a sentence.
  var hasDescribedNames: Bool {
    switch propertyNames {
    case .named: true
    case .inline(let names): !names.description.isEmpty || names.isComposed
    case nil: false
    }
  }

  /// What is said of the items, or of the values under free names, where they have no place of
  /// their own.
  var elementDescription: [Block] {
    var blocks: [Block] = []
    if case .inline(let items)? = items, !hasMembers {
      blocks += items.description + items.elementDescription
    }
    if case .schema(.inline(let values), _)? = additionalProperties, !hasMembers {
      blocks += values.description + values.elementDescription
    }
    return blocks
  }

  /// What it only wraps: the one part of an `allOf` that adds a text to a named schema.
  var onlyPart: API.SchemaUse? {
    guard properties.isEmpty, patternProperties.isEmpty, compositions.count == 1,
      compositions[0].kind == .allOf, compositions[0].choices.count == 1,
      case .named = compositions[0].choices[0]
    else { return nil }
    return compositions[0].choices[0]
  }
}
