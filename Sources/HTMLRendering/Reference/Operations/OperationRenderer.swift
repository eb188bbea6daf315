import DocsModel

/// Renders an operation, the same on a page of its own and among prose.
struct OperationRenderer: Sendable {
  private let content: ContentRenderer

  init(content: ContentRenderer) {
    self.content = content
  }

  /// Renders an operation with a heading of that level.
  ///
  /// The attributes bring further fragments that lead here; `heading` is the writer's own, where
  /// there is one.
  func render(
    _ id: API.Operation.ID,
    _ attributes: Attributes = .none,
    heading: [Inline]? = nil,
    headingLevel: Int
  ) -> HTML {
    let site = content.site
    guard site.apis.indices.contains(id.api),
      site.apis[id.api].operations.indices.contains(id.index)
    else { return attributes.anchors }
    let operation = site[id]
    let fragment = fragment(of: operation, attributes)
    let scope = OperationScope(
      api: site.apis[id.api],
      indexPage: content.references.indexPage(of: id.api),
      operation: operation,
      fragment: fragment == Self.ownPageFragment ? "" : fragment,
      headingLevel: headingLevel,
      samples: content.references.samples(of: id.api)
    )
    let anchors = Attributes(ids: attributes.ids.filter { $0 != fragment }).anchors
    return render(id, scope, fragment: fragment, anchors: anchors, heading: heading)
  }

  private static let ownPageFragment = "operation"

  /// The fragment of its home, or the first of those that lead here.
  private func fragment(of operation: API.Operation, _ attributes: Attributes) -> String {
    if case .page(content.page, let fragment)? = operation.home {
      return fragment ?? attributes.ids.first ?? Self.ownPageFragment
    }
    return attributes.ids.first ?? Self.ownPageFragment
  }

  private func render(
    _ id: API.Operation.ID,
    _ scope: OperationScope,
    fragment: String,
    anchors: HTML,
    heading: [Inline]?
  ) -> HTML {
    let operation = scope.operation
    let header = OperationHeader(operation: operation, content: content)
    let text = operation.textFollows ? Text() : text(of: scope)
    let context = OperationContext(
      id: HTML(text: fragment),
      anchors: anchors,
      heading: header.heading(
        fragment: scope.fragment.isEmpty ? nil : fragment,
        written: heading,
        level: scope.headingLevel
      ),
      badges: header.badges,
      summary: header.summary,
      description: text.description,
      details: text.details,
      samples: text.samples,
      tryItOut: content.tryItOutAddress(of: id)
    )
    return content.templates.render("operation", context)
  }

  /// What stands below the heading of an operation.
  private struct Text {
    var description = HTML()
    var details = HTML()
    var samples = HTML()
  }

  private func text(of scope: OperationScope) -> Text {
    let operation = scope.operation
    let parts = OperationParts(in: operation.description)
    let rest = OperationScope(
      api: scope.api,
      indexPage: scope.indexPage,
      operation: parts.remainder(of: operation, in: scope.api),
      fragment: scope.fragment,
      headingLevel: scope.headingLevel
    )
    var details = OperationDetails(scope: rest, content: content)
    let isWritten = content.references.isWritten(operation, on: content.page)
    return Text(
      description: content.inside(scope).render(
        operation.description,
        headingLevel: scope.headingLevel + 1
      ),
      details: isWritten ? details.apart : details.html,
      samples: SampleFigures(scope: scope, content: content).html
    )
  }
}
