import DocsModel

/// Parameters and headers as rows.
struct ParameterRows {
  let scope: OperationScope
  let content: ContentRenderer
  var isProse = false

  private var types: TypeWords { TypeWords(api: scope.api, content: content) }

  func rows(_ parameters: [API.Parameter]) -> [HTML] {
    parameters.map { parameter in
      let schema = scope.api.schema(parameter.schema)
      let place = "\(parameter.location.rawValue)-\(Anchor.encode(parameter.name))"
      var row = FieldRow(
        anchor: Anchor.join(scope.fragment, place),
        name: "<code>\(parameter.name)</code>",
        type: types.titled(parameter.schema, besides: parameter.name),
        badges: badges(of: parameter, schema),
        isProse: isProse
      )
      let text = description(parameter.description, else: parameter.schema)
      row.description = content.tight(text, headingLevel: scope.headingLevel + 2)
      row.documentation = parameter.documentation
      guard !isProse else {
        row.adapt(to: text.plainText, schema: schema)
        return row.html
      }
      let facts = FieldFacts(
        schema: schema,
        first: writing(of: parameter, schema),
        examples: parameter.examples,
        description: row.description
      )
      row.details = facts.html
      row.details += members(of: parameter.schema, anchor: row.anchor)
      return row.html
    }
  }

  private func members(of use: API.SchemaUse, anchor: String) -> HTML {
    var renderer = SchemaRenderer(
      content: content,
      api: scope.api,
      headingLevel: scope.headingLevel + 2
    )
    return renderer.nested(use, anchor: anchor, depth: 1)
  }

  func rows(_ headers: [API.Header], status: String) -> [HTML] {
    rows(headers, place: "response-\(Anchor.encode(status))-header")
  }

  /// Rows of headers; `place` is what their anchors begin with.
  func rows(_ headers: [API.Header], place: String) -> [HTML] {
    headers.map { header in
      let schema = scope.api.schema(header.schema)
      let place = "\(place)-\(Anchor.encode(header.name))"
      var row = FieldRow(
        anchor: Anchor.join(scope.fragment, place),
        name: "<code>\(header.name)</code>",
        type: types.titled(header.schema, besides: header.name),
        badges: (header.isRequired ? [.required] : []) + (header.isDeprecated ? [.deprecated] : []),
        isProse: isProse
      )
      let text = description(header.description, else: header.schema)
      row.description = content.tight(text, headingLevel: scope.headingLevel + 2)
      row.documentation = header.documentation
      if isProse {
        row.adapt(to: text.plainText, schema: schema)
      } else {
        let first: [HTML] = header.mediaType.map { ["written as <code>\($0)</code>"] } ?? []
        row.details = FieldFacts(schema: schema, first: first, examples: header.examples).html
        row.details += members(of: header.schema, anchor: row.anchor)
      }
      return row.html
    }
  }

  private func description(_ own: [Block], else use: API.SchemaUse) -> [Block] {
    guard case .inline(let schema) = use else { return own }
    let further = schema.description + schema.elementDescription
    if own.isEmpty { return further }
    return isProse || own.plainText == further.plainText ? own : own + further
  }

  private func badges(of parameter: API.Parameter, _ schema: API.Schema) -> [FieldRow.Badge] {
    // A variable of the path is always needed: saying so for each is noise.
    var badges: [FieldRow.Badge] =
      parameter.isRequired && parameter.location != .path ? [.required] : []
    if parameter.isDeprecated || schema.isDeprecated { badges.append(.deprecated) }
    return badges
  }

  /// How a value of several parts is written.
  private func writing(of parameter: API.Parameter, _ schema: API.Schema) -> [HTML] {
    var words = shape(of: parameter, schema)
    if parameter.allowsEmptyValue { words.append("may be empty") }
    if parameter.allowsReserved { words.append("reserved characters stay as they are") }
    return words
  }

  private func shape(of parameter: API.Parameter, _ schema: API.Schema) -> [HTML] {
    if let type = parameter.mediaType { return ["written as <code>\(type)</code>"] }
    if parameter.style == .deepObject {
      return ["written as <code>\(parameter.name)[key]=value</code>"]
    }
    let isPlain = [.simple, .form, .cookie].contains(parameter.style)
    var words: [HTML] = []
    if schema.types.contains(.array) {
      switch parameter.style {
      case .spaceDelimited: words.append("values separated by blanks")
      case .pipeDelimited: words.append("values separated by <code>|</code>")
      case .tabDelimited: words.append("values separated by tabs")
      case .form where parameter.explodes: words.append("repeated for each value")
      case .simple, .form, .label, .matrix, .deepObject, .cookie:
        words.append("values separated by <code>,</code>")
      }
    }
    if !isPlain || schema.types == [.object], let text = example(of: parameter) {
      words.append("written as <code>\(text)</code>")
    }
    return words
  }

  /// A value of the parameter as it is sent.
  private func example(of parameter: API.Parameter) -> String? {
    let generator = SampleGenerator(schemas: scope.api.schemas, purpose: .request)
    let value = parameter.sample(from: generator, pattern: nil)
    let text = ParameterText(parameter: parameter, value: value)
    let written =
      switch parameter.location {
      case .query, .queryString: text.queryPairs.joined(separator: "&")
      case .path: text.pathSegment(keepsSlashes: false)
      case .header, .cookie: text.headerText
      }
    return written.isEmpty || written.utf8.count > 120 ? nil : written
  }
}

extension API.Parameter.Location {
  var title: String {
    switch self {
    case .path: "Path parameters"
    case .query: "Query parameters"
    case .queryString: "Query string"
    case .header: "Request headers"
    case .cookie: "Cookies"
    }
  }
}
