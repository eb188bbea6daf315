import DocsModel

extension DirectiveDefinition {
  private static let boxOptions: Set<String> = [
    "class", "name", "gutter", "margin", "padding", "outline", "reverse", "columns", "shadow",
    "text-align", "width", "child-direction", "child-align", "link", "link-type", "link-alt",
    "img-top", "img-bottom", "img-background", "img-alt", "img-lazy-loading", "class-container",
    "class-row", "class-item", "class-card", "class-header", "class-body", "class-title",
    "class-footer", "class-img-top", "class-img-bottom", "open", "color", "icon", "chevron",
    "animate",
  ]

  static let grid = DirectiveDefinition(
    names: ["grid", "card-carousel"],
    syntax: DirectiveSyntax(argument: .optional, options: boxOptions, content: .blocks)
  ) { use, expander in
    [use.block(.container(Container(role: .grid, blocks: expander.rewrite(use.blocks))))]
  }

  static let gridItem = DirectiveDefinition(
    names: ["grid-item"],
    syntax: DirectiveSyntax(argument: .none, options: boxOptions, content: .blocks)
  ) { use, expander in
    [use.block(.container(Container(role: .container, blocks: expander.rewrite(use.blocks))))]
  }

  /// `card`, `grid-item-card`: a box with a title that may lead somewhere as a whole.
  static let card = DirectiveDefinition(
    names: ["card", "grid-item-card"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: boxOptions,
      content: .blocks
    )
  ) { use, expander in
    let title = use.directive.argumentInlines
    let container = Container(
      role: .card,
      title: title.isEmpty ? nil : title,
      blocks: expander.rewrite(use.blocks).filter { !isSeparator($0) },
      link: CardLink.reference(use)
    )
    return [use.block(.container(container))]
  }

  static let dropdown = DirectiveDefinition(
    names: ["dropdown"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: boxOptions,
      content: .blocks
    )
  ) { use, expander in
    let title = use.directive.argumentInlines
    let container = Container(
      role: .dropdown,
      title: title.isEmpty ? nil : title,
      blocks: expander.rewrite(use.blocks)
    )
    var block = use.block(.container(container))
    if use.has("open") { block.attributes.classes.append("open") }
    return [block]
  }

  /// The lines that set a card's header and footer apart.
  private static func isSeparator(_ block: Block) -> Bool {
    let text = block.plainText
    return text.count >= 3 && (text.allSatisfy { $0 == "^" } || text.allSatisfy { $0 == "+" })
  }
}

/// Where a card leads: an address, or a name of the kind that `link-type` says.
enum CardLink {
  static func reference(_ use: DirectiveUse) -> Reference? {
    guard let option = use.directive[option: "link"], let link = use.value("link") else {
      return nil
    }
    let kind = use.value("link-type") ?? "url"
    return Reference(
      children: [],
      target: kind == "url" ? .address(link) : .name(link),
      name: kind,
      range: option.range
    )
  }
}
