import DocsModel

extension ContentRenderer {
  func render(_ section: Section, _ attributes: Attributes, headingLevel: Int) -> HTML {
    if let id = section.namedOperation {
      return render(section, about: id, attributes, headingLevel: headingLevel)
    }
    let heading = heading(
      render(section.title),
      plainText: section.title.plainText,
      fragment: attributes.ids.first,
      level: headingLevel
    )
    let blocks = render(section.blocks, headingLevel: headingLevel + 1)
    return """
      <section\(attributes)>
      \(heading)
      \(blocks)</section>
      """
  }

  /// Renders a heading with a link to itself, `level` being cut to the six that HTML has.
  func heading(
    _ content: HTML,
    plainText: String,
    fragment: String?,
    level: Int,
    attributes: Attributes = .none
  ) -> HTML {
    let level = min(max(level, 1), 6)
    let link = fragment.map { permalink(to: $0, title: plainText) } ?? HTML()
    return "<h\(level)\(attributes)>\(content)\(link)</h\(level)>"
  }

  /// Renders a heading that begins no section: it has no link to itself, as it may stand in one.
  func render(rubric inlines: [Inline], level: Int?, _ attributes: Attributes) -> HTML {
    let name = level.map { "h\(min(max($0, 1), 6))" } ?? "p"
    return "<\(name)\(attributes.adding("rubric"))>\(render(inlines))</\(name)>"
  }

  /// The link that a reader copies to lead others to a place; its sign comes from the style sheet.
  func permalink(to fragment: String, title: String) -> HTML {
    let address = "#" + PercentEncoding.fragment(fragment)
    return """
      <a class="headerlink" href="\(address)" aria-label="Link to “\(title)”"></a>
      """
  }
}

extension Section {
  /// The operation that the heading names: the one right below it, unless that has a fragment of its
  /// own.
  var namedOperation: API.Operation.ID? {
    guard let first = blocks.first, case .operation(let id) = first.kind,
      first.attributes.ids.isEmpty
    else { return nil }
    return id
  }
}
