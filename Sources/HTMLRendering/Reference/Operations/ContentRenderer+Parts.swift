import DocsModel

extension ContentRenderer {
  /// Renders a part of the operation around the text, where the writer put it.
  func render(_ part: OperationPart) -> HTML {
    guard let scope else { return HTML() }
    if case .samples(let indices) = part.selection {
      return SampleFigures(scope: scope, content: self).html(of: indices, label: part.label)
    }
    let rows = rows(of: part.selection, in: scope)
    guard !rows.isEmpty else { return HTML() }
    let label = part.label.map(render) ?? HTML(text: part.selection.title(in: scope.operation))
    return """
      <div class="operation-part">
      <p class="part-label">\(label)</p>
      \(FieldRow.list(rows))</div>
      """
  }

  private func rows(of selection: OperationPart.Selection, in scope: OperationScope) -> [HTML] {
    let operation = scope.operation
    let parameters = ParameterRows(scope: scope, content: self, isProse: true)
    switch selection {
    case .parameters(let location, let names):
      let known = operation.parameters.filter { $0.location == location }.firstByKey(\.name)
      return parameters.rows(names.compactMap { known[$0] })
    case .requestBody(let names):
      return bodyRows(names, operation.requestBody?.content ?? [], "body", in: scope)
    case .responseBody(let names):
      return bodyRows(names, operation.responses.flatMap(\.content), "response-body", in: scope)
    case .responseHeaders(let names):
      let known = operation.responses.flatMap(\.headers).firstByKey(\.name)
      return parameters.rows(names.compactMap { known[$0] }, status: "body")
    case .responses(let codes):
      let known = operation.responses.firstByKey(\.status)
      return codes.compactMap { known[$0] }.map { statusRow($0, in: scope) }
    case .samples: return []
    }
  }

  private func bodyRows(
    _ names: [String],
    _ content: [API.MediaType],
    _ place: String,
    in scope: OperationScope
  ) -> [HTML] {
    var finders = content.compactMap { $0.schema ?? $0.itemSchema }
      .map { FieldFinder(api: scope.api, root: $0) }
    let fields = names.compactMap { name in
      finders.indices.lazy.compactMap { finders[$0].property(at: name) }.first.map { (name, $0) }
    }
    var renderer = SchemaRenderer(
      content: self,
      api: scope.api,
      headingLevel: scope.headingLevel + 2
    )
    return renderer.rows(of: fields, anchor: Anchor.join(scope.fragment, place))
  }

  private func statusRow(_ response: API.Response, in scope: OperationScope) -> HTML {
    let status = StatusCode(text: response.status)
    let id = Anchor.join(scope.fragment, "status-\(Anchor.encode(response.status))")
    let description = tight(response.description, headingLevel: scope.headingLevel + 2)
    return """
      <div class="field" id="\(id)"><dt>\(status.link)</dt><dd>\(description)</dd></div>

      """
  }
}

extension StatusCode {
  /// The code and its phrase, leading to what they mean.
  var link: HTML {
    guard let documentation else { return html }
    return "<a class=\"external\" href=\"\(documentation)\">\(html)</a>"
  }

  var html: HTML {
    "<span class=\"status \(styleClass)\">\(words)</span>"
  }
}

extension OperationPart.Selection {
  /// httpdomain's words, which readers of such pages know.
  fileprivate func title(in operation: API.Operation) -> String {
    switch self {
    case .parameters(.path, _): "Parameters"
    case .parameters(.query, _), .parameters(.queryString, _): "Query Parameters"
    case .parameters(.header, _): "Request Headers"
    case .parameters(.cookie, _): "Cookies"
    case .requestBody(let names):
      operation.requestBody?.isForm(of: names) == true ? "Form Parameters" : "Request JSON Object"
    case .responseBody: "Response JSON Object"
    case .responseHeaders: "Response Headers"
    case .responses: "Status Codes"
    case .samples: "Samples"
    }
  }
}

extension API.RequestBody {
  fileprivate func isForm(of names: [String]) -> Bool {
    let names = Set(names)
    return content.contains { mediaType in
      guard mediaType.kind == .form || mediaType.kind == .multipart,
        case .inline(let schema)? = mediaType.schema
      else { return false }
      return schema.properties.contains { names.contains($0.name) }
    }
  }
}
