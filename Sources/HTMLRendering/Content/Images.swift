import DocsModel

extension ContentRenderer {
  func render(_ image: Image, _ attributes: Attributes = .none) -> HTML {
    let picture = picture(image, attributes)
    let target = image.reference.flatMap { address(of: $0) } ?? image.externalSource
    guard let target else { return picture }
    return "<a href=\"\(target)\">\(picture)</a>"
  }

  /// The image without the link around it.
  ///
  /// Pages load from their own site alone: an image of another site shows its text, which the style
  /// sheet takes from the label.
  func picture(_ image: Image, _ attributes: Attributes = .none) -> HTML {
    let text = image.alternative ?? ""
    if image.externalSource != nil {
      let label = text.isEmpty ? image.source : text
      return "<span class=\"external-image\" role=\"img\" aria-label=\"\(label)\"></span>"
    }
    let size = ImageSize(width: image.width, height: image.height, scale: image.scale)
    var all = attributes
    all.ids += image.attributes.ids
    all.classes += image.attributes.classes
    all = all.adding(image.alignment.map { "align-" + $0 }).adding(size.className)
    let source = image.destination.map { address(of: $0) } ?? ExternalAddress.safe(image.source)
    return """
      <img\(all) src="\(source ?? "")" alt="\(text)"\
      \(attribute: "title", image.title)\(attribute: "width", size.width)\
      \(attribute: "height", size.height)>
      """
  }

  func render(_ figure: Figure, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let caption: HTML = figure.caption.map { "<p class=\"caption\">\(render($0))</p>\n" } ?? HTML()
    let legend = render(figure.legend, headingLevel: headingLevel)
    let text: HTML =
      caption.isEmpty && legend.isEmpty
      ? HTML() : "<figcaption>\n\(caption)\(legend)</figcaption>\n"
    let all =
      attributes
      .adding(figure.alignment.map { "align-" + $0 })
      .adding(figure.width.flatMap(ImageSize.className))
    return """
      <figure\(all)>
      \(render(figure.image))
      \(text)</figure>
      """
  }
}

extension Image {
  /// Where an image of another site lies.
  fileprivate var externalSource: String? {
    if case .external(let address)? = destination { return ExternalAddress.safe(address) }
    guard destination == nil else { return nil }
    let isExternal = ["http://", "https://", "//"].contains { source.hasPrefix($0) }
    return isExternal ? ExternalAddress.safe(source) : nil
  }
}
