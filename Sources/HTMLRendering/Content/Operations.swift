import DocsModel

extension ContentRenderer {
  /// Renders an operation where the writer placed it.
  func render(_ id: API.Operation.ID, _ attributes: Attributes, headingLevel: Int) -> HTML {
    attributes.anchors
  }

  /// Renders a section whose heading is an endpoint: the operation brings the heading.
  func render(
    _ section: Section,
    about id: API.Operation.ID,
    _ attributes: Attributes,
    headingLevel: Int
  ) -> HTML {
    attributes.anchors
  }

  /// The content of an API's own page.
  func renderIndex(of api: Int) -> HTML {
    HTML()
  }

  /// The content of a schema's own page.
  func renderSchema(_ id: API.Schema.ID, of api: Int) -> HTML {
    HTML()
  }

  func render(_ part: OperationPart) -> HTML {
    HTML()
  }

  func render(_ index: OperationIndex, _ attributes: Attributes, headingLevel: Int) -> HTML {
    attributes.anchors
  }
}
