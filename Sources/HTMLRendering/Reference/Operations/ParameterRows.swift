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
        type: types.html(parameter.schema),
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
      var members = SchemaRenderer(
        content: content,
        api: scope.api,
        headingLevel: scope.headingLevel + 2
      )
      row.details += members.nested(parameter.schema, anchor: row.anchor, depth: 1)
      return row.html
    }
  }

  func rows(_ headers: [API.Header], status: String) -> [HTML] {
    headers.map { header in
      let schema = scope.api.schema(header.schema)
      let place = "response-\(Anchor.encode(status))-header-\(Anchor.encode(header.name))"
      var row = FieldRow(
        anchor: Anchor.join(scope.fragment, place),
        name: "<code>\(header.name)</code>",
        type: types.html(header.schema),
        badges: (header.isRequired ? [.required] : []) + (header.isDeprecated ? [.deprecated] : []),
        isProse: isProse
      )
      let text = description(header.description, else: header.schema)
      row.description = content.tight(text, headingLevel: scope.headingLevel + 2)
      row.documentation = header.documentation
      if isProse {
        row.adapt(to: text.plainText, schema: schema)
      } else {
        row.details = FieldFacts(schema: schema, examples: header.examples).html
      }
      return row.html
    }
  }

  private func description(_ own: [Block], else use: API.SchemaUse) -> [Block] {
    guard own.isEmpty, case .inline(let schema) = use else { return own }
    return schema.description
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
    if let type = parameter.mediaType { return ["written as <code>\(type)</code>"] }
    let name = parameter.name
    if parameter.style == .deepObject {
      return ["written as <code>\(name)[key]=value</code>"]
    }
    if schema.types == [.object], let text = example(of: parameter) {
      return ["written as <code>\(text)</code>"]
    }
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
    if schema.types.contains(.array), parameter.style != .simple, parameter.style != .form,
      let text = example(of: parameter)
    {
      words.append("written as <code>\(text)</code>")
    }
    if parameter.allowsEmptyValue { words.append("may be empty") }
    if parameter.allowsReserved { words.append("reserved characters stay as they are") }
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
    case .query, .queryString: "Query parameters"
    case .header: "Request headers"
    case .cookie: "Cookies"
    }
  }
}
