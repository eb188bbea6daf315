import DocsModel

extension DirectiveDefinition {
  static let boxOptions: Set<String> = [
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
    var block = use.block(
      .container(Container(role: .grid, blocks: expander.rewrite(use.blocks)))
    )
    // `1 2 3 4` are the columns on screens of growing width.
    if let columns = use.argument.words.last.flatMap({ Int($0) }), (1...12).contains(columns) {
      block.attributes.classes.append("columns-\(min(columns, 6))")
    }
    return [block]
  }

  static let gridItem = DirectiveDefinition(
    names: ["grid-item"],
    syntax: DirectiveSyntax(argument: .none, options: boxOptions, content: .blocks)
  ) { use, expander in
    [use.block(.container(Container(role: .container, blocks: expander.rewrite(use.blocks))))]
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
}
