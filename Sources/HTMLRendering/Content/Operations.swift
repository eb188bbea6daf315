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
}
