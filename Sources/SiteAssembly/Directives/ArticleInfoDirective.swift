import DocsModel

extension DirectiveDefinition {
  private static let articleFacts = ["author", "date", "read-time"]

  /// `article-info`: who wrote a text, when, and how long it takes to read.
  static let articleInfo = DirectiveDefinition(
    names: ["article-info"],
    syntax: DirectiveSyntax(
      argument: .none,
      options: Set(articleFacts).union([
        "avatar", "avatar-alt", "avatar-link", "avatar-outline", "class-container", "class-avatar",
      ]),
      markupOptions: Set(articleFacts),
      content: .none
    )
  ) { use, _ in
    let facts = articleFacts.compactMap { use.directive[option: $0]?.inlines }
      .filter { !$0.isEmpty }
    let avatar = avatar(use)
    guard !facts.isEmpty || !avatar.isEmpty else { return [] }
    var block = use.block(.paragraph(avatar + facts.joined(separator: [.text(" · ")])))
    block.attributes.classes += ["article-info"] + use.classes("class-container")
    return [block]
  }

  /// The writer's picture.
  private static func avatar(_ use: DirectiveUse) -> [Inline] {
    guard let source = use.value("avatar") else { return [] }
    var image = Image(
      source: source,
      alternative: use.value("avatar-alt") ?? "",
      width: "40px",
      attributes: Attributes(classes: use.classes("class-avatar")),
      range: use.range
    )
    if let address = use.value("avatar-link"), let option = use.directive[option: "avatar-link"] {
      image.reference = Reference(children: [], target: .address(address), range: option.range)
    }
    return [.image(image), .text(" ")]
  }
}
