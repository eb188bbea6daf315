import DocsModel

extension DirectiveDefinition {
  private static let facts = ["author", "date", "read-time"]

  /// `article-info`: who wrote a text, when, and how long it takes to read.
  static let articleInfo = DirectiveDefinition(
    names: ["article-info"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: Set(facts).union([
        "avatar", "avatar-alt", "avatar-link", "avatar-outline", "class-container", "class-avatar",
      ]),
      markupOptions: Set(facts),
      content: .none
    )
  ) { use, _ in
    let parts = facts.compactMap { use.directive[option: $0]?.inlines }.filter { !$0.isEmpty }
    var block = use.block(.paragraph(avatar(use) + parts.joined(separator: [.text(" · ")])))
    block.attributes.classes.append("article-info")
    return [block]
  }

  /// The writer's picture.
  private static func avatar(_ use: DirectiveUse) -> [Inline] {
    guard let source = use.value("avatar") else { return [] }
    let image = Image(
      source: source,
      alternative: use.value("avatar-alt") ?? "",
      width: "40px",
      range: use.range
    )
    return [.image(image), .text(" ")]
  }
}
