import DocsModel

extension DirectiveDefinition {
  private static let options: Set<String> = [
    "color", "outline", "align", "expand", "click-parent", "tooltip", "shadow", "ref-type",
    "class",
  ]

  /// `button-link:: https://…`: a link that stands out.
  static let buttonLink = DirectiveDefinition(
    names: ["button-link"],
    syntax: DirectiveSyntax(argument: .required, options: options, content: .blocks)
  ) { use, _ in
    let label = label(of: use) ?? [.text(use.argument)]
    let reference = Reference(
      children: label,
      target: .address(use.argument),
      range: use.directive.argumentRange
    )
    return [button(use, .reference(reference))]
  }

  /// `button-ref:: label`: the same for what a role can name.
  static let buttonReference = DirectiveDefinition(
    names: ["button-ref"],
    syntax: DirectiveSyntax(argument: .required, options: options, content: .blocks)
  ) { use, _ in
    let title = label(of: use).map { $0.plainText + " <\(use.argument)>" }
    let role = Role(
      name: use.value("ref-type") ?? "any",
      text: title ?? use.argument,
      range: use.directive.argumentRange
    )
    return [button(use, .role(role))]
  }

  private static func label(of use: DirectiveUse) -> [Inline]? {
    guard case .paragraph(let inlines)? = use.blocks.first?.kind else { return nil }
    return inlines
  }

  private static func button(_ use: DirectiveUse, _ inline: Inline) -> Block {
    var block = use.block(.paragraph([inline]))
    block.attributes.classes.append("button")
    return block
  }
}
