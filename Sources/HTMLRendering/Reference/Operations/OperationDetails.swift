import DocsModel

/// Everything of an operation that no text of its writer shows, each under a heading.
struct OperationDetails {
  let scope: OperationScope
  let content: ContentRenderer
  /// Whether no samples beside the text show the writer's examples.
  private let showsExamples: Bool
  private let hasTitles: Bool
  private var schemas: SchemaRenderer

  init(
    scope: OperationScope,
    content: ContentRenderer,
    showsExamples: Bool = false,
    hasTitles: Bool = true
  ) {
    self.scope = scope
    self.content = content
    self.showsExamples = showsExamples
    self.hasTitles = hasTitles
    schemas = SchemaRenderer(
      content: content,
      api: scope.api,
      headingLevel: scope.headingLevel + 2
    )
  }

  private var operation: API.Operation { scope.operation }

  var html: HTML {
    mutating get {
      [security, servers, exchange, furtherReading].joined()
    }
  }

  /// The same, marked as no part of the text that the writer of the page gave.
  var apart: HTML {
    mutating get {
      let html = html
      return html.isEmpty ? html : "<div class=\"operation-additions related\">\n\(html)</div>\n"
    }
  }

  /// What is sent and answered.
  var exchange: HTML {
    mutating get { [parameters, requestBody, responses, callbacks].joined() }
  }

  private func section(_ title: String, _ body: HTML, badge: HTML = HTML()) -> HTML {
    guard !body.isEmpty, hasTitles else { return body }
    let level = min(scope.headingLevel + 1, 6)
    return """
      <section class="operation-section">
      <h\(level) class="operation-section-title">\(title)\(badge)</h\(level)>
      \(body)</section>

      """
  }

  private var security: HTML {
    let words = SecurityWords(api: scope.api, index: scope.indexPage, content: content)
    return section("Authentication", words.html(operation.securityRequirements))
  }

  private var servers: HTML {
    section("Servers", ServerRows(servers: operation.servers, content: content).html)
  }

  private var parameters: HTML {
    let rows = ParameterRows(scope: scope, content: content)
    return operation.parameterOrder.map { location in
      let parameters = operation.parameters.filter { $0.location == location }
      return section(location.title, FieldRow.list(rows.rows(parameters)))
    }.joined()
  }

  private var requestBody: HTML {
    mutating get {
      guard let body = operation.requestBody else { return HTML() }
      var html = content.render(body.description, headingLevel: scope.headingLevel + 2)
      html += mediaTypes(body.content, anchor: Anchor.join(scope.fragment, "body"))
      let badge: HTML = body.isRequired ? " \(FieldRow.Badge.required.html)" : HTML()
      return section("Request body", html, badge: badge)
    }
  }

  /// Bodies in each format; formats of the same structure share one.
  private mutating func mediaTypes(_ content: [API.MediaType], anchor: String) -> HTML {
    var html = HTML()
    for (index, group) in content.groupedByStructure.enumerated() {
      let use = group[0].shownSchema ?? .any
      let names = group.map { "<code>\($0.name)</code>" as HTML }.joined(separator: ", ")
      let isAny = group[0].shownSchema == nil
      let stream: HTML = group[0].itemSchema == nil ? HTML() : "a stream, each line "
      let type: HTML =
        isAny ? HTML() : " <span class=\"field-type\">\(stream)\(schemas.types.titled(use))</span>"
      if group.contains(where: { !$0.name.isEmpty }) {
        html += "<p class=\"media-type\">\(names)\(type)</p>\n"
      }
      if case .inline(let schema) = use { html += text(of: schema) }
      let shown = group[0].isForm ? use.asForm : use
      let place = index == 0 ? anchor : "\(anchor)\(index + 1)"
      html += schemas.members(of: shown, anchor: place)
      html += encodings(of: group, anchor: place)
      if showsExamples { html += examples(of: group) }
    }
    return html
  }

  /// Formats of the same structure may be written in different ways.
  private func encodings(of group: [API.MediaType], anchor: String) -> HTML {
    let rows = EncodingRows(scope: scope, content: content)
    return group.enumerated().map { index, type in
      rows.html(type, anchor: index == 0 ? anchor : "\(anchor)~\(index + 1)")
    }.joined()
  }

  private func examples(of group: [API.MediaType]) -> HTML {
    let figures = SampleFigures(scope: scope, content: content)
    return group.flatMap(\.examples).map { figures.details(of: $0, title: "Example") }.joined()
  }

  private func text(of schema: API.Schema) -> HTML {
    let description = content.render(
      schema.description + schema.elementDescription,
      headingLevel: scope.headingLevel + 2
    )
    return "\(description)\(FieldFacts(schema: schema).html)"
  }

  private var responses: HTML {
    mutating get {
      var items = HTML()
      for response in operation.responses { items += self.response(response) }
      return section("Responses", items)
    }
  }

