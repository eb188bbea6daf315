import DocsModel

extension DirectiveDefinition {
  private static let tabOptions: Set<String> = [
    "class", "name", "sync", "selected", "class-container", "class-label", "class-content",
    "sync-group",
  ]

  /// `tabs`: alternatives, each a `tab`, `group-tab` or `code-tab`.
  static let tabs = DirectiveDefinition(
    names: ["tabs"],
    syntax: DirectiveSyntax(argument: .optional, options: tabOptions, content: .blocks)
  ) { use, expander in expander.tabSet(use) }

  /// `tab-set`: alternatives, each a `tab-item`.
  static let tabSet = DirectiveDefinition(
    names: ["tab-set", "tab-set-code"],
    syntax: DirectiveSyntax(argument: .none, options: tabOptions, content: .blocks)
  ) { use, expander in expander.tabSet(use) }

  static let tab = DirectiveDefinition(
    names: ["tab", "group-tab", "tab-item"],
    syntax: DirectiveSyntax(
      argument: .optional,
      parsesArgument: true,
      options: tabOptions,
      content: .blocks,
      allowsSections: true,
      hasOneLineArgument: true
    )
  ) { use, expander in
    // A tab that stands alone is a set of one.
    [use.block(.tabs(TabSet(tabs: [expander.tab(use)])))]
  }

  static let codeTab = DirectiveDefinition(
    names: ["code-tab"],
    syntax: DirectiveSyntax(
      argument: .required,
      options: tabOptions.union(["linenos", "emphasize-lines", "lineno-start", "caption"]),
      content: .lines
    )
  ) { use, expander in
    [use.block(.tabs(TabSet(tabs: [expander.tab(use)])))]
  }
}

extension DirectiveExpander {
  private static let tabNames: Set<String> = ["tab", "group-tab", "tab-item", "code-tab"]

  /// Gathers the tabs; what else stands among them is kept before the set.
  fileprivate mutating func tabSet(_ use: DirectiveUse) -> [Block] {
    var tabs: [TabSet.Tab] = []
    var others: [Block] = []
    for block in use.blocks {
      switch block.kind {
      case .directive(let directive) where Self.tabNames.contains(directive.name):
        tabs.append(tab(DirectiveUse(directive: directive, block: block)))
      case .literalBlock(let literal) where use.name == "tab-set-code":
        let label = literal.language ?? "text"
        tabs.append(TabSet.Tab(label: [.text(label)], key: label, blocks: rewrite([block])))
      default: others.append(block)
      }
    }
    return rewrite(others) + (tabs.isEmpty ? [] : [use.block(.tabs(TabSet(tabs: tabs)))])
  }

  fileprivate mutating func tab(_ use: DirectiveUse) -> TabSet.Tab {
    guard use.name != "code-tab" else { return codeTab(use) }
    var content = use.blocks
    var label = use.directive.argumentInlines
    if label.isEmpty, case .paragraph(let inlines)? = content.first?.kind {
      // Without an argument the first paragraph is the label.
      label = inlines
      content.removeFirst()
    }
    let key = use.value("sync") ?? (use.name == "group-tab" ? label.plainText : nil)
    return TabSet.Tab(label: label, key: key, blocks: rewrite(content))
  }

  private func codeTab(_ use: DirectiveUse) -> TabSet.Tab {
    let words = use.argument.words
    let language = words.first ?? "text"
    let title = words.count > 1 ? words.dropFirst().joined(separator: " ") : language
    let text = use.lines.map(\.text).joined(separator: "\n")
    let code = Block(
      kind: .literalBlock(LiteralBlock(text: text, language: language)),
      range: use.range
    )
    return TabSet.Tab(label: [.text(title)], key: title, blocks: [code])
  }
}
