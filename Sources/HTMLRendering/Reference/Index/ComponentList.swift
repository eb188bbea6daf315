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
        headingLevel: 3
      ),
      content: content,
      showsExamples: true,
      hasTitles: false
    )
    return """
      <section class="component" id="\(id)">
      <h3><code>\(component.name)</code> <span class="field-type">\(place)\(kind)</span></h3>
      \(details.exchange)</section>

      """
  }
}