  private mutating func response(_ response: API.Response) -> HTML {
    let status = StatusCode(text: response.status)
    let id = Anchor.join(scope.fragment, "response-\(Anchor.encode(response.status))")
    let description = response.description.plainText == status.phrase ? [] : response.description
    let headers = ParameterRows(scope: scope, content: content)
      .rows(response.headers, status: response.status)
    let headerRows: HTML =
      headers.isEmpty ? HTML() : "<p class=\"media-type\">Headers</p>\n\(FieldRow.list(headers))"
    let summary: HTML = response.summary.map { "<p>\($0)</p>\n" } ?? HTML()
    let text = content.tight(description, headingLevel: scope.headingLevel + 2)
    let fold = fold(
      "\(headerRows)\(mediaTypes(response.content, anchor: id))\(links(of: response))",
      of: response,
      open: status.isSuccess
    )
    return """
      <div class="response" id="\(id)"><div class="response-status">\(status.link) \
      \(summary)\(text)</div>\(fold)</div>

      """
  }

  /// What an answer holds, below a line that names it: a status is a link, and a summary holds none.
  private func fold(_ html: HTML, of response: API.Response, open: Bool) -> HTML {
    guard !html.isEmpty else { return HTML() }
    let parts = [
      response.headers.isEmpty ? nil : "headers", response.content.isEmpty ? nil : "body",
      response.links.isEmpty ? nil : "links",
    ].compactMap(\.self).joined(separator: ", ")
    return """

      <details class="response-content"\(open ? " open" as HTML : HTML())>\
      <summary>\(parts.prefix(1).uppercased() + parts.dropFirst())</summary>
      \(html)</details>
      """
  }

  private func links(of response: API.Response) -> HTML {
    let rows: [HTML] = response.links.map { link in
      let values: [HTML] = link.parameters.map {
        "<li><code>\($0.name)</code> is <code>\($0.expression)</code></li>"
      }
      let body: [HTML] =
        link.requestBody.map {
          ["<li>the body is <code>\(ParameterText.plain($0))</code></li>"]
        } ?? []
      let server: [HTML] =
        link.server.map {
          ["<li>at \(ServerRows(servers: [$0], content: content).html)</li>"]
        } ?? []
      let facts = values + body + server
      let list: HTML = facts.isEmpty ? HTML() : "<ul class=\"facts\">\(facts)</ul>"
      let text = content.tight(link.description, headingLevel: scope.headingLevel + 2)
      return """
        <div class="field"><dt><code>\(link.name)</code> <span class="field-type">\
        \(operationLink(link.operation))</span></dt><dd>\(text)\(list)</dd></div>

        """
    }
    guard !rows.isEmpty else { return HTML() }
    return "<p class=\"media-type\">What to do next</p>\n\(FieldRow.list(rows))"
  }

  private func operationLink(_ name: String) -> HTML {
    let target = scope.api.operations.first {
      $0.operationID == name || "\($0.method) \($0.path.text)" == name
    }
    guard let home = target?.home else { return HTML(text: name) }
    return "<a href=\"\(content.address(of: home))\">\(name)</a>"
  }

  private var callbacks: HTML {
    let items: [HTML] = operation.callbacks.flatMap { callback in
      callback.operations.map { self.callback(callback, $0) }
    }
    return section("Callbacks", items.joined())
  }

  /// A request that the server makes; what it sends and expects back, closed at first.
  private func callback(_ callback: API.Callback, _ operation: API.Operation) -> HTML {
    let inner = OperationScope(
      api: scope.api,
      indexPage: scope.indexPage,
      operation: operation,
      fragment: Anchor.join(
        scope.fragment,
        "callback-\(Anchor.encode(callback.name))-\(Anchor.encode(operation.method))"
      ),
      headingLevel: scope.headingLevel + 1
    )
    // Lowering ends callbacks of callbacks, so this ends.
    var details = OperationDetails(scope: inner, content: content, showsExamples: true)
    let header = OperationHeader(operation: operation, content: content)
    let text = content.render(operation.description, headingLevel: scope.headingLevel + 2)
    return """
      <details class="callback"><summary><code>\(callback.name)</code> \
      \(MethodBadge.html(operation.method)) \
      <code class="path">\(PathText.html(callback.expression))</code></summary>
      \(header.summary)\(text)\(details.html)</details>

      """
  }

  private var furtherReading: HTML {
    guard let documentation = operation.externalDocumentation else { return HTML() }
    let text = content.tight(documentation.description, headingLevel: scope.headingLevel + 2)
    let link: HTML =
      ExternalAddress.safe(documentation.url).map {
        "<a class=\"external\" href=\"\($0)\">\(documentation.url)</a>"
      } ?? "<code>\(documentation.url)</code>"
    return section("Further reading", "<p>\(link) \(text)</p>\n")
  }
}

extension API.MediaType {
  fileprivate var shownSchema: API.SchemaUse? {
    hidesSchema ? nil : schema ?? itemSchema
  }
}

extension [API.MediaType] {
  /// Formats with the same schema together, in the order of their first.
  fileprivate var groupedByStructure: [[API.MediaType]] {
    var groups: [[API.MediaType]] = []
    for mediaType in self {
      let index = groups.firstIndex {
        $0[0].schema == mediaType.schema && $0[0].itemSchema == mediaType.itemSchema
      }
      if let index { groups[index].append(mediaType) } else { groups.append([mediaType]) }
    }
    return groups
  }
}
