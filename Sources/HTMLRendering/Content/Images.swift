import DocsModel

extension ContentRenderer {
  func render(_ image: Image, _ attributes: Attributes = .none) -> HTML {
    let picture = picture(image, attributes)
    let target = image.reference.flatMap { address(of: $0) } ?? externalSource(of: image)
    guard let target else { return picture }
    return "<a href=\"\(target)\">\(picture)</a>"
  }

  /// The image alone, or its text where the page may not load it or it was not found.
  func picture(_ image: Image, _ attributes: Attributes = .none) -> HTML {
    guard let destination = image.destination, case .asset = destination else {
      return HTML(text: image.alternative ?? image.source)
    }
    let size = ImageSize(width: image.width, height: image.height, scale: image.scale)
    var all = attributes
    all.ids += image.attributes.ids
    all.classes += image.attributes.classes
    all = all.adding(image.alignment.map { "align-" + $0 }).adding(size.className)
    return """
      <img\(all) src="\(address(of: destination))" alt="\(image.alternative ?? "")"\
      \(attribute: "title", image.title)\(attribute: "width", size.width)\
      \(attribute: "height", size.height)>
      """
  }

  /// Where an image of another site lies, which pages lead to: they load from their own site alone.
  private func externalSource(of image: Image) -> String? {
    switch image.destination {
    case .external(let address)?: return ExternalAddress.safe(address)
    case .page?, .asset?: return nil
    case nil:
      guard image.source.hasPrefix("http://") || image.source.hasPrefix("https://") else {
        return nil
      }
      return ExternalAddress.safe(image.source)
    }
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
