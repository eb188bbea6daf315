package struct Image: Equatable, Sendable {
  /// The address as written: an internet address, or a path as `SourcePath.resolve` takes it.
  package var source: String
  package var alternative: String?
  package var title: String?
  /// Sizes as written, with their unit: `60%`, `300px`.
  package var width: String?
  package var height: String?
  package var scale: Int?
  package var alignment: String?
  /// How the image is to be fetched: `embed`, `link` or `lazy`.
  package var loading: String?
  /// Where a click on the image leads.
  package var reference: Reference?
  /// Where the image lies in the site, once assembly has found it.
  package var destination: LinkDestination?
  package var attributes: Attributes = Attributes()
  package var range: SourceRange

  package init(
    source: String,
    alternative: String? = nil,
    title: String? = nil,
    width: String? = nil,
    height: String? = nil,
    scale: Int? = nil,
    alignment: String? = nil,
    loading: String? = nil,
    reference: Reference? = nil,
    destination: LinkDestination? = nil,
    attributes: Attributes = Attributes(),
    range: SourceRange
  ) {
    self.source = source
    self.alternative = alternative
    self.title = title
    self.width = width
    self.height = height
    self.scale = scale
    self.alignment = alignment
    self.loading = loading
    self.reference = reference
    self.destination = destination
    self.attributes = attributes
    self.range = range
  }
}

package struct Figure: Equatable, Sendable {
  package var image: Image
  package var caption: [Inline]?
  package var legend: [Block] = []
  package var width: String?
  package var alignment: String?

  package init(
    image: Image,
    caption: [Inline]? = nil,
    legend: [Block] = [],
    width: String? = nil,
    alignment: String? = nil
  ) {
    self.image = image
    self.caption = caption
    self.legend = legend
    self.width = width
    self.alignment = alignment
  }
}
