import DocsModel

/// The parts of a specification that nothing refers to: whoever wrote them may mean them for readers.
struct ComponentList {
  let api: API.Description
  let content: ContentRenderer

  static func anchor(of component: API.Component) -> String {
    let kind = Anchor.encode(component.kind.rawValue)
    return "component-\(kind)-\(Anchor.encode(component.name))"
  }

  var html: HTML {
    api.unusedComponents.map(section).joined()
  }

  /// The names alone, which lead to the page of them all.
  var links: HTML {
    guard let page = api.componentsPage else { return HTML() }
    let rows: [HTML] = api.unusedComponents.map { component in
      let place = LinkDestination.page(page, fragment: Self.anchor(of: component))
      let kind = component.kind.rawValue
      return """
        <li><a href="\(content.address(of: place))">\(component.name)</a> \
        <span class="field-type">\(kind)</span></li>

        """
    }
    return "<ul class=\"schema-list\">\n\(rows)</ul>\n"
  }

  private func section(_ component: API.Component) -> HTML {
    let kind = component.kind.rawValue
    let id = Self.anchor(of: component)
    let place = component.content.parameters.first.map { $0.location.rawValue + " " } ?? ""
    var details = OperationDetails(
      scope: OperationScope(
        api: api,
        indexPage: nil,
        operation: component.content,
        fragment: id,
        headingLevel: 2
      ),
      content: content,
      showsExamples: true,
      hasTitles: false
    )
    return """
      <section class="component" id="\(id)">
      <h2><code>\(component.name)</code> <span class="field-type">\(place)\(kind)</span></h2>
      \(details.exchange)</section>

      """
  }
}

/// What the template of what no operation uses may see.
struct ComponentsContext: TemplateContext {
  var title: HTML
  var components: HTML

  static let fields: [TemplateField<Self>] = [
    .html("title") { $0.title },
    .html("components") { $0.components },
  ]
}
