import DocsModel

extension SchemaRenderer {
  /// What holds under conditions: `if`, `then` and `else`, and schemas that hang on a property.
  mutating func conditions(of schema: API.Schema, anchor: String, depth: Int) -> HTML {
    var html = HTML()
    for (number, conditional) in schema.conditionals.enumerated() {
      let place = "\(anchor)~if\(number + 1)"
      let parts: [(HTML, API.SchemaUse?, String)] = [
        ("If it matches", conditional.condition, ".if"),
        ("Then also", conditional.consequence, ".then"),
        ("Else", conditional.alternative, ".else"),
      ]
      for (label, use, step) in parts {
        guard let use else { continue }
        html += part(label, use, anchor: place + step, depth: depth)
      }
    }
    for (label, use, step) in contents(of: schema) {
      html += part(label, use, anchor: anchor + step, depth: depth)
    }
    for dependency in schema.dependencies {
      guard let use = dependency.schema else { continue }
      let label: HTML = "Where <code>\(dependency.property)</code> is there"
      let place = "\(anchor)~with.\(Anchor.encode(dependency.property))"
      html += part(label, use, anchor: place, depth: depth)
    }
    return html
  }

  /// Schemas of what is neither a member nor an item of its own.
  private func contents(of schema: API.Schema) -> [(HTML, API.SchemaUse, String)] {
    var parts: [(HTML, API.SchemaUse, String)] = []
    if let use = schema.contains {
      let least = schema.constraints.minContains ?? "1"
      let most = schema.constraints.maxContains.map { " and at most \($0)" } ?? ""
      parts.append(("At least \(least)\(most) of the items", use, "~contains"))
    }
    if let names = schema.propertyNames, schema.hasDescribedNames {
      parts.append(("The names", names, "~names"))
    }
    if let use = schema.contentSchema { parts.append(("What the text holds", use, "~content")) }
    return parts
  }

  private mutating func part(
    _ label: HTML,
    _ use: API.SchemaUse,
    anchor: String,
    depth: Int
  ) -> HTML {
    let members = nested(use, anchor: anchor, depth: depth + 1)
    let facts: HTML
    if case .inline(let schema) = use {
      let text = content.tight(schema.description, headingLevel: headingLevel)
      facts = "\(text)\(FieldFacts(schema: schema).html)"
    } else {
      facts = HTML()
    }
    return """
      <p class="choices-label">\(label)</p>
      <ul class="choices"><li><span class="field-type">\(types.titled(use))</span> \
      \(facts)\(members)</li></ul>

      """
  }
}
