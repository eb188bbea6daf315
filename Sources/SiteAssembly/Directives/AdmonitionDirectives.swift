import DocsModel

extension DirectiveDefinition {
  /// `seealso`: an aside that leads elsewhere.
  static let seeAlso = DirectiveDefinition(
    names: ["seealso"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: ["class", "name"],
      content: .blocks
    )
  ) { use, expander in
    let blocks = use.argumentParagraph + expander.rewrite(use.blocks)
    return [use.block(.admonition(Admonition(kind: "seealso", blocks: blocks)))]
  }

  /// `versionadded:: 1.2 explanation` and its kin.
  static let versionChange = DirectiveDefinition(
    names: ["versionadded", "versionchanged", "deprecated", "versionremoved"],
    syntax: DirectiveSyntax(
      argument: .required,
      parsesArgument: true,
      options: ["class", "name"],
      content: .blocks
    )
  ) { use, expander in
    let (version, explanation) = VersionArgument.split(use)
    let title = (VersionArgument.phrases[use.name] ?? "") + version
    var blocks = expander.rewrite(use.blocks)
    if !explanation.isEmpty {
      blocks.insert(
        Block(kind: .paragraph(explanation), range: use.directive.argumentRange),
        at: 0
      )
    }
    return [
      use.block(
        .admonition(Admonition(kind: use.name, title: [.text(title)], blocks: blocks))
      )
    ]
  }
}

private enum VersionArgument {
  static let phrases = [
    "versionadded": "Added in version ",
    "versionchanged": "Changed in version ",
    "deprecated": "Deprecated since version ",
    "versionremoved": "Removed in version ",
  ]

  /// The first word, and the inline markup after it.
  static func split(_ use: DirectiveUse) -> (version: String, explanation: [Inline]) {
    guard let version = use.argument.words.first else { return ("", []) }
    var inlines = use.directive.argumentInlines
    guard case .text(let text)? = inlines.first, text.hasPrefix(version) else {
      return (version, Array(inlines.dropFirst()))
    }
    let rest = text.dropFirst(version.count).drop { $0 == " " || $0 == "\n" }
    if rest.isEmpty {
      inlines.removeFirst()
    } else {
      inlines[0] = .text(String(rest))
    }
    return (version, inlines)
  }
}
