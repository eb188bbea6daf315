import DocsModel

/// Shows what is inside schemas, on one page or in one operation.
///
/// A named schema opens once; where it comes again, or too much is open already, only its link
/// stands. So a page grows with the specification and not with its nesting.
struct SchemaRenderer {
  let content: ContentRenderer
  let api: API.Description
  /// The level of headings in descriptions.
  let headingLevel: Int
  private var opened: Set<API.Schema.ID> = []
  /// How many rows may still be added by opening named schemas inside others: a larger one is
  /// worth a visit to its page, and would stand again on every page that uses it.
  private var rowsLeft = 12
  private static let deepestOpening = 3
  private static let deepestNesting = 30

  init(content: ContentRenderer, api: API.Description, headingLevel: Int) {
    self.content = content
    self.api = api
    self.headingLevel = headingLevel
  }

  var types: TypeWords { TypeWords(api: api, content: content) }

  /// The members of a schema that a body or a page is about; empty where its type says all or it
  /// stands open already.
  mutating func members(of use: API.SchemaUse, anchor: String) -> HTML {
    let element = element(of: use)
    if case .named(let id) = element {
      guard opened.insert(id).inserted else { return HTML() }
    }
    return members(of: api.schema(element), anchor: anchor, depth: 0)
  }

  /// The rows of some properties, under the names that a writer gave them.
  mutating func rows(
    of fields: [(name: String, property: API.Property)],
    anchor: String
  ) -> [HTML] {
    let depths = fields.map { field in field.name.utf8.count { $0 == UInt8(ascii: ".") } }
    let least = depths.min() ?? 0
    return zip(fields, depths).map { field, depth in
      var row = row(of: field.property, writtenName: field.name, anchor: anchor, depth: 0)
      row.depth = depth - least
      return row.html
    }
  }

  /// What arrays and maps around it are made of.
  private func element(of use: API.SchemaUse) -> API.SchemaUse {
    var element = use
    for _ in 0..<6 {
      let schema = api.schema(element)
      if let part = schema.onlyPart {
        element = part
        continue
      }
      if schema.hasMembers { return element }
      if let items = schema.items {
        element = items
      } else if case .schema(let values, _)? = schema.additionalProperties {
        element = values
      } else {
        return element
      }
    }
    return element
  }

  mutating func members(of schema: API.Schema, anchor: String, depth: Int) -> HTML {
    guard depth < Self.deepestNesting else { return HTML() }
    var rows: [HTML] = []
    for property in schema.properties {
      rows.append(row(of: property, writtenName: nil, anchor: anchor, depth: depth).html)
    }
    for (place, use) in schema.prefixItems.enumerated() {
      rows.append(freeRow(of: use, "item ", String(place + 1), anchor, depth))
    }
    for property in schema.patternProperties {
      rows.append(freeRow(of: property.schema, "names like ", property.name, anchor, depth))
    }
    rows += furtherRows(of: schema, anchor: anchor, depth: depth)
    let choices = choices(of: schema, anchor: anchor, depth: depth)
    let conditions = conditions(of: schema, anchor: anchor, depth: depth)
    return "\(FieldRow.list(rows))\(choices)\(conditions)"
  }

  /// The items and members that have neither a place nor a name.
  private mutating func furtherRows(
    of schema: API.Schema,
    anchor: String,
    depth: Int
  ) -> [HTML] {
    guard schema.hasMembers else { return [] }
    let words: HTML = schema.prefixItems.isEmpty ? "each item" : "each further item"
    var rows: [HTML] = []
    for items in [schema.items, schema.unevaluatedItems] {
      guard let items, !items.isNothing else { continue }
      rows.append(freeRow(of: items, words, nil, anchor, depth))
    }
    for members in [schema.additionalProperties, schema.unevaluatedProperties] {
      guard case .schema(let use, let name)? = members else { continue }
      rows.append(freeRow(of: use, name == nil ? "any other name" : "any ", name, anchor, depth))
    }
    return rows
  }

  private mutating func row(
    of property: API.Property,
    writtenName: String?,
    anchor: String,
    depth: Int
  ) -> FieldRow {
    let schema = api.schema(property.schema)
    let place =
      anchor + (writtenName == nil && depth > 0 ? "." : "-")
      + Anchor.encode(writtenName ?? property.name)
    var row = FieldRow(
      anchor: place,
      name: FieldRow.name(writtenName ?? property.name),
      type: types.titled(property.schema, besides: property.name),
      badges: (property.isRequired ? [.required] : []) + schema.badges,
      isLinked: depth == 0,
      isProse: writtenName != nil
    )
    if writtenName == nil { row.name = "<code>\(property.name)</code>" }
    row.description = content.tight(description(property.schema), headingLevel: headingLevel)
    guard writtenName == nil else {
      row.adapt(to: description(property.schema).plainText, schema: schema)
      return row
    }
    row.details =
      FieldFacts(schema: schema, first: origin(of: property), description: row.description).html
    row.details += nested(property.schema, anchor: place, depth: depth + 1)
    return row
  }

