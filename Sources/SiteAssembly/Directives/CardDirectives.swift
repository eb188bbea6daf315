import DocsModel

extension DirectiveDefinition {
  /// `card`, `grid-item-card`: a box with a title that may lead somewhere as a whole.
  ///
  /// A line `^^^` ends its header, a line `+++` begins its footer.
  static let card = DirectiveDefinition(
    names: ["card", "grid-item-card"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: boxOptions,
      content: .blocks,
      dividers: ["^", "+"]
    )
  ) { use, expander in
    let parts = CardParts(expander.rewrite(use.blocks))
    let blocks =
      image("img-background", of: use) + image("img-top", of: use)
      + parts.box("card-header", parts.header) + title(of: use) + parts.body
      + parts.box("card-footer", parts.footer) + image("img-bottom", of: use)
    let container = Container(role: .card, blocks: blocks, link: CardLink.reference(use))
    return [use.block(.container(container))]
  }

  private static func title(of use: DirectiveUse) -> [Block] {
    use.argumentParagraph.map { block in
      var title = block
      title.attributes.classes.append("card-title")
      return title
    }
  }

  private static func image(_ option: String, of use: DirectiveUse) -> [Block] {
    guard let written = use.directive[option: option], let source = use.value(option) else {
      return []
    }
    let image = Image(
      source: source,
      alternative: use.value("img-alt") ?? "",
      attributes: Attributes(classes: ["card-" + option]),
      range: written.range
    )
    return [Block(kind: .image(image), range: written.range)]
  }
}

/// The content of a card by the lines that divide it.
private struct CardParts {
  var header: [Block] = []
  var body: [Block] = []
  var footer: [Block] = []

  init(_ blocks: [Block]) {
    body = blocks
    if let end = body.firstIndex(where: { $0.isDivider("^") }) {
      header = Array(body[..<end])
      body.removeSubrange(...end)
    }
    if let start = body.lastIndex(where: { $0.isDivider("+") }) {
      footer = Array(body[(start + 1)...])
      body.removeSubrange(start...)
    }
  }

  func box(_ name: String, _ blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let container = Container(role: .container, blocks: blocks)
    let attributes = Attributes(classes: [name])
    return [Block(kind: .container(container), attributes: attributes, range: first.range)]
  }
}

extension Block {
  fileprivate func isDivider(_ character: String) -> Bool {
    kind == .transition && attributes.classes == [character]
  }
}

/// Where a card leads: an address, or a name of the kind that `link-type` says.
enum CardLink {
  static func reference(_ use: DirectiveUse) -> Reference? {
    guard let option = use.directive[option: "link"], let link = use.value("link") else {
      return nil
    }
    let kind = use.value("link-type") ?? "url"
    let title = use.directive.argumentInlines.plainText
    let words = kind == "url" ? title.isEmpty ? link : title : nil
    return Reference(
      children: (use.value("link-alt") ?? words).map { [.text($0)] } ?? [],
      target: kind == "url" ? .address(link) : .name(link),
      name: kind,
      range: option.range
    )
  }
}
