import DocsModel

extension ContentRenderer {
  /// The address of a destination as a link on this page writes it.
  func address(of destination: LinkDestination) -> String {
    switch destination {
    case .page(page, let fragment?): "#" + PercentEncoding.fragment(fragment)
    case .page(let target, let fragment):
      relativeAddress(of: target) + (fragment.map { "#" + PercentEncoding.fragment($0) } ?? "")
    case .asset(let target): relativeAddress(of: target)
    case .external(let address): ExternalAddress.safe(address) ?? "#"
    }
  }

  /// Where a click on an image or a card leads, if anywhere.
  func address(of reference: Reference) -> String? {
    if let destination = reference.destination { return address(of: destination) }
    guard case .address(let address) = reference.target else { return nil }
    return ExternalAddress.safe(address)
  }

  private func relativeAddress(of target: PagePath) -> String {
    PercentEncoding.path(page.relativeAddress(of: target))
  }

  func render(_ link: Link) -> HTML {
    var attributes = Attributes(classes: link.classes)
    if case .external = link.destination { attributes = attributes.adding("external") }
    return """
      <a\(attributes) href="\(address(of: link.destination))"\(attribute: "title", link.title)>\
      \(linkContent(link.children))</a>
      """
  }

  /// Renders what a link shows; an image in it has no link of its own.
  private func linkContent(_ inlines: [Inline]) -> HTML {
    inlines.map { inline in
      if case .image(let image) = inline { picture(image) } else { render(inline) }
    }.joined()
  }

  func render(
    _ items: [LinkTreeItem],
    _ attributes: Attributes,
    title: [Inline]? = nil
  ) -> HTML {
    guard !items.isEmpty else { return HTML() }
    let all = attributes.classes.contains("contents") ? attributes : attributes.adding("contents")
    let label = title?.plainText ?? "Contents"
    let heading: HTML = title.map { "<p class=\"topic-title\">\(render($0))</p>\n" } ?? HTML()
    return """
      <nav\(all) aria-label="\(label)">
      \(heading)\(list(of: items))
      </nav>
      """
  }

  private func list(of items: [LinkTreeItem]) -> HTML {
    let rows: [HTML] = items.map { item in
      let children: HTML = item.children.isEmpty ? HTML() : "\n\(list(of: item.children))"
      let link = Link(children: item.title, destination: item.destination)
      return "<li>\(render(link))\(children)</li>\n"
    }
    return "<ul>\n\(rows)</ul>"
  }
}