  private mutating func freeRow(
    of use: API.SchemaUse,
    _ words: HTML,
    _ name: String?,
    _ anchor: String,
    _ depth: Int
  ) -> HTML {
    let code: HTML = name.map { "<code>\($0)</code>" } ?? HTML()
    let place = "\(anchor)\(depth > 0 ? "." : "-")~\(Anchor.encode(name ?? ""))"
    let schema = api.schema(use)
    var row = FieldRow(
      anchor: place,
      name: "<em>\(words)</em>\(code)",
      type: types.titled(use),
      badges: schema.badges
    )
    row.description = content.tight(description(use), headingLevel: headingLevel)
    row.details = FieldFacts(schema: schema, description: row.description).html
    row.details += nested(use, anchor: place, depth: depth + 1)
    return row.html
  }

  private func origin(of property: API.Property) -> [HTML] {
    property.origin.map { ["from \(types.link(to: $0))"] } ?? []
  }

  /// The text of the place itself, or how a named schema's own begins.
  private func description(_ use: API.SchemaUse) -> [Block] {
    switch use {
    case .inline(let schema): schema.description + schema.elementDescription
    case .named(let id): Array((api.named(id)?.schema.description ?? []).prefix(1))
    }
  }

  /// The members of what a row holds, closed at first.
  mutating func nested(_ use: API.SchemaUse, anchor: String, depth: Int) -> HTML {
    let element = element(of: use)
    let schema = api.schema(element)
    guard schema.hasMembers else { return HTML() }
    var title = schema.partsTitle
    if case .named(let id) = element {
      let count = schema.properties.count + schema.compositions.count
      guard depth <= Self.deepestOpening, count <= rowsLeft, opened.insert(id).inserted else {
        return HTML()
      }
      rowsLeft -= count
      title = "Properties of <b>\(api.named(id)?.name ?? "")</b>"
    }
    let members = members(of: schema, anchor: anchor, depth: depth)
    guard !members.isEmpty else { return HTML() }
    return "<details class=\"nested\"><summary>\(title)</summary>\n\(members)</details>"
  }
}

extension SchemaRenderer {
  /// The alternatives of a schema, each under its name.
  fileprivate mutating func choices(
    of schema: API.Schema,
    anchor: String,
    depth: Int
  ) -> HTML {
    var html = HTML()
    for (number, composition) in schema.compositions.enumerated() where !composition.choices.isEmpty
    {
      var items: [HTML] = []
      for (index, use) in composition.choices.enumerated() {
        let place = "\(anchor)~\(number + 1).\(index + 1)"
        items.append(choice(use, of: schema, anchor: place, depth: depth))
      }
      html += """
        <p class="choices-label">\(composition.kind.label)</p>
        <ul class="choices">
        \(items)</ul>

        """
    }
    html += discriminator(of: schema)
    return html
  }

  private mutating func choice(
    _ use: API.SchemaUse,
    of schema: API.Schema,
    anchor: String,
    depth: Int
  ) -> HTML {
    let title = types.titled(use)
    let badges = api.schema(use).badges.map { " \($0.html)" as HTML }
    let description =
      if case .inline(let inline) = use {
        content.tight(inline.description, headingLevel: headingLevel)
      } else {
        HTML()
      }
    let facts =
      if case .inline(let inline) = use { FieldFacts(schema: inline).html } else { HTML() }
    let members = nested(use, anchor: anchor, depth: depth + 1)
    return
      "<li><span class=\"field-type\">\(title)</span>\(badges) \(description)\(facts)\(members)</li>\n"
  }

  private func discriminator(of schema: API.Schema) -> HTML {
    guard let discriminator = schema.discriminator else { return HTML() }
    let values: [HTML] = discriminator.mapping.map {
      "<li><code>\($0.value)</code> \(types.link(to: $0.schema))</li>"
    }
    let other: [HTML] =
      discriminator.defaultMapping.map {
        ["<li>any other value \(types.link(to: $0))</li>"]
      } ?? []
    let list: HTML = values.isEmpty && other.isEmpty ? HTML() : "<ul>\(values)\(other)</ul>"
    return """
      <div class="discriminator"><p>The value of <code>\(discriminator.propertyName)</code> \
      tells which.</p>\(list)</div>

      """
  }
}

extension API.Composition.Kind {
  fileprivate var label: HTML {
    switch self {
    case .allOf: "All of"
    case .oneOf: "One of"
    case .anyOf: "Any of"
    case .not: "None of"
    }
  }
}
