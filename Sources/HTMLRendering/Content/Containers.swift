import DocsModel

extension ContentRenderer {
  func render(_ container: Container, _ attributes: Attributes, headingLevel: Int) -> HTML {
    if container.blocks.count == 1, case .linkTree(let items) = container.blocks[0].kind {
      return render(items, attributes, title: container.title)
    }
    let blocks = render(container.blocks, headingLevel: headingLevel)
    let role = container.role.rawValue
    switch container.role {
    case .container:
      return "<div\(attributes)>\n\(blocks)</div>"
    case .dropdown:
      let title = container.title.map { render($0) } ?? "Details"
      let isOpen = attributes.classes.contains("open") ? "" : nil
      return """
        <details\(attributes.adding(role))\(attribute: "open", isOpen)>
        <summary>\(title)</summary>
        \(blocks)</details>
        """
    case .sidebar, .margin:
      return "<aside\(attributes.adding(role))>\n\(titles(of: container))\(blocks)</aside>"
    case .card: return card(container, attributes, blocks: blocks)
    case .compound, .topic, .header, .footer, .grid:
      return "<div\(attributes.adding(role))>\n\(titles(of: container))\(blocks)</div>"
    }
  }

  private func titles(of container: Container) -> HTML {
    let role = container.role.rawValue
    var html = HTML()
    if let title = container.title {
      html += "<p class=\"\(role)-title\">\(render(title))</p>\n"
    }
    if let subtitle = container.subtitle {
      html += "<p class=\"\(role)-subtitle\">\(render(subtitle))</p>\n"
    }
    return html
  }

  /// Renders a box; one without words for its link that holds no other is itself the link.
  private func card(_ card: Container, _ attributes: Attributes, blocks: HTML) -> HTML {
    let all = attributes.adding("card")
    let content: HTML = "\(titles(of: card))\(blocks)"
    guard let link = card.link, let address = address(of: link) else {
      return "<div\(all)>\n\(content)</div>"
    }
    guard link.children.isEmpty else {
      return """
        <div\(all)>
        \(content)<a class="stretched-link" href="\(address)">\(render(link.children))</a>
        </div>
        """
    }
    return "<a\(all) href=\"\(address)\">\n\(content)</a>"
  }

  /// Renders what assembly left of a directive: its content, so that no text is lost.
  func render(_ directive: Directive, headingLevel: Int) -> HTML {
    switch directive.content {
    case .none: HTML(text: directive.argument)
    case .blocks(let blocks): render(blocks, headingLevel: headingLevel)
    case .lines(let lines):
      render(LiteralBlock(text: lines.map(\.text).joined(separator: "\n")))
    }
  }

  func render(_ object: ObjectDescription, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let dot = object.name.lastIndex(of: ".").map { object.name.index(after: $0) }
    let name = object.name[(dot ?? object.name.startIndex)...]
    let scope = object.name[..<(dot ?? object.name.startIndex)]
    let scopeElement: HTML = object.isMember ? "" : "<span class=\"scope\">\(scope)</span>"
    let kind: HTML = object.kind.isEmpty ? "" : "<em>\(object.kind)</em> "
    let link = attributes.ids.first.map { permalink(to: $0, title: object.name) } ?? HTML()
    let sign: HTML = object.isDecorator ? "@" : ""
    return """
      <dl class="object">
      <dt\(attributes)>\(kind)<code>\(sign)\(scopeElement)<span class="name">\(name)</span></code>\
      <span class="signature">\(signature(of: object))</span>\(link)</dt>
      <dd>\(render(object.blocks, headingLevel: headingLevel))</dd>
      </dl>
      """
  }

  private func signature(of object: ObjectDescription) -> HTML {
    let bytes = Array(object.signature.utf8)
    var html = HTML()
    var end = 0
    for type in object.types {
      html.append(text: String(decoding: bytes[end..<type.place.lowerBound], as: UTF8.self))
      let name = String(decoding: bytes[type.place], as: UTF8.self)
      html += render(Link(children: [.text(name)], destination: type.destination))
      end = type.place.upperBound
    }
    html.append(text: String(decoding: bytes[end...], as: UTF8.self))
    return html
  }

  /// Renders tabs as sections one below another; a script makes tabs of them.
  func render(_ set: TabSet, _ attributes: Attributes, headingLevel: Int) -> HTML {
    let tabs: [HTML] = set.tabs.map { tab in
      """
      <div class="tab" data-key="\(tab.key ?? tab.label.plainText)"\
      \(attribute: "data-selected", tab.isSelected ? "" : nil)>
      <p class="tab-label">\(render(tab.label))</p>
      \(render(tab.blocks, headingLevel: headingLevel))</div>

      """
    }
    return "<div\(attributes.adding("tabs"))>\n\(tabs)</div>"
  }
}
