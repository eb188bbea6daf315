import DocsModel

extension ContentRenderer {
  /// Renders an operation where the writer placed it.
  func render(_ id: API.Operation.ID, _ attributes: Attributes, headingLevel: Int) -> HTML {
    OperationRenderer(content: self).render(id, attributes, headingLevel: headingLevel)
  }

  /// Renders a section whose heading is an endpoint: the operation brings the heading.
  func render(
    _ section: Section,
    about id: API.Operation.ID,
    _ attributes: Attributes,
    headingLevel: Int
  ) -> HTML {
    let operation = OperationRenderer(content: self).render(
      id,
      attributes,
      heading: section.title,
      headingLevel: headingLevel
    )
    let rest = render(Array(section.blocks.dropFirst()), headingLevel: headingLevel + 1)
    return "\(operation)\(rest)"
  }

  /// The content of an API's own page.
  func renderIndex(of api: Int) -> HTML {
    guard site.apis.indices.contains(api) else { return HTML() }
    return APIIndexRenderer(id: api, api: site.apis[api], content: self).html
  }

  /// The content of the page of what no operation uses.
  func renderComponents(of api: Int, title: String) -> HTML {
    guard site.apis.indices.contains(api) else { return HTML() }
    let components = ComponentList(api: site.apis[api], content: self).html
    return templates.render(
      "components",
      ComponentsContext(title: HTML(text: title), components: components)
    )
  }

  /// The content of a schema's own page.
  func renderSchema(_ id: API.Schema.ID, of api: Int) -> HTML {
    guard site.apis.indices.contains(api), let schema = site.apis[api].named(id) else {
      return HTML()
    }
    let users = references.users(of: id, in: api)
    return SchemaPageRenderer(api: site.apis[api], id: id, schema: schema, users: users)
      .html(self)
  }

  func render(_ index: OperationIndex, _ attributes: Attributes, headingLevel: Int) -> HTML {
    guard site.apis.indices.contains(index.api) else { return attributes.anchors }
    let rows = OperationIndexRows(api: site.apis[index.api], content: self)
    return "\(attributes.anchors)\(rows.html(groups: index.groups, headingLevel: headingLevel))"
  }
}
