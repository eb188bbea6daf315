import DocsModel

extension ContentRenderer {
  func render(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): HTML(text: text)
    case .emphasis(let children): "<em>\(render(children))</em>"
    case .strong(let children): "<strong>\(render(children))</strong>"
    case .literal(let literal): render(literal)
    case .subscript(let children): "<sub>\(render(children))</sub>"
    case .superscript(let children): "<sup>\(render(children))</sup>"
    case .titleReference(let children): "<cite>\(render(children))</cite>"
    case .abbreviation(let children, let title):
      "<abbr\(attribute: "title", title)>\(render(children))</abbr>"
    case .span(let children, let attributes): render(children, attributes)
    case .math(let text): "<code class=\"math\">\(text)</code>"
    case .image(let image): render(image)
    case .lineBreak: "<br>\n"
    case .raw(let raw): render(raw)
    case .target(let children, let attributes): render(children, attributes)
    case .footnoteReference(let reference): render(reference)
    case .link(let link): render(link)
    case .reference(let reference): render(reference.children)
    case .substitutionReference(let reference): HTML(text: "|\(reference.name)|")
    case .role(let role): HTML(text: role.titleAndTarget.title ?? role.titleAndTarget.target)
    case .problematic(_, .some(let shown), _): render(shown)
    case .problematic(let text, nil, _): "<span class=\"problematic\">\(text)</span>"
    }
  }

  private func render(_ literal: Literal) -> HTML {
    let attributes = Attributes(classes: literal.classes)
    guard let language = literal.language else {
      return "<code\(attributes)>\(renderPlaceholders(literal))</code>"
    }
    let code = HighlightedCode(literal.text, language: language)
    return "<code\(attributes.adding("language-" + language))>\(code.html)</code>"
  }

  private func renderPlaceholders(_ literal: Literal) -> HTML {
    let bytes = Array(literal.text.utf8)
    var html = HTML()
    var end = 0
    for placeholder in literal.placeholders {
      let before = String(decoding: bytes[end..<placeholder.lowerBound], as: UTF8.self)
      let name = String(decoding: bytes[placeholder], as: UTF8.self)
      html += "\(before)<var>\(name)</var>"
      end = placeholder.upperBound
    }
    html.append(text: String(decoding: bytes[end...], as: UTF8.self))
    return html
  }

  /// Keys to press are an element of their own; everything else that a role marks is a span.
  private func render(_ children: [Inline], _ attributes: Attributes) -> HTML {
    let name: HTML = attributes.classes.contains("kbd") ? "kbd" : "span"
    return "<\(name)\(attributes)>\(attributes.furtherAnchors)\(render(children))</\(name)>"
  }

  private func render(_ reference: FootnoteReference) -> HTML {
    let label = "[\(reference.shownLabel ?? "?")]"
    let id = reference.id.isEmpty ? nil : reference.id
    guard let target = reference.target else { return HTML(text: label) }
    return """
      <a class="footnote-reference"\(attribute: "id", id) \
      href="#\(PercentEncoding.fragment(target))" role="doc-noteref">\(label)</a>
      """
  }

  func render(_ raw: Raw) -> HTML {
    guard site.configuration.allowsRawHTML,
      raw.format.split(separator: " ").contains("html")
    else { return HTML() }
    return HTML(trusted: raw.text)
  }
}
