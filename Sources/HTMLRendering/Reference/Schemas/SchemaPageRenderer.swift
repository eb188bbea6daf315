import DocsModel

/// Renders the page of a named schema.
struct SchemaPageRenderer {
  private static let longestList = 40

  let api: API.Description
  let id: API.Schema.ID
  let schema: API.NamedSchema
  let users: SchemaUsage.Users

  func html(_ content: ContentRenderer) -> HTML {
    var members = SchemaRenderer(content: content, api: api, headingLevel: 3)
    let sample = SampleGenerator(schemas: api.schemas, purpose: .response)
      .value(of: .named(id), named: schema.name)
    let json = LiteralBlock(text: JSONText.indented(sample), language: "json")
    let context = SchemaContext(
      name: HTML(text: schema.name),
      title: HTML(text: title ?? ""),
      badges: schema.schema.badges.map { "\($0.html)\n" as HTML }.joined(),
      type: TypeWords(api: api, content: content).html(.inline(schema.schema)),
      description: content.render(schema.schema.description, headingLevel: 2),
      facts: FieldFacts(schema: schema.schema.without(example: sample)).html,
      members: members.members(of: .named(id), anchor: "property"),
      sample: content.render(json),
      operations: operations(content),
      schemas: schemas(content)
    )
    return content.templates.render("schema", context)
  }

  /// The title that the schema gives itself, where it is not its name.
  private var title: String? {
    schema.schema.title.flatMap { $0 == schema.name ? nil : $0 }
  }

  private func operations(_ content: ContentRenderer) -> HTML {
    let rows: [HTML] = users.operations.map { index in
      let operation = api.operations[index]
      let line = OperationHeader.line(of: operation)
      guard let home = operation.home else { return "<li>\(line)</li>\n" }
      return "<li><a href=\"\(content.address(of: home))\">\(line)</a></li>\n"
    }
    return list(rows, "operations")
  }

  private func schemas(_ content: ContentRenderer) -> HTML {
    let types = TypeWords(api: api, content: content)
    let rows: [HTML] = users.schemas.map { "<li><code>\(types.link(to: $0))</code></li>\n" }
    return list(rows, "schemas")
  }

  /// A list of which what goes beyond a look is closed at first.
  private func list(_ rows: [HTML], _ unit: String) -> HTML {
    guard rows.count > Self.longestList else {
      return rows.isEmpty ? HTML() : "<ul class=\"plain-list\">\n\(rows)</ul>\n"
    }
    return """
      <details><summary>\(rows.count) \(unit)</summary>
      <ul class="plain-list">
      \(rows)</ul>
      </details>

      """
  }
}

/// What the template of a schema's page may see.
struct SchemaContext: TemplateContext {
  var name: HTML
  var title: HTML
  var badges: HTML
  var type: HTML
  var description: HTML
  var facts: HTML
  var members: HTML
  var sample: HTML
  var operations: HTML
  var schemas: HTML

  static let fields: [TemplateField<Self>] = [
    .html("name") { $0.name },
    .html("title") { $0.title },
    .html("badges") { $0.badges },
    .html("type") { $0.type },
    .html("description") { $0.description },
    .html("facts") { $0.facts },
    .html("members") { $0.members },
    .html("sample") { $0.sample },
    .html("operations") { $0.operations },
    .html("schemas") { $0.schemas },
  ]
}

extension API.Schema {
  /// The schema without an example that stands on the page already.
  fileprivate func without(example: Value) -> API.Schema {
    var rest = self
    rest.examples.removeAll { $0 == example }
    return rest
  }
}
