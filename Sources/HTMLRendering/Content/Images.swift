import DocsModel

extension ContentRenderer {
  func render(_ image: Image, _ attributes: Attributes = .none) -> HTML {
    let picture = picture(image, attributes)
    guard let address = image.reference.flatMap({ address(of: $0) }) else { return picture }
    return "<a href=\"\(address)\">\(picture)</a>"
  }

  private func picture(_ image: Image, _ attributes: Attributes) -> HTML {
    let size = ImageSize(width: image.width, height: image.height, scale: image.scale)
    var all = attributes
    all.ids += image.attributes.ids
    all.classes += image.attributes.classes
    all = all.adding(image.alignment.map { "align-" + $0 }).adding(size.className)
    let source = image.destination.map { address(of: $0) } ?? ExternalAddress.safe(image.source)
    return """
      <img\(all) src="\(source ?? "")" alt="\(image.alternative ?? "")"\
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
