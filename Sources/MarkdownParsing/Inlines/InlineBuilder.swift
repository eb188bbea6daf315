import DocsModel

/// Makes the model's inlines of one block's content.
struct InlineBuilder {
  private var places: InlinePlaces
  /// Looks for addresses that stand in text, from the start again.
  private var textPlaces: InlinePlaces

  init(places: InlinePlaces) {
    self.places = places
    textPlaces = places
  }

  mutating func inlines(of nodes: [SyntaxNode]) -> [Inline] {
    inlines(of: nodes, inLink: false)
  }

  private mutating func inlines(of nodes: [SyntaxNode], inLink: Bool) -> [Inline] {
    var html = HTMLInlines(block: places.block)
    for node in nodes {
      if case .htmlInline(let tag) = node.kind {
        html.add(tag: tag)
      } else if let inline = inline(node, inLink: inLink) {
        html.add(inline)
      }
    }
    let struck = Strikethrough.applied(to: html.finished())
    return inLink ? struck : BareAddresses.linked(in: struck, places: &textPlaces)
  }

  private mutating func inline(_ node: SyntaxNode, inLink: Bool) -> Inline? {
    switch node.kind {
    case .text(let text): return .text(text)
    case .softBreak: return .text("\n")
    case .lineBreak: return .lineBreak
    case .code(let text): return .literal(Literal(text: text))
    case .emphasis: return .emphasis(inlines(of: node.children, inLink: inLink))
    case .strong: return .strong(inlines(of: node.children, inLink: inLink))
    case .link(let address, let title): return link(node, to: address, title: title)
    case .image(let address, let title): return image(node, at: address, title: title)
    case .document, .blockQuote, .bulletList, .orderedList, .item, .codeBlock, .htmlBlock,
      .paragraph, .heading, .thematicBreak, .htmlInline:
      return nil
    }
  }

  private mutating func link(_ node: SyntaxNode, to address: String, title: String?) -> Inline {
    let children = inlines(of: node.children, inLink: true)
    return .reference(
      Reference(
        children: children,
        target: .address(address),
        title: title,
        range: places.range(of: address)
      )
    )
  }

  private mutating func image(_ node: SyntaxNode, at address: String, title: String?) -> Inline {
    let alternative = inlines(of: node.children, inLink: true).plainText
    return .image(
      Image(
        source: address,
        alternative: alternative,
        title: title,
        range: places.range(of: address)
      )
    )
  }
}
